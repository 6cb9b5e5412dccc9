import type { TenorFunction } from "../../define/defineFunction";
import { debtCapacity } from "./debtCapacity";
import { dscr } from "./dscr";
import { idc } from "./idc";
import { llcr } from "./llcr";
import { plcr } from "./plcr";
import { projectClv } from "./projectClv";
import { sculpt } from "./sculpt";

/** Project finance: cover ratios, sizing and sculpting of debt, and what the project is worth to its lender. */
export const projectFunctions: readonly TenorFunction[] = [dscr, llcr, plcr, sculpt, idc, debtCapacity, projectClv];
