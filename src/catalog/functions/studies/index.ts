import type { TenorFunction } from "../../define/defineFunction";
import { compare } from "./compare";

/** Questions to a portfolio that take several runs. */
export const studyFunctions: readonly TenorFunction[] = [compare];
