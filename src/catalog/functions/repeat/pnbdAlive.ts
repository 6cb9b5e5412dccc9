import { paretoNbdAlive } from "../../../core/repeat/paretoNbd";
import { mapResult } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { paramsParam } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { historyColumns, PNBD_PARAMETERS, possibleState, repeatSources } from "./repeatParams";

export const pnbdAlive = defineClientFunction({
  id: "PNBD.ALIVE",
  name: "PNBD_ALIVE",
  summary: say("Probability that a client has not left, by his history (Pareto/NBD).", "根据历史估计客户尚未流失的概率（Pareto/NBD）。"),
  formula: "1/(1 + s·(α + T)^(r + x)(β + T)^s·∫(α + y)^−(r + x)(β + y)^−(s + 1)dy), y from t_x to T",
  params: [paramsParam(PNBD_PARAMETERS, say("Parameters", "参数")), ...historyColumns],
  returns: say("Probability; one a row.", "概率；每行一个值。"),
  sources: [repeatSources.pnbd],
  examples: [{ note: say("Two repeats, the last 8 weeks ago.", "两次重复，最近一次在 8 周前。"), args: [[[0.553, 10.578, 0.606, 11.669]], 2, 30.43, 38.86], result: 0.8691675591530111 }],
  compute: ({ params, frequency, recency, age }) => mapResult(possibleState({ frequency, recency, age }), (state) => paretoNbdAlive(params, state)),
});
