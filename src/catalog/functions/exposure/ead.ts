import { exposureAtDefault } from "../../../core/credit/exposureAtDefault";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

const { label: drawnLabel, help: drawnHelp } = clientColumn("drawn");
const { label: undrawnLabel, help: undrawnHelp } = clientColumn("undrawn");

export const ead = defineClientFunction({
  id: "EAD",
  name: "EAD",
  summary: say("Exposure at default of a facility: what is drawn, and the share of the undrawn part that will be drawn by then.", "授信的违约风险敞口：已用余额加上违约前预计提用的未用额度。"),
  formula: "EAD = drawn + CCF·undrawn",
  params: [
    numberParam("drawn", "client", { label: drawnLabel, help: drawnHelp, rule: rules.money }),
    numberParam("undrawn", "client", { label: undrawnLabel, help: undrawnHelp, rule: rules.money }),
    numberParam("ccf", "client", { label: clientColumn("ccf").label, help: say("Credit conversion factor of the undrawn part; CCF gives the regulatory one.", "未用额度的信用转换系数；监管系数见 CCF。"), rule: rules.share }),
  ],
  returns: say("Money; one a client.", "金额；每个客户一个值。"),
  sources: [{ title: "Basel Committee on Banking Supervision, CRE20.94", detail: "the committed but undrawn amount times the conversion factor" }],
  examples: [
    { note: say("600,000 drawn of a million, CCF 40 %.", "一百万额度已用 600,000，信用转换系数 40%。"), args: [600_000, 400_000, 0.4], result: 760_000 },
    { note: say("A column; a blank row stays blank.", "一列客户；空行保持为空。"), args: [[[100], [null], [0]], [[50], [null], [50]], 0.1], result: [[105], [""], [5]] },
  ],
  compute: ({ drawn, undrawn, ccf }) => ok(exposureAtDefault(drawn, undrawn, ccf)),
});
