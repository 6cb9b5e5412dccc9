import { fail, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { blankableSeriesParam, numberParam, tableParam } from "../../define/param";
import { timeUnitParam } from "../../define/timeUnitParam";
import { timeBetween } from "../../../core/units/timeUnit";
import { rules } from "../../schema/numberRule";
import { readParams } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { alignedHistories, eitherModelParam, historySeries, meanValueTexts, readRepeatModel, repeatModelParam, repeatSources, SPEND_PARAMETERS } from "./repeatParams";

const headers = [say("P(alive)", "存活概率"), say("Expected deals", "预期交易数"), say("Expected value a deal", "预期每笔金额"), say("Value", "价值")];
/** Longer than any relationship; the months are summed one by one. */
const MOST_YEARS = 100;
const DAYS_A_YEAR = 365;

export const repeatClv = defineEstimateFunction({
  id: "REPEAT.CLV",
  name: "REPEAT_CLV",
  summary: say("Present value of the repeat deals that each client is expected to make: probability of being alive, deals ahead, value a deal, and what they are worth.", "每个客户预期重复交易的现值：存活概率、未来交易数、每笔金额及其价值。"),
  formula: "margin·E[spend]·Σ (E[Y(t_k)] − E[Y(t_{k−1})])·(1 + d)^−t, month by month, t in its middle",
  params: [
    eitherModelParam,
    tableParam("spend_params", {
      label: say("Spend parameters", "金额参数"),
      help: say("What GG_FIT or REPEAT_FIT gave: its table, or p, q, gamma as numbers.", "GG_FIT 或 REPEAT_FIT 的结果表，或数字 p、q、gamma。"),
      optional: false,
      parse: (cells) => (cells ? readParams(SPEND_PARAMETERS, cells) : fail("missing", { parameter: "spend_params" })),
    }),
    ...historySeries,
    blankableSeriesParam("mean_value", meanValueTexts),
    numberParam("years", "scalar", { label: say("Years", "年数"), help: say("Years ahead.", "未来年数。"), rule: { unit: "years", minimum: 0, exclusiveMinimum: true, maximum: MOST_YEARS } }),
    numberParam("discount_rate", "scalar", { label: say("Discount rate", "折现率"), help: say("Annual discount rate.", "年折现率。"), rule: rules.rate }),
    numberParam("margin", "scalar", { label: say("Margin", "利润率"), help: say("Share of a deal's value that is earned.", "交易金额中的利润占比。"), rule: rules.share, default: 1 }),
    timeUnitParam,
    repeatModelParam,
    languageParam,
  ],
  returns: say("Headers, then a row a client: probability of being alive, expected deals, expected value a deal, present value.", "列名及每客户一行：存活概率、预期交易数、预期每笔金额、现值。"),
  sources: [repeatSources.value, repeatSources.bgnbd, repeatSources.spend],
  examples: [
    {
      note: say("Five years ahead; histories in weeks.", "未来五年；历史以周计。"),
      args: [[[0.243, 4.414, 0.793, 2.426]], [[6.25, 3.74, 15.44]], [[2], [0]], [[30.43], [0]], [[38.86], [38.86]], [[23.72], [null]], 5, 0.15, 1, "weeks"],
      result: [["P(alive)", "Expected deals", "Expected value a deal", "Value"], [0.72657857, 4.9433294, 25.787402, 97.875833], [1, 0.91734824, 35.218978, 24.302814]],
    },
  ],
  estimator: "repeatValue",
  input: ({ params, spend_params, frequency, recency, age, mean_value, years, discount_rate, margin, unit, model }) => {
    const read = readRepeatModel(params, model);
    if (!read.ok) return read;
    const histories = alignedHistories(frequency, recency, age);
    if (!histories.ok) return histories;
    if (mean_value.length > frequency.length) return fail("wrongLength", { parameter: "mean_value", expected: frequency.length, value: mean_value.length });
    const meanValue = Float64Array.from(frequency, (_, row) => mean_value[row] ?? Number.NaN);
    return ok({ ...histories.value, model: read.value, spend: spend_params, meanValue, years, unitsPerYear: timeBetween(0, DAYS_A_YEAR, unit), discountRate: discount_rate, margin });
  },
  present: (values, { language }) => [
    headers.map((label): OutputCell => label[language]),
    ...values.map((one): OutputCell[] => ("code" in one ? [one, "", "", ""] : [one.alive, one.deals, one.spend, one.value])),
  ],
});
