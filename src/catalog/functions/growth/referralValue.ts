import { referralValue as valueOfReferrals } from "../../../core/relationship/referralValue";
import { failed, ok, type Result } from "../../../core/result/result";
import type { ReferralValue } from "../../../core/relationship/referralValue";
import type { OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { numberParam } from "../../define/param";
import { languageParam } from "../../define/languageParam";
import { clientColumn } from "../../schema/clientColumns";
import { rules } from "../../schema/numberRule";
import { REFERRAL_LINES, referralLabels } from "../../schema/referralLabels";
import { say, type Locale } from "../../text/localText";

/** The client table's own words and ranges. */
const { label: churnLabel, help: churnHelp } = clientColumn("churn");
const { label: pdLabel, help: pdHelp } = clientColumn("pd");

const MOST_YEARS = 100;
const MOST_GENERATIONS = 10;

const params = [
  numberParam("referrals", "client", { label: say("Referrals a year", "年推荐次数"), help: say("Companies that the client refers a year.", "客户每年推荐的企业数。"), rule: { unit: "count", minimum: 0 } }),
  numberParam("probability", "client", { label: say("Probability", "转化概率"), help: say("Probability that a referral becomes a client.", "推荐转化为客户的概率。"), rule: rules.probability }),
  numberParam("referred_value", "client", { label: say("Value of a referred client", "被推荐客户价值"), help: say("Lifetime value of a client won in this way, before the cost of winning it.", "经推荐赢得的客户的终身价值（未扣获客成本）。"), rule: rules.anyMoney }),
  numberParam("churn", "client", { label: churnLabel, help: churnHelp, rule: rules.probability }),
  numberParam("discount_rate", "client", { label: say("Discount rate", "折现率"), help: say("Annual discount rate.", "年折现率。"), rule: rules.rate }),
  numberParam("cac_saved", "client", { label: say("CAC saved", "节省的获客成本"), help: say("Acquisition cost that each client won by referral saves.", "每个经推荐赢得的客户所节省的获客成本。"), rule: rules.money, default: 0 }),
  numberParam("years", "client", { label: say("Years", "年限"), help: say("Whole years ahead.", "未来整年数。"), rule: { unit: "years", minimum: 0, maximum: MOST_YEARS, whole: true }, default: 10 }),
  numberParam("joins_anyway", "client", { label: say("Would come anyway", "自然到来占比"), help: say("Share of those won who would have come without the referral: they save acquisition cost and bring nothing else.", "即使无推荐也会到来的占比：仅计节省的获客成本。"), rule: rules.share, default: 0 }),
  numberParam("reward", "client", { label: say("Reward", "推荐奖励"), help: say("Paid to the client for each one won.", "每成功推荐一户支付的奖励。"), rule: rules.money, default: 0 }),
  numberParam("depth", "client", { label: say("Depth", "推荐级数"), help: say("Generations that count: 1 is those whom the client refers itself.", "计入的推荐级数：1 为客户直接推荐者。"), rule: { unit: "count", minimum: 1, maximum: MOST_GENERATIONS, whole: true }, default: 1 }),
  numberParam("decay", "client", { label: say("Decay", "逐级衰减"), help: say("What each generation refers, as a share of the one before.", "每一级推荐量占上一级的比例。"), rule: rules.share, default: 1 }),
  numberParam("pd", "client", { label: pdLabel, help: pdHelp, rule: rules.probability, default: 0 }),
  numberParam("cross_sell", "client", { label: say("Cross-selling a year", "交叉销售年收入"), help: say("Income a year that other products are expected to bring.", "其他产品预期带来的年收入。"), rule: rules.anyMoneyPerYear, default: 0 }),
  numberParam("deposits", "client", { label: say("Deposits", "存款"), help: say("Average deposits that come with the client.", "客户带来的存款日均余额。"), rule: rules.money, default: 0 }),
  numberParam("deposit_margin", "client", { label: say("Deposit margin", "存款利差"), help: say("What a unit of deposits earns a year: its FTP rate less what is paid.", "单位存款的年收益：存款 FTP 利率减付息率。"), rule: rules.rate, default: 0 }),
  numberParam("employees", "client", { label: say("Employees", "员工人数"), help: say("Employees of the client.", "客户的员工人数。"), rule: { unit: "count", minimum: 0 }, default: 0 }),
  numberParam("payroll_share", "client", { label: say("Payroll share", "代发占比"), help: say("Share of the employees with a payroll account here.", "在本行代发工资的员工占比。"), rule: rules.share, default: 0 }),
  numberParam("payroll_value", "client", { label: say("Value of a payroll account", "代发账户年收益"), help: say("What a payroll account earns a year.", "每个代发账户的年收益。"), rule: rules.anyMoneyPerYear, default: 0 }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

export const referralValue = defineBlockFunction({
  id: "REFERRAL.VALUE",
  name: "REFERRAL_VALUE",
  summary: say("What a client is worth through others: those it refers, generation after generation, the acquisition cost they save, and cross-selling, deposits and payroll that come with it.", "客户的带动价值：逐级推荐的客户、节省的获客成本，以及随之而来的交叉销售、存款与代发工资业务。"),
  formula: "Σ J(t)·((1 − w)·V + CAC saved − reward)/(1 + d)^t over generations, J₁(t) = n·q·((1 − PD)(1 − c))^t, J_{g+1}(t) = (1 − w)·n·q·δ^g·Σ J_g(u)·S(t − u)",
  params,
  returns: say("One client: line and present value, then clients won and the amount a year that CLV takes as referral. Many: headers, then a row a client.", "单个客户：项目与现值，其后为赢得客户数及可用于 CLV 的年化推荐价值；多个客户：列名及每户一行。"),
  sources: [{ title: "Kumar, Petersen & Leone (2010), Driving Profitability by Encouraging Customer Referrals: Who, When, and How, Journal of Marketing 74(5)", detail: "clients who come because of a referral count in full, others by the acquisition cost they save" }],
  examples: [
    {
      note: say("One client won a year for two years: (0.75 × 100 + 20 − 5)/1.1 and /1.21; a quarter would have come anyway.", "两年内每年赢得一户：(0.75 × 100 + 20 − 5)/1.1 与 /1.21；四分之一本会自然到来。"),
      args: [2, 0.5, 100, 0, 0.1, 20, 2, 0.25, 5],
      result: [["Referred clients", 130.1652892561983], ["CAC saved", 34.71074380165289], ["Rewards", -8.677685950413222], ["Later generations", 0], ["Cross-selling", 0], ["Deposits", 0], ["Payroll", 0], ["Total", 156.198347107438]],
    },
  ],
  compute: (rows) => {
    const locale = rows.find((row) => row.kind === "values")?.values.language ?? "en";
    return rows.length === 1 ? linesOfOne(rows[0], locale) : ok(tableOfMany(rows, locale));
  },
});

function valueOfRow({ values }: Row & { kind: "values" }): Result<ReferralValue> {
  return valueOfReferrals({
    referrals: values.referrals, probability: values.probability, referredValue: values.referred_value, cacSaved: values.cac_saved, joinsAnyway: values.joins_anyway, reward: values.reward,
    depth: values.depth, decay: values.decay, churn: values.churn, pd: values.pd, discountRate: values.discount_rate, years: values.years,
    crossSell: values.cross_sell, deposits: values.deposits, depositMargin: values.deposit_margin, employees: values.employees, payrollShare: values.payroll_share, payrollValue: values.payroll_value,
  });
}

function linesOfOne(row: Row, locale: Locale): Result<OutputCell[][]> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const found = valueOfRow(row);
  return found.ok ? ok(REFERRAL_LINES.map((line): OutputCell[] => [referralLabels[line][locale], found.value[line]])) : found;
}

/** A broken row carries its failure in the first column. */
function tableOfMany(rows: readonly Row[], locale: Locale): OutputCell[][] {
  const headers = REFERRAL_LINES.map((line) => referralLabels[line][locale]);
  return [headers, ...rows.map((row): OutputCell[] => {
    const blank = headers.map((): OutputCell => "");
    if (row.kind === "blank") return blank;
    const found = row.kind === "values" ? valueOfRow(row) : failed(row.failure);
    return found.ok ? REFERRAL_LINES.map((line) => found.value[line]) : [found.failure, ...blank.slice(1)];
  })];
}
