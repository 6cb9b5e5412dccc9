import { bgNbdExpected } from "../../../core/repeat/bgNbd";
import { mapResult } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { paramsParam } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { BGNBD_PARAMETERS, historyColumns, horizonParam, possibleState, repeatSources } from "./repeatParams";

export const bgnbdExpected = defineClientFunction({
  id: "BGNBD.EXPECTED",
  name: "BGNBD_EXPECTED",
  summary: say("Deals that a client is expected to make in the time ahead, by his history (BG/NBD).", "根据历史预期客户在未来一段时间内的交易数（BG/NBD）。"),
  formula: "E[Y(t)] = P(alive)·E[(1 − (1 + p·t/(α + T))^−(r + x))/p], p ~ Beta(a, b + x)",
  params: [paramsParam(BGNBD_PARAMETERS, say("Parameters", "参数")), ...historyColumns, horizonParam],
  returns: say("Number of deals; one a row.", "交易数；每行一个值。"),
  sources: [repeatSources.bgnbd],
  examples: [{ note: say("The customer of Fader, Hardie & Lee (2005), 39 weeks ahead.", "Fader、Hardie 与 Lee（2005）中的客户，未来 39 周。"), args: [[[0.243, 4.414, 0.793, 2.426]], 2, 30.43, 38.86, 39], result: 1.226028174767144 }],
  compute: ({ params, frequency, recency, age, horizon }) => mapResult(possibleState({ frequency, recency, age }), (state) => bgNbdExpected(params, state, [horizon])[0]),
});
