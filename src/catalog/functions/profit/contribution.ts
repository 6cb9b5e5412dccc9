import { clientContribution, CONTRIBUTION_LINES, contributionOf, type Contribution, type ContributionLine } from "../../../core/profitability/contribution";
import { failed, ok, type Result } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, numberParam, optionalNumberParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { say, type Locale, type LocalText } from "../../text/localText";
import { ftpRateParam, rateParam } from "./profitParams";

const lineLabels: Readonly<Record<ContributionLine, LocalText>> = {
  lendingMargin: say("Lending margin", "贷款利差收入"),
  commitmentFees: say("Commitment fees", "承诺费收入"),
  depositMargin: say("Deposit margin", "存款利差收入"),
  fees: say("Fees", "手续费收入"),
  linkedBusiness: say("Linked business", "联动业务收入"),
  cost: say("Cost", "成本"),
  provisions: say("Provisions", "减值准备"),
  capitalCharge: say("Capital charge", "资本成本"),
};
const totalLabel = say("Contribution", "综合贡献度");

const params = [
  numberParam("drawn", "client", { label: clientColumn("drawn").label, help: say("Average balance drawn.", "已用余额（日均）。"), rule: rules.money }),
  rateParam,
  ftpRateParam,
  numberParam("undrawn", "client", { label: clientColumn("undrawn").label, help: clientColumn("undrawn").help, rule: rules.money, default: 0 }),
  numberParam("commitment_fee", "client", { label: clientColumn("commitment_fee").label, help: clientColumn("commitment_fee").help, rule: rules.rate, default: 0 }),
  numberParam("deposits", "client", { label: clientColumn("deposits").label, help: clientColumn("deposits").help, rule: rules.money, default: 0 }),
  numberParam("deposit_rate", "client", { label: clientColumn("deposit_rate").label, help: clientColumn("deposit_rate").help, rule: rules.rate, default: 0 }),
  optionalNumberParam("deposit_ftp", "client", { label: clientColumn("deposit_ftp").label, help: clientColumn("deposit_ftp").help, rule: rules.rate, defaultText: "ftp_rate" }),
  numberParam("fees", "client", { label: clientColumn("fees").label, help: clientColumn("fees").help, rule: rules.anyMoneyPerYear, default: 0 }),
  numberParam("linked_business", "client", { label: lineLabels.linkedBusiness, help: say("Annual income of business the client brings elsewhere: payroll, supply chain, custody, referrals.", "客户带动的其他业务年收入：代发工资、供应链、托管、推荐客户等。"), rule: rules.anyMoneyPerYear, default: 0 }),
  numberParam("cost", "client", { label: say("Cost", "成本"), help: say("Annual cost of serving the client.", "每年服务客户的成本。"), rule: rules.moneyPerYear, default: 0 }),
  numberParam("provisions", "client", { label: lineLabels.provisions, help: say("Provisions of the year as money, as from EXPECTED_LOSS or ECL.", "当年计提的减值准备金额，如 EXPECTED_LOSS 或 ECL 的结果。"), rule: rules.anyMoneyPerYear, default: 0 }),
  numberParam("capital", "client", { label: say("Capital", "资本占用"), help: say("Economic capital as money.", "经济资本占用金额。"), rule: rules.money, default: 0 }),
  numberParam("capital_charge", "client", { label: clientColumn("capital_charge").label, help: clientColumn("capital_charge").help, rule: rules.probability, default: 0 }),
  choiceParam("output", "scalar", { label: say("Output", "输出"), help: say("total: one amount a client; lines: what it is made of.", "total：每个客户一个合计；lines：各构成项目。"), choices: [{ value: "total", label: say("Total", "合计") }, { value: "lines", label: say("Lines", "明细") }], default: "total" }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

export const contribution = defineBlockFunction({
  id: "CONTRIBUTION",
  name: "CONTRIBUTION",
  summary: say("What a client brings the bank in a year: margins on loans and deposits, fees and linked business, less cost, provisions and capital charge.", "客户综合贡献度：存贷款利差、手续费与联动业务收入，减去成本、减值准备与资本成本。"),
  formula: "drawn·(rate − FTP) + undrawn·commitment fee + deposits·(deposit FTP − deposit rate) + fees + linked business − cost − provisions − capital·charge",
  params,
  returns: say("Money a year; one amount a client. Lines: for one client line and amount, the last is the total; for many, headers, then a row a client.", "每年金额，每个客户一个值。明细：单个客户为项目与金额，末行为合计；多个客户为列名及每户一行。"),
  sources: [{ title: "Tenor, the model", detail: "docs/MODEL.md §1: revenue of a relationship after funds transfer pricing; the other lines are amounts as given" }],
  examples: [
    { note: say("A loan of 1,000 at 5 % against 3 %, deposits of 500 at 1 %, fees 4, cost 6.", "贷款 1,000，利率 5%，FTP 3%；存款 500，利率 1%；手续费 4，成本 6。"), args: [1000, 0.05, 0.03, null, null, 500, 0.01, null, 4, null, 6], result: 28 },
    {
      note: say("The same, line by line, with provisions 8 and a charge of 10 % on capital 80.", "同上，按明细列示，另有减值准备 8、资本 80（成本率 10%）。"),
      args: [1000, 0.05, 0.03, null, null, 500, 0.01, null, 4, null, 6, 8, 80, 0.1, "lines"],
      result: [["Lending margin", 20], ["Commitment fees", 0], ["Deposit margin", 10], ["Fees", 4], ["Linked business", 0], ["Cost", -6], ["Provisions", -8], ["Capital charge", -8], ["Contribution", 12]],
    },
  ],
  compute: (rows) => {
    const settings = rows.find((row) => row.kind === "values")?.values;
    if (settings?.output !== "lines") return ok(rows.map(totalOf));
    return rows.length === 1 ? linesOfOne(rows[0]) : ok(linesOfMany(rows, settings.language));
  },
});

function contributionLines({ values }: Row & { kind: "values" }): Contribution {
  return clientContribution({
    drawn: values.drawn,
    rate: values.rate,
    ftpRate: values.ftp_rate,
    undrawn: values.undrawn,
    commitmentFee: values.commitment_fee,
    deposits: values.deposits,
    depositRate: values.deposit_rate,
    depositFtpRate: values.deposit_ftp ?? values.ftp_rate,
    fees: values.fees,
    linkedBusiness: values.linked_business,
    cost: values.cost,
    provisions: values.provisions,
    capital: values.capital,
    capitalCharge: values.capital_charge,
  });
}

function totalOf(row: Row): OutputCell[] {
  if (row.kind === "values") return [contributionOf(contributionLines(row))];
  return [row.kind === "blank" ? "" : row.failure];
}

function linesOfOne(row: Row): Result<OutputCell[][]> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const lines = contributionLines(row);
  const { language } = row.values;
  return ok([...CONTRIBUTION_LINES.map((line) => [lineLabels[line][language], lines[line]]), [totalLabel[language], contributionOf(lines)]]);
}

function linesOfMany(rows: readonly Row[], language: Locale): OutputCell[][] {
  const headers = [...CONTRIBUTION_LINES.map((line) => lineLabels[line][language]), totalLabel[language]];
  return [headers, ...rows.map(lineOfMany)];
}

/** A broken row carries its failure in the column of the total; its other cells stay blank. */
function lineOfMany(row: Row): OutputCell[] {
  if (row.kind !== "values") return [...CONTRIBUTION_LINES.map(() => ""), row.kind === "blank" ? "" : row.failure];
  const lines = contributionLines(row);
  return [...CONTRIBUTION_LINES.map((line) => lines[line]), contributionOf(lines)];
}
