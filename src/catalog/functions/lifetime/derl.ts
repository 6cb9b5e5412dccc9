import { residualLifetime } from "../../../core/survival/shiftedBetaGeometric";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { say } from "../../text/localText";
import { alphaParam, betaParam, survivedRenewalsParam } from "./renewalParams";

/** A percent typed as a whole number is caught, as in every rate. */
const discountRule = { unit: "rate", minimum: 0, exclusiveMinimum: true, maximum: 3 } as const;

export const derl = defineClientFunction({
  id: "DERL",
  name: "DERL",
  summary: say("Discounted expected residual lifetime: what a client who has renewed t times is worth just before the next renewal, per unit paid at each.", "折现预期剩余寿命：已续约 t 次的客户在下次续约前的价值（每次续约支付 1 单位）。"),
  formula: "DERL = Σ S(t + k)/S(t)·(1 + d)^(1 − k), k ≥ 1",
  params: [
    alphaParam,
    betaParam,
    numberParam("discount_rate", "client", { label: say("Discount rate", "折现率"), help: say("Annual discount rate, above 0.", "年折现率，须大于 0。"), rule: discountRule }),
    survivedRenewalsParam,
  ],
  returns: say("Periods' payments; times the margin a period it is money. One a row.", "以每期支付为单位；乘以每期利润即为金额。每行一个值。"),
  sources: [{ title: "Fader & Hardie (2010), Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity, Marketing Science 29(1)", detail: "discounted expected residual lifetime" }],
  examples: [{ note: say("The High End cohort of Fader & Hardie after seven renewals, at 10 %.", "Fader 与 Hardie 的 High End 客群，续约七次后，折现率 10%。"), args: [0.668, 3.806, 0.1, 7], result: 7.529949530910982 }],
  compute: ({ alpha, beta, discount_rate, t }) => ok(residualLifetime({ alpha, beta }, discount_rate, t)),
});
