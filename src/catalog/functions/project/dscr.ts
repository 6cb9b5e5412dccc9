import { debtServiceCover } from "../../../core/project/debtServiceCover";
import { fail, ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

export const dscr = defineClientFunction({
  id: "DSCR",
  name: "DSCR",
  summary: say("Debt service cover ratio: how many times a period's cash flow covers the interest and principal due in it.", "偿债备付率：当期可用于偿债的现金流相对当期应付本息的倍数。"),
  formula: "DSCR = CFADS / (interest + principal)",
  params: [
    numberParam("cfads", "client", { label: say("CFADS", "可偿债现金流"), help: say("Cash flow available for debt service in the period.", "当期可用于偿债的现金流（CFADS）。"), rule: rules.anyMoney }),
    numberParam("debt_service", "client", { label: say("Debt service", "还本付息"), help: say("Interest and principal due in the period.", "当期应付的利息与本金。"), rule: rules.money }),
  ],
  returns: say("Times; one a period. No debt service: #N/A with the reason.", "倍数，每期一个值；无还本付息时返回 #N/A 及原因。"),
  sources: [{ title: "Bodmer, edbodmer.com, on LLCR and PLCR", detail: "cash flow of 100 over debt service of 50: DSCR 2, break-even after a fall of 50 %" }],
  examples: [
    { note: say("130 of cash for 100 of debt service.", "现金流 130，还本付息 100。"), args: [130, 100], result: 1.3 },
    { note: say("A column of periods; a blank row stays blank.", "一列各期数值；空行保持为空。"), args: [[[130], [null], [90]], [[100], [null], [100]]], result: [[1.3], [""], [0.9]] },
  ],
  compute: ({ cfads, debt_service }) => {
    const cover = debtServiceCover(cfads, debt_service);
    return cover === undefined ? fail("zeroDivisor", { parameter: "debt_service", quantity: "DSCR" }) : ok(cover);
  },
});
