import type { TenorFunction } from "../../define/defineFunction";
import { contribution } from "./contribution";
import { economicProfit } from "./economicProfit";
import { ftpMargin } from "./ftpMargin";
import { raroc } from "./raroc";
import { rateFor } from "./rateFor";

/** What a loan and a client earn after funding, risk and capital, and the rate at which they earn enough. */
export const profitFunctions: readonly TenorFunction[] = [raroc, economicProfit, ftpMargin, contribution, rateFor];
