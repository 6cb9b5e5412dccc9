import { mapResult } from "../../../core/result/result";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { timeUnitParam } from "../../define/timeUnitParam";
import { fitTable } from "../../tables/fitTable";
import { say } from "../../text/localText";
import { inventedDeals } from "./repeatExamples";
import { alignedDeals, asOfParam, dealParams, repeatModelParam, repeatSources } from "./repeatParams";

export const repeatFit = defineEstimateFunction({
  id: "REPEAT.FIT",
  name: "REPEAT_FIT",
  summary: say("How often clients come back and what they spend then, from the list of their deals: RFM, BGNBD_FIT or PNBD_FIT, and GG_FIT in one. The table goes into REPEAT_CLV as params and as spend_params.", "由交易清单一次估计客户的重复频率与金额：相当于 RFM、BGNBD_FIT（或 PNBD_FIT）与 GG_FIT。结果表可同时作为 REPEAT_CLV 的 params 与 spend_params。"),
  formula: "x, t_x, T and m̄ by client; then the likelihoods of BGNBD_FIT or PNBD_FIT, and of GG_FIT",
  params: [...dealParams, asOfParam, repeatModelParam, timeUnitParam, languageParam],
  returns: say("The tables of the two fits, one below the other; where the values of deals cannot be fitted, the reason.", "上下两张拟合结果表；金额无法拟合时给出原因。"),
  sources: [repeatSources.bgnbd, repeatSources.pnbd, repeatSources.spend],
  examples: [
    {
      note: say("Twelve clients, ten of whom came back.", "十二个客户，其中十个再次成交。"),
      args: [...inventedDeals, 45_365, "bgnbd", "months"],
      result: [["Parameter", "Estimate", "Standard error"], ["r", 1.569546, 1.2599347], ["alpha", 3.5418787, 3.5517937]],
    },
  ],
  estimator: "repeatBusiness",
  input: ({ customers, dates, amounts, as_of, model, unit }) => mapResult(alignedDeals(customers, dates, amounts), (deals) => ({ deals, asOf: as_of, unit, model })),
  present: ({ fit, spend }, { language }) => {
    const table = fitTable(fit, language);
    return [...table, ...("fit" in spend ? fitTable(spend.fit, language) : [table[0].map((_, column) => (column === 0 ? spend.failure : ""))])];
  },
});
