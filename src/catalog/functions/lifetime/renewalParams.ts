import { numberParam } from "../../define/param";
import { say } from "../../text/localText";

const positive = { unit: "number", minimum: 0, exclusiveMinimum: true } as const;
/** More renewals than any contract has. */
const MOST_RENEWALS = 10_000;

/** The two parameters of the model of renewal, as a fit gives them. */
export const alphaParam = numberParam("alpha", "client", { label: say("Alpha", "α"), help: say("α of the beta distribution of the probability of leaving.", "流失概率所服从的贝塔分布的参数 α。"), rule: positive });
export const betaParam = numberParam("beta", "client", { label: say("Beta", "β"), help: say("β of the same distribution; α/(α + β) leave at the first renewal.", "同一分布的参数 β；首次续约时流失 α/(α + β)。"), rule: positive });

/** 1 is the shifted-beta-geometric model. */
export const shapeParam = numberParam("c", "client", { label: say("Shape", "形状参数"), help: say("Of the beta-discrete-Weibull model: above 1 churn rises with the time a client is there. Blank: 1, the shifted-beta-geometric model.", "贝塔-离散威布尔模型的形状参数：大于 1 时流失率随存续时间上升。留空为 1，即移位贝塔-几何模型。"), rule: positive, default: 1 });

export const survivedRenewalsParam = numberParam("t", "client", { label: say("Renewals", "已续约次数"), help: say("Renewals survived, whole, from 0.", "已完成的续约次数，整数，从 0 起。"), rule: { unit: "count", minimum: 0, maximum: MOST_RENEWALS, whole: true } });
export const nextRenewalParam = numberParam("t", "client", { label: say("Renewal", "第几次续约"), help: say("Which renewal, whole, from 1.", "第几次续约，整数，从 1 起。"), rule: { unit: "count", minimum: 1, maximum: MOST_RENEWALS, whole: true } });

export const renewalSources = [
  { title: "Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1)", detail: "shifted-beta-geometric model" },
] as const;
