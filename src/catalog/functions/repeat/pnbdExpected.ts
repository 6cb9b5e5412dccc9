import { paretoNbdExpected } from "../../../core/repeat/paretoNbd";
import { mapResult } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { paramsParam } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { historyColumns, horizonParam, PNBD_PARAMETERS, possibleState, repeatSources } from "./repeatParams";

export const pnbdExpected = defineClientFunction({
  id: "PNBD.EXPECTED",
  name: "PNBD_EXPECTED",
  summary: say("Deals that a client is expected to make in the time ahead, by his history (Pareto/NBD).", "根据历史预期客户在未来一段时间内的交易数（Pareto/NBD）。"),
  formula: "E[Y(t)] = P(alive)·(r + x)(β + T)/((α + T)(s − 1))·[1 − ((β + T)/(β + T + t))^(s − 1)]",
  params: [paramsParam(PNBD_PARAMETERS, say("Parameters", "参数")), ...historyColumns, horizonParam],
  returns: say("Number of deals; one a row.", "交易数；每行一个值。"),
  sources: [repeatSources.pnbd],
  examples: [{ note: say("Two repeats, the last 8 weeks ago; 39 weeks ahead.", "两次重复，最近一次在 8 周前；未来 39 周。"), args: [[[0.553, 10.578, 0.606, 11.669]], 2, 30.43, 38.86, 39], result: 1.4551231932576023 }],
  compute: ({ params, frequency, recency, age, horizon }) => mapResult(possibleState({ frequency, recency, age }), (state) => paretoNbdExpected(params, state, [horizon])[0]),
});
