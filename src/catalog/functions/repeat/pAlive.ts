import { bgNbdAlive } from "../../../core/repeat/bgNbd";
import { mapResult } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { paramsParam } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { BGNBD_PARAMETERS, historyColumns, possibleState, repeatSources } from "./repeatParams";

export const pAlive = defineClientFunction({
  id: "P.ALIVE",
  name: "P_ALIVE",
  summary: say("Probability that a client has not left, by his history (BG/NBD). Without a repeat it is 1: in this model a client leaves after a repeat only; PNBD_ALIVE knows no such case.", "根据历史估计客户尚未流失的概率（BG/NBD）。无重复交易时为 1：该模型中客户只在重复交易后离开；PNBD_ALIVE 无此限制。"),
  formula: "1/(1 + a/(b + x − 1)·((α + T)/(α + t_x))^(r + x)); 1 where x = 0",
  params: [paramsParam(BGNBD_PARAMETERS, say("Parameters", "参数")), ...historyColumns],
  returns: say("Probability; one a row.", "概率；每行一个值。"),
  sources: [repeatSources.bgnbd],
  examples: [{ note: say("Last seen 8 weeks ago.", "最近一次交易在 8 周前。"), args: [[[0.243, 4.414, 0.793, 2.426]], 2, 30.43, 38.86], result: 0.726578570080673 }],
  compute: ({ params, frequency, recency, age }) => mapResult(possibleState({ frequency, recency, age }), (state) => bgNbdAlive(params, state)),
});
