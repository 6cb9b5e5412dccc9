import { numberParam, seriesParam } from "../../define/param";
import { periodsPerYearParam } from "../../define/periodsPerYearParam";
import { rules } from "../../schema/numberRule";
import { coverRule } from "../../tables/projectTerms";
import { say } from "../../text/localText";

/** Projects are modelled year by year as a rule. */
export const projectPeriodsParam = periodsPerYearParam("scalar", 1);

export const rateParam = numberParam("rate", "scalar", {
  label: say("Rate", "贷款利率"),
  help: say("Contract rate a year, nominal: rate/m is charged a period, as PMT(rate/12, …) does.", "合同年利率（名义），每期按 年利率/期数 计息，与 PMT(rate/12, …) 相同。"),
  rule: rules.contractRate,
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
