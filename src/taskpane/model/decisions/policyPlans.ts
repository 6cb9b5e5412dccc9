import { isFailure, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { budgetResponsesTable } from "../../../catalog/tables/budgetResponses";
import { reviewPolicyTable } from "../../../catalog/tables/reviewPolicy";
import { segmentRulesTable } from "../../../catalog/tables/segmentRules";
import { policyTable } from "../../../catalog/tables/policyTable";
import { screenPolicyTable } from "../../../catalog/tables/screenPolicy";
import { say, type LocalText, type Locale } from "../../../catalog/text/localText";
import type { LogTable } from "../../../excel/log/logTable";

/** A table of rules that the workbook may keep: its name, the sheet that is made for it, and what holds where there is none. */
export interface PolicyPlan {
  readonly table: string;
  readonly sheet: LocalText;
  readonly defaults: (locale: Locale) => OutputMatrix;
}

export const screenPolicyPlan: PolicyPlan = { table: "TenorScreenPolicy", sheet: say("Tenor Screening Policy", "Tenor 准入政策"), defaults: screenPolicyTable };
export const reviewPolicyPlan: PolicyPlan = { table: "TenorReviewPolicy", sheet: say("Tenor Review Policy", "Tenor 重检政策"), defaults: reviewPolicyTable };

export const segmentRulesPlan: PolicyPlan = { table: "TenorSegmentRules", sheet: say("Tenor Segment Rules", "Tenor 分群规则"), defaults: (locale) => segmentRulesTable("thresholds", locale) };

export const segmentQuantilesPlan: PolicyPlan = { table: "TenorSegmentQuantiles", sheet: say("Tenor Segment Quantiles", "Tenor 分位数规则"), defaults: (locale) => segmentRulesTable("quantiles", locale) };

export const treatmentPolicyPlan: PolicyPlan = { table: "TenorPolicy", sheet: say("Tenor Policy", "Tenor 政策"), defaults: policyTable };

export const budgetResponsesPlan: PolicyPlan = { table: "TenorBudgetResponses", sheet: say("Tenor Budget Responses", "Tenor 预算响应"), defaults: budgetResponsesTable };

const NARROWEST = 12;
const WIDEST = 44;

/** The table as the workbook keeps it; its headers are known in either language. */
export function policyLog({ table, sheet, defaults }: PolicyPlan, locale: Locale): LogTable {
  const [own, en, zh] = [defaults(locale), defaults("en"), defaults("zh-CN")].map((cells) => cells.map((row) => row.map(wordsOf)));
  const isNumeric = (column: number): boolean => defaults(locale).some((row) => typeof row[column] === "number");
  return {
    name: table,
    sheet: sheet[locale],
    columns: own[0].map((header, index) => ({
      id: en[0][index],
      header,
      otherHeaders: [en[0][index], zh[0][index]],
      format: isNumeric(index) ? "number" : "text",
      width: Math.min(WIDEST, Math.max(NARROWEST, ...own.map((row) => row[index].length + 2))),
      required: index === 0,
    })),
  };
}

function wordsOf(cell: OutputCell): string {
  return isFailure(cell) ? "" : String(cell);
}
