import { clientLifetimeValue } from "../../../core/clv/valuation";
import { defineClientFunction } from "../../define/defineFunction";
import { say } from "../../text/localText";
import { clientTerms, clvParams } from "./clvParams";

export const clv = defineClientFunction({
  id: "CLV",
  name: "CLV",
  summary: say(
    "Lifetime value of a lending client: income and referrals less retention cost, capital charge, expected loss and acquisition cost, over the time the client neither leaves nor defaults.",
    "贷款客户的终身价值：在客户既未流失也未违约期间的收入与推荐价值，减去维护成本、资本成本、预期损失与获客成本。",
  ),
  formula: "CLV = −A + Σ (R + F − C − h·K·E)·W·v^τ − Σ D·ℓ·E·v^σ",
  params: clvParams,
  returns: say("Value today, in the currency of the inputs; one a client.", "当前价值，货币与输入一致；每个客户一个值。"),
  sources: [
    { title: "Gupta, Lehmann & Stuart (2004), Valuing Customers, Journal of Marketing Research 41(1)", detail: "margin multiple r/(1 + d − r)" },
    { title: "Basel Committee on Banking Supervision, CRE31 and CRE35", detail: "expected loss as PD × LGD × EAD" },
  ],
  examples: [
    { note: say("Perpetual, once a year, retention 90 %, discount 12 %: margin × 0.9 / 0.22.", "永续、按年、留存率 90%、折现率 12%：利润 × 0.9 / 0.22。"), args: [100, 0, 0.1, 0.12, null, null, null, "perpetual", null, null, "end", 1], result: 409.0909090909091 },
    { note: say("A column of clients spills a column of values; a blank row stays blank.", "一列客户返回一列结果；空行保持为空。"), args: [[[100], [null], [200]], 0, [[0.1], [null], [0.1]], 0.12, null, null, null, "perpetual", null, null, "end", 1], result: [[409.0909090909091], [""], [818.1818181818182]] },
  ],
  compute: (values) => {
    const terms = clientTerms(values);
    return terms.ok ? clientLifetimeValue(terms.value) : terms;
  },
});
