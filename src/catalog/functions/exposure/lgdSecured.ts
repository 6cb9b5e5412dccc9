import { securedLgd, UNSECURED_LGD } from "../../../core/credit/securedLgd";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const { label: collateralLabel, help: collateralHelp } = clientColumn("collateral");
const { label: unsecuredLabel, help: unsecuredHelp } = clientColumn("lgd_unsecured");
const { label: securedLabel } = clientColumn("lgd_secured");

export const lgdSecured = defineClientFunction({
  id: "LGD.SECURED",
  name: "LGD_SECURED",
  summary: say("LGD of an exposure with collateral: that of the part which the collateral covers after its haircut, and that of the rest, by their shares.", "有押品敞口的违约损失率：按折扣后押品覆盖部分与未覆盖部分的占比加权。"),
  formula: "LGD = (LGD_U·(E − E_S) + LGD_S·E_S)/E, E_S = min(E, C·(1 − H_c − H_fx))",
  params: [
    numberParam("ead", "client", { label: clientColumn("ead").label, help: say("Exposure at default; 0 gives lgd_unsecured.", "违约风险敞口；为 0 时返回 lgd_unsecured。"), rule: rules.money }),
    numberParam("collateral", "client", { label: collateralLabel, help: collateralHelp, rule: rules.money }),
    numberParam("haircut", "client", { label: clientColumn("haircut").label, help: say("Haircut on the collateral; the Basel foundation approach takes 40 % on receivables and real estate (CRE32.11).", "押品折扣率；巴塞尔初级内部评级法对应收账款与房地产取 40%（CRE32.11）。"), rule: rules.share }),
    numberParam("lgd_unsecured", "client", { label: unsecuredLabel, help: unsecuredHelp, rule: rules.probability, default: UNSECURED_LGD }),
    numberParam("lgd_secured", "client", { label: securedLabel, help: say("LGD of what collateral covers after its haircut: 0 for financial collateral, 20 % for receivables and real estate, 25 % for other physical collateral (CRE32.11).", "押品（折扣后）覆盖部分的违约损失率：金融押品为 0，应收账款与房地产为 20%，其他实物押品为 25%（CRE32.11）。"), rule: rules.probability, default: 0 }),
    numberParam("fx_haircut", "client", { label: say("Currency haircut", "货币错配折扣"), help: say("More haircut where collateral and exposure are in different currencies: 8 % in CRE22.52.", "押品与敞口币种不同时的额外折扣：CRE22.52 为 8%。"), rule: rules.share, default: 0 }),
  ],
  returns: say("LGD as a decimal; one a client.", "违约损失率（小数）；每个客户一个值。"),
  sources: [
    { title: "Basel Committee on Banking Supervision, CRE32.10 to CRE32.12", detail: "LGD* of a collateralised exposure in the foundation approach; CRE32.6: 45 % for senior unsecured claims on financial institutions, 40 % on other corporates" },
    { title: "Basel Committee on Banking Supervision, CRE22.52", detail: "currency haircut 8 % (ten business days, daily revaluation); d424 (December 2017), standardised approach, § 165" },
  ],
  examples: [
    { note: say("A million against collateral of 600,000, haircut 2 %, nothing recovered from the rest: 412,000 of it is lost.", "敞口一百万、押品 600,000、折扣 2%，其余部分全部损失：损失 412,000。"), args: [1_000_000, 600_000, 0.02, 1], result: 0.412 },
    { note: say("Real estate worth the exposure, at 40 % haircut and 20 % LGD.", "价值等于敞口的房地产押品，折扣 40%、违约损失率 20%。"), args: [100, 100, 0.4, 0.4, 0.2], result: 0.28 },
  ],
  compute: ({ ead, collateral, haircut, lgd_unsecured, lgd_secured, fx_haircut }) =>
    ok(securedLgd({ exposure: ead, collateral, haircut, fxHaircut: fx_haircut, lgdUnsecured: lgd_unsecured, lgdSecured: lgd_secured })),
});
