import { ok, type Result } from "../../../core/result/result";
import type { PeriodsPerYear } from "../../../core/units/periodic";
import { isBlank } from "../../cell";
import { cellParam, numberParam, seriesParam, type Param } from "../../define/param";
import { readPeriodsPerYear } from "../../schema/assumptions";
import { rules } from "../../schema/numberRule";
import { contractRateRule, coverRule } from "../../tables/projectTerms";
import { say } from "../../text/localText";

const DEFAULT_PERIODS_PER_YEAR: PeriodsPerYear = 1;

export const periodsPerYearParam: Param<"periods_per_year", PeriodsPerYear> = cellParam("periods_per_year", "scalar", {
  label: say("Periods per year", "每年期数"), help: say("1, 2, 4 or 12 periods a year.", "每年 1、2、4 或 12 期。"), unit: "count", optional: true, defaultText: String(DEFAULT_PERIODS_PER_YEAR),
  readCell: (cell) => (isBlank(cell) ? ok(DEFAULT_PERIODS_PER_YEAR) : (readPeriodsPerYear("periods_per_year", cell) as Result<PeriodsPerYear>)),
});

export const rateParam = numberParam("rate", "scalar", {
  label: say("Rate", "贷款利率"),
  help: say("Contract rate a year, nominal: rate/m is charged a period, as PMT(rate/12, …) does.", "合同年利率（名义），每期按 年利率/期数 计息，与 PMT(rate/12, …) 相同。"),
  rule: contractRateRule,
});

export const cfadsParam = seriesParam("cfads", {
  label: say("CFADS", "可偿债现金流"),
  help: say("Cash flow available for debt service, one a period, at its end.", "各期可用于偿债的现金流（CFADS），发生于期末。"),
  rule: rules.anyMoney,
});

export const targetDscrParam = seriesParam("target_dscr", {
  label: say("Target DSCR", "目标偿债备付率"),
  help: say("One for all periods, or one a period.", "各期共用一个值，或每期一个值。"),
  rule: coverRule,
});
