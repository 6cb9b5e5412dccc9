import { loanSchedule as scheduleOf, yearlyBalances, type LoanPeriod, type LoanTerms } from "../../../core/cashflow/loanSchedule";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import { horizonPeriods } from "../../../core/units/horizon";
import { contractRatePerPeriod, periodicProbability, type PeriodsPerYear } from "../../../core/units/periodic";
import type { OutputCell, OutputMatrix } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { choiceParam, numberParam, optionalNumberParam, optionalSeriesParam, type Values } from "../../define/param";
import { periodsPerYearParam } from "../../define/periodsPerYearParam";
import type { Choice } from "../../schema/choices";
import { rules } from "../../schema/numberRule";
import { repaymentChoices } from "../../schema/repaymentChoices";
import { say, type LocalText } from "../../text/localText";

const columns: readonly (readonly [label: LocalText, value: (row: LoanPeriod, periodsPerYear: number) => number])[] = [
  [say("Period", "期"), ({ period }) => period],
  [say("Year", "年"), ({ period }, m) => period / m],
  [say("Opening balance", "期初余额"), ({ openingBalance }) => openingBalance],
  [say("Draw", "提款"), ({ draw }) => draw],
  [say("Interest", "利息"), ({ interest }) => interest],
  [say("Capitalised interest", "资本化利息"), ({ capitalisedInterest }) => capitalisedInterest],
  [say("Principal", "本金"), ({ principal }) => principal],
  [say("Prepayment", "提前还款"), ({ prepayment }) => prepayment],
  [say("Payment", "还款额"), ({ payment }) => payment],
  [say("Closing balance", "期末余额"), ({ closingBalance }) => closingBalance],
];

const graceInterestChoices: readonly Choice<"paid" | "capitalised">[] = [
  { value: "paid", label: say("paid", "按期付息") },
  { value: "capitalised", label: say("capitalised", "利息资本化"), synonyms: ["capitalized", "rolled up", "资本化"] },
];

const outputChoices: readonly Choice<"schedule" | "balances">[] = [
  { value: "schedule", label: say("schedule", "明细"), synonyms: ["还款计划"] },
  { value: "balances", label: say("balances", "余额"), synonyms: ["年度余额"] },
];

const DEFAULT_PERIODS_PER_YEAR: PeriodsPerYear = 4;
/** Longest loan: a century, and more rows than any contract has. */
const MAX_YEARS = 100;

const params = [
  numberParam("principal", "scalar", { label: say("Principal", "贷款本金"), help: say("Amount of the loan.", "贷款金额。"), rule: { unit: "money", minimum: 0, exclusiveMinimum: true } }),
  numberParam("rate", "scalar", { label: say("Rate", "利率"), help: say("Contract rate a year, nominal: rate/m is charged a period, as PMT(rate/12, …) does.", "合同年利率（名义），每期按 年利率/期数 计息，与 PMT(rate/12, …) 相同。"), rule: rules.contractRate }),
  numberParam("years", "scalar", { label: say("Years", "年限"), help: say("From the first draw to the last repayment, grace included.", "自首次提款至最后一次还款，含宽限期。"), rule: { unit: "years", minimum: 0, exclusiveMinimum: true, maximum: MAX_YEARS } }),
  choiceParam("type", "scalar", { label: say("Type", "还款方式"), help: say("How the loan is repaid after its grace; sculpted needs cfads.", "宽限期后的还款方式；按现金流还款须给出 cfads。"), choices: repaymentChoices, default: "annuity" }),
  optionalNumberParam("grace", "scalar", { label: say("Grace", "宽限期"), help: say("Years without repayment of principal, from the start; blank: the periods in which draws are listed.", "自起始日起不还本金的年数；留空为提款所列期间。"), rule: { unit: "years", minimum: 0, maximum: MAX_YEARS }, defaultText: "0" }),
  periodsPerYearParam("scalar", DEFAULT_PERIODS_PER_YEAR),
  optionalSeriesParam("draws", { label: say("Draws", "提款计划"), help: say("What is drawn at the beginning of each period, from the first: amounts that add up to principal, or shares that add up to 1.", "自首期起每期期初的提款：金额（合计等于本金）或比例（合计为 1）。"), rule: rules.money }),
  choiceParam("grace_interest", "scalar", { label: say("Interest in grace", "宽限期利息"), help: say("Paid as it falls due, or capitalised: added to the balance, as interest during construction is.", "按期支付，或资本化计入余额（如建设期利息）。"), choices: graceInterestChoices, default: "paid" }),
  numberParam("cpr", "scalar", { label: say("Prepayment rate", "提前还款率"), help: say("Share of the balance prepaid in a year (CPR), after the grace.", "宽限期后每年提前还款占余额的比例（CPR）。"), rule: rules.probability, default: 0 }),
  optionalSeriesParam("cfads", { label: say("CFADS", "可用于还款的现金流"), help: say("For a sculpted loan: cash flow available for debt service, one a period of repayment.", "按现金流还款时：还款期内每期可用于偿债的现金流。"), rule: rules.anyMoney }),
  choiceParam("output", "scalar", { label: say("Output", "输出"), help: say("Schedule: a row a period. Balances: across, the mean balance of each year and a last 0: what CLV takes as ead.", "schedule：每期一行；balances：横向列出各年平均余额及末尾的 0，可作为 CLV 的 ead。"), choices: outputChoices, default: "schedule" }),
  languageParam,
] as const;

