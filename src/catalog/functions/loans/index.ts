import type { TenorFunction } from "../../define/defineFunction";
import { loanSchedule } from "./loanSchedule";

export const loanFunctions: readonly TenorFunction[] = [loanSchedule];
