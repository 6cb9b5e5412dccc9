import type { TenorFunction } from "../../define/defineFunction";
import { forecastBacktest } from "./forecastBacktest";
import { forecastCombined } from "./forecastCombined";
import { forecastRevenue } from "./forecastRevenue";
import { planAccuracy } from "./planAccuracy";

/** What a client will earn the bank: from its history, and from its own plans. */
export const forecastFunctions: readonly TenorFunction[] = [forecastRevenue, forecastCombined, planAccuracy, forecastBacktest];
