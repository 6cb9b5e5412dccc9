import { guaranteedPd } from "../../../core/credit/guarantee";
import { fail, ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam, optionalNumberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const { label: guarantorLabel, help: guarantorHelp } = clientColumn("guarantor_pd");

export const pdGuaranteed = defineClientFunction({
  id: "PD.GUARANTEED",
  name: "PD_GUARANTEED",
  summary: say("PD of a guaranteed exposure by substitution: the guarantor's on the covered part where it is better, the client's own on the rest.", "有保证敞口的替代违约概率：覆盖部分取保证人较低的违约概率，其余部分取客户自身的违约概率。"),
  formula: "s'·min(PD, PD_g) + (1 − s')·PD, s' = s·(1 − H_fx)·(t − 0.25)/(T − 0.25), T = min(5, exposure_years), t = min(T, guarantee_years)",
  params: [
    numberParam("pd", "client", { label: clientColumn("pd").label, help: say("Annual PD of the client.", "客户的年违约概率。"), rule: rules.probability }),
    numberParam("guarantor_pd", "client", { label: guarantorLabel, help: guarantorHelp, rule: rules.probability }),
    numberParam("guaranteed_share", "client", { label: clientColumn("guaranteed_share").label, help: say("Share of the exposure that is guaranteed.", "由保证人担保的敞口比例。"), rule: rules.share }),
    numberParam("fx_haircut", "client", { label: say("Currency haircut", "货币错配折扣"), help: say("Where guarantee and exposure are in different currencies: 8 % in CRE22.82.", "保证与敞口币种不同时的折扣：CRE22.82 为 8%。"), rule: rules.share, default: 0 }),
    optionalNumberParam("guarantee_years", "client", { label: clientColumn("guarantee_years").label, help: say("Residual years of the guarantee; blank: as long as the exposure. Under three months it protects no more, if the exposure runs longer.", "保证的剩余年限；留空视为与敞口同期。短于敞口且不足三个月时不再提供保护。"), rule: rules.years }),
    optionalNumberParam("exposure_years", "client", { label: say("Exposure years", "敞口剩余年限"), help: say("Residual years of the exposure; needed with guarantee_years.", "敞口的剩余年限；给出 guarantee_years 时必填。"), rule: rules.years }),
  ],
  returns: say("PD as a decimal, for expected loss; one a client. A risk weight takes each part by itself.", "违约概率（小数），用于预期损失；每个客户一个值。计算风险权重时应分部分计量。"),
  sources: [
    { title: "Basel Committee on Banking Supervision, CRE32.24 to CRE32.26, CRE32.56 and CRE22", detail: "the guarantor's PD for the covered part, the borrower's for the rest; maturity mismatch as CRE22.10 to CRE22.14" },
    { title: "Basel Committee on Banking Supervision, Basel III: Finalising post-crisis reforms (d424, December 2017), standardised approach", detail: "§ 126 to § 129 (maturity mismatch, three months, five years), § 202 and § 204 (proportional cover, currency haircut 8 %)" },
  ],
  examples: [
    { note: say("80 % guaranteed by a better name: 0.2 × 5 % + 0.8 × 1 %.", "资信更好的保证人担保 80%：0.2 × 5% + 0.8 × 1%。"), args: [0.05, 0.01, 0.8], result: 0.018 },
    { note: say("The guarantee ends after 2.25 years, the loan after 4.25: half of it counts.", "保证剩余 2.25 年、贷款剩余 4.25 年：按一半计入。"), args: [0.05, 0.01, 0.8, 0, 2.25, 4.25], result: 0.034 },
  ],
  compute: ({ pd, guarantor_pd, guaranteed_share, fx_haircut, guarantee_years, exposure_years }) => {
    const guarantee = { pd, guarantorPd: guarantor_pd, share: guaranteed_share, fxHaircut: fx_haircut };
    if (guarantee_years === undefined) return ok(guaranteedPd(guarantee));
    if (exposure_years === undefined) return fail("needed", { parameter: "exposure_years", purpose: "guarantee_years" });
    return ok(guaranteedPd({ ...guarantee, maturity: { guaranteeYears: guarantee_years, exposureYears: exposure_years } }));
  },
});
