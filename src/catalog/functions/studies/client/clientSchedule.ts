import { lifeSpans, type ScheduleSpan } from "../../../../core/clv/lifeSpans";
import { mapResult } from "../../../../core/result/result";
import { defineStudyFunction, type StudyTask } from "../../../define/defineFunction";
import { choiceParam, flagParam, numberParam } from "../../../define/param";
import { presentSpans } from "../../../present/presentClientStudies";
import { ratingMatrixParam } from "../../../tables/transitionMatrix";
import { say } from "../../../text/localText";
import { assumptionsParam, clientTableParam, optionalScenarioTableParam } from "../../portfolio/portfolioParams";
import { answered, clientParam, clientQuestion, scenarioNameParam } from "./clientParams";

/** Years of a perpetual life that are shown, unless somebody wants more. */
const SHOWN_YEARS = 10;
const MOST_YEARS = 100;

export const clientSchedule = defineStudyFunction({
  id: "CLIENT.SCHEDULE",
  name: "CLIENT_SCHEDULE",
  summary: say("What comes when: a client of a table year by year or period by period, under any scenario.", "客户表中某一客户在任一情景下的逐年或逐期明细。"),
  formula: "the lines of CLV by year; their sum is CLV",
  params: [
    clientTableParam,
    clientParam,
    optionalScenarioTableParam,
    scenarioNameParam,
    choiceParam<"by", "year" | "period">("by", "scalar", { label: say("By", "粒度"), help: say("year or period.", "year（年）或 period（期）。"), choices: [{ value: "year", label: say("year", "年") }, { value: "period", label: say("period", "期") }], default: "year" }),
    flagParam("discounted", "scalar", { label: say("Discounted", "折现"), help: say("TRUE: present values; FALSE: as they are expected to fall.", "TRUE 为现值，FALSE 为未折现的预期金额。"), default: true }),
    numberParam("shown_years", "scalar", { label: say("Years shown", "显示年数"), help: say("How many years of a perpetual life are shown; the rest is one row.", "永续客户显示的年数，其余合为一行。"), rule: { unit: "years", minimum: 1, maximum: MOST_YEARS, whole: true }, default: SHOWN_YEARS }),
    assumptionsParam,
    ratingMatrixParam,
  ],
  returns: say("Headers, then a row a year or period: who is there, the lines of value, their sum, and the sum so far. The acquisition cost stands in the first row.", "列名，随后逐年或逐期一行：存续情况、各项价值、合计与累计。获客成本列于首行。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §2, §5" }],
  examples: [
    {
      note: say("100 a year for ever: two years, and 409.09 × (0.9/1.12)² after them.", "每年 100、永续：前两年，及此后的 409.09 × (0.9/1.12)²。"),
      args: [[["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year"], ["A", 100, 0.1, 0.12, "perpetual", "end", 1]], 1, null, null, null, null, 2],
      result: [
        ["Year", "There at start", "Defaults", "Leaves", "There at end", "Revenue"],
        [1, 1, 0, 0.1, 0.9, 80.35714285714286],
        [2, 0.9, 0, 0.09, 0.81, 64.57270408163265],
        ["Later", 0.81, "", "", "", 264.1610621521336],
      ],
    },
  ],
  prepare: ({ by, discounted, shown_years, ...cells }) =>
    mapResult(clientQuestion(cells), ({ client, shocks, locale }): StudyTask<ScheduleSpan[]> => {
      const terms = client.terms(shocks);
      return { study: answered(terms.ok ? lifeSpans(terms.value, { by, discounted, years: shown_years }) : terms), present: (spans) => presentSpans(spans, locale) };
    }),
});
