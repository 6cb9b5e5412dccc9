import { interestCover as ebitOverInterest } from "../../../core/stability/interestCover";
import { fail, ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

export const interestCover = defineClientFunction({
  id: "INTEREST.COVER",
  name: "INTEREST_COVER",
  summary: say("Interest cover: how many times a firm's earnings before interest and tax pay its interest.", "利息保障倍数：企业息税前利润相对利息支出的倍数。"),
  formula: "EBIT / interest",
  params: [
    numberParam("ebit", "client", { label: say("EBIT", "息税前利润"), help: say("Earnings of the year before interest and tax.", "当年息税前利润。"), rule: rules.anyMoneyPerYear }),
    numberParam("interest", "client", { label: say("Interest", "利息支出"), help: say("Interest expense of the year.", "当年利息支出。"), rule: rules.moneyPerYear }),
  ],
  returns: say("Times; one a client, negative for a loss. No interest: #N/A with the reason.", "倍数，每个客户一个值，亏损时为负；无利息支出时返回 #N/A 及原因。"),
  sources: [{ title: "Brealey, Myers & Allen, Principles of Corporate Finance", detail: "times interest earned: EBIT over interest payments" }],
  examples: [
    { note: say("100 for 20 of interest.", "息税前利润 100，利息 20。"), args: [100, 20], result: 5 },
    { note: say("A column of firms; a blank row stays blank.", "一列企业；空行保持为空。"), args: [[[30], [null], [-10]], [[20], [null], [5]]], result: [[1.5], [""], [-2]] },
  ],
  compute: ({ ebit, interest }) => {
    const cover = ebitOverInterest(ebit, interest);
    return cover === undefined ? fail("zeroDivisor", { parameter: "interest", quantity: "INTEREST_COVER" }) : ok(cover);
  },
});
