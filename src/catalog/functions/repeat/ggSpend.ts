import { expectedSpend } from "../../../core/repeat/gammaGamma";
import { fail } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { optionalNumberParam } from "../../define/param";
import { paramsParam } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { historyColumns, meanValueTexts, repeatSources, SPEND_PARAMETERS } from "./repeatParams";

export const ggSpend = defineClientFunction({
  id: "GG.SPEND",
  name: "GG_SPEND",
  summary: say("Expected value of a client's next deals: his own mean drawn towards that of all, the less the more deals he has made (gamma-gamma).", "客户后续交易的预期金额：自身均值向总体均值收缩，交易越多收缩越少（gamma-gamma）。"),
  formula: "p(γ + x·m̄)/(px + q − 1)",
  params: [paramsParam(SPEND_PARAMETERS, say("Parameters", "参数")), historyColumns[0], optionalNumberParam("mean_value", "client", meanValueTexts)],
  returns: say("Money a deal; one a row.", "每笔交易金额；每行一个值。"),
  sources: [repeatSources.spend],
  examples: [{ note: say("No repeat: the mean of all, pγ/(q − 1).", "无重复：总体均值 pγ/(q − 1)。"), args: [[[6, 4, 15]], [[0], [3]], [[null], [50]]], result: [[30], [47.142857142857146]] }],
  compute: ({ params, frequency, mean_value }) => {
    if (frequency > 0 && mean_value === undefined) return fail("missing", { parameter: "mean_value" });
    if (frequency > 0 && !(mean_value! > 0)) return fail("notAbove", { parameter: "mean_value", minimum: 0, value: mean_value! });
    return expectedSpend(params, frequency, mean_value ?? 0);
  },
});
