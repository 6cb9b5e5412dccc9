import type { Driver, ShockOperation } from "../../core/scenario/scenario";
import { say, type LocalText, type Locale } from "../text/localText";
import { driverChoices, operationChoices } from "./scenarioColumns";

/** Drivers in headers and charts; in tables that are read again they have the names of the scenario table. */
export const driverLabels: Readonly<Record<Driver, LocalText>> = {
  churn: say("Churn", "流失率"),
  pd: say("PD", "违约概率"),
  lgd: say("LGD", "违约损失率"),
  ead: say("Exposure", "敞口"),
  revenue: say("Revenue", "收入"),
  referral: say("Referral", "推荐价值"),
  retentionCost: say("Retention cost", "维护成本"),
  growth: say("Growth", "增长率"),
  discountRate: say("Discount rate", "折现率"),
  acquisitionCost: say("Acquisition cost", "获客成本"),
  capital: say("Capital", "资本占用率"),
  capitalCharge: say("Capital charge", "资本成本率"),
  benchmarkRate: say("Benchmark rate", "基准利率"),
  collateral: say("Collateral", "押品价值"),
  ccf: say("CCF", "信用转换系数"),
};

/** A driver as the scenario table spells it. */
export function typedDriver(driver: Driver, locale: Locale): string {
  return driverChoices.find(({ value }) => value === driver)!.label[locale];
}

/** An operation as the scenario table spells it. */
export function typedOperation(operation: ShockOperation, locale: Locale): string {
  return operationChoices.find(({ value }) => value === operation)!.label[locale];
}
