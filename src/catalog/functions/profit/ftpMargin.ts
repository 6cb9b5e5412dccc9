import { ftpMargin as marginAfterTransfer, type BalanceSide } from "../../../core/profitability/ftpMargin";
import { ok } from "../../../core/result/result";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, numberParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { ftpRateParam } from "./profitParams";

export const ftpMargin = defineClientFunction({
  id: "FTP.MARGIN",
  name: "FTP_MARGIN",
  summary: say("Margin of a loan or deposit after funds transfer pricing, money a year.", "贷款或存款扣除内部资金转移价格后的年利差收入。"),
  formula: "loan: balance·(rate − FTP − liquidity premium); deposit: balance·(FTP + liquidity premium − rate)",
  params: [
    numberParam("balance", "client", { label: say("Balance", "余额"), help: say("Average balance of the year.", "年日均余额。"), rule: rules.money }),
    numberParam("rate", "client", { label: say("Client rate", "客户利率"), help: say("Rate a year: received on a loan, paid on a deposit.", "年利率：贷款为收取的利率，存款为支付的利率。"), rule: rules.rate }),
    ftpRateParam,
    choiceParam<"side", BalanceSide>("side", "client", {
      label: say("Side", "业务方向"),
      help: say("loan or deposit.", "loan（贷款）或 deposit（存款）。"),
      choices: [
        { value: "loan", label: say("Loan", "贷款"), synonyms: ["asset", "lending", "资产"] },
        { value: "deposit", label: say("Deposit", "存款"), synonyms: ["liability", "funding", "负债"] },
      ],
      default: "loan",
    }),
    numberParam("liquidity_premium", "client", { label: say("Liquidity premium", "流动性溢价"), help: say("Price of liquidity on top of the FTP rate: charged to a loan, credited to a deposit.", "在 FTP 利率之上的流动性价格：贷款为成本，存款为收益。"), rule: rules.rate, default: 0 }),
  ],
  returns: say("Money a year; one amount a client.", "每年金额，每个客户一个值。"),
  sources: [{ title: "Basel Committee on Banking Supervision (2008), Principles for Sound Liquidity Risk Management and Supervision", detail: "Principle 4: liquidity costs and benefits in internal pricing" }],
  examples: [
    { note: say("A loan of 10,000,000 at 6 %, transferred at 3 %.", "贷款 1,000 万元，利率 6%，FTP 价格 3%。"), args: [10_000_000, 0.06, 0.03], result: 300_000 },
    { note: say("A deposit of 10,000,000 at 1.5 %, transferred at 2 %.", "存款 1,000 万元，利率 1.5%，FTP 价格 2%。"), args: [10_000_000, 0.015, 0.02, "存款"], result: 50_000 },
  ],
  compute: ({ side, balance, rate, ftp_rate, liquidity_premium }) => ok(marginAfterTransfer({ side, balance, rate, ftpRate: ftp_rate, liquidityPremium: liquidity_premium })),
});