export const loanSchedule = defineBlockFunction({
  id: "LOAN.SCHEDULE",
  name: "LOAN_SCHEDULE",
  summary: say("A loan period by period: drawdown, interest, repayment (annuity, linear, bullet, sculpted), interest during construction and prepayment.", "贷款逐期计划：提款、利息、还款（等额本息、等额本金、到期还本、按现金流）、建设期利息与提前还款。"),
  formula: "annuity: B·i/(1 − (1 + i)^(−k)), i = rate/m; prepayment: (B − principal)·(1 − (1 − CPR)^(1/m))",
  params,
  returns: say("Headers, then a row a period; or the balances of the years, across.", "列名及每期一行；或横向的各年余额。"),
  sources: [
    { title: "Microsoft, PMT, IPMT and PPMT functions", detail: "level payments, interest and principal of a period" },
    { title: "Fabozzi, The Handbook of Mortgage-Backed Securities", detail: "SMM = 1 − (1 − CPR)^(1/12), applied to the balance after the scheduled repayment" },
  ],
  examples: [
    {
      note: say("200,000 over ten years at 8 %, once a year: the last principal is 27,598.05, as PPMT(8%, 10, 10, 200000) says.", "本金 200,000、十年、8%、按年：首期利息 16,000，与 IPMT 一致。"),
      args: [200_000, 0.08, 10, null, null, 1],
      result: [["Period", "Year", "Opening balance", "Draw", "Interest"], [1, 1, 0, 200_000, 16_000]],
    },
    { note: say("Equal parts of principal, as balances: what CLV takes as exposure.", "等额本金的年度余额，可作为 CLV 的敞口。"), args: [300, 0.05, 3, "linear", null, 1, null, null, null, null, "balances"], result: [[300, 200, 100, 0]] },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const schedule = loanOf(row.values);
    if (!schedule.ok) return schedule;
    const { output, periods_per_year: m, language } = row.values;
    // A year after the last, so that a curve that holds its last value ends.
    if (output === "balances") return ok([[...yearlyBalances(schedule.value, m, schedule.value.length), 0]]);
    return ok(scheduleTable(schedule.value, m, language));
  },
});

function scheduleTable(schedule: readonly LoanPeriod[], periodsPerYear: number, language: "en" | "zh-CN"): OutputMatrix {
  const headers = columns.map(([label]): OutputCell => label[language]);
  return [headers, ...schedule.map((row) => columns.map(([, value]): OutputCell => value(row, periodsPerYear)))];
}

function loanOf(values: Values<typeof params>): Result<LoanPeriod[]> {
  const { principal, rate, years, type, grace, periods_per_year: m, draws, grace_interest, cpr, cfads } = values;
  const periods = horizonPeriods(years, m);
  if (!periods.ok) return periods;
  const gracePeriods = grace === undefined ? ok(draws?.length ?? 0) : horizonPeriods(grace, m);
  if (!gracePeriods.ok) return fail("wholePeriods", { ...gracePeriods.failure.values, parameter: "grace" });
  const amounts = drawnAmounts(principal, draws);
  if (!amounts.ok) return amounts;
  if (type === "sculpted" && !cfads) return fail("needed", { parameter: "cfads", purpose: "a sculpted loan" });
  const terms: LoanTerms = {
    draws: amounts.value,
    periodRate: contractRatePerPeriod(rate, m),
    periods: periods.value,
    type,
    gracePeriods: gracePeriods.value,
    capitalised: grace_interest === "capitalised",
    prepaymentRate: periodicProbability(cpr, m),
    cashFlows: cfads,
  };
  return scheduleOf(terms);
}

/** Sums carry the rounding of a sheet's cents. */
const ROUNDING = 1e-6;

function drawnAmounts(principal: number, draws: readonly number[] | undefined): Result<readonly number[]> {
  if (!draws) return ok([principal]);
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  if (Math.abs(total - principal) <= ROUNDING * principal) return ok(draws);
  if (Math.abs(total - 1) <= ROUNDING) return ok(draws.map((share) => share * principal));
  return fail("drawsMismatch", { parameter: "draws", principal, value: total });
}
