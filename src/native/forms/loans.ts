import { say } from "../../catalog/text/localText";
import { horizonPeriods } from "../../core/units/horizon";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import { periodTable, type SeriesColumn } from "../sheet/periodTable";
import { step, type Step } from "../step";

const MOST_PERIODS = 1200;

const scheduled: readonly Step[] = [
  step("inGrace", "IF([period]<=[gracePeriods],1,0)", "count"),
  step("repaymentsLeft", "[loanPeriods]-[period]+1", "count"),
  step("balance", "[opening]+[drawn]", "money"),
  step("levelPayment", "IF([rate]=0,[balance]/[repaymentsLeft],[balance]*[ratePerPeriod]/(1-(1+[ratePerPeriod])^-[repaymentsLeft]))", "money"),
];

const columns: readonly Step[] = [
  step("period", "[period<]+1", "count"),
  step("endYear", "[period]/[periods_per_year]"),
  step("opening", "[closing<]", "money"),
  step("drawn", "", "money"),
  step("interest", "[balance]*[ratePerPeriod]", "money"),
  step("capitalised", 'IF(AND([inGrace]=1,[grace_interest]="capitalised"),[interest],0)', "money"),
  step("principalPaid", "", "money"),
  step("prepayment", "([balance]-[principalPaid])*IF([inGrace]=1,0,[prepaidShare])", "money"),
  step("payment", "[interest]-[capitalised]+[principalPaid]+[prepayment]", "money"),
  step("closing", "IF([repaymentsLeft]=1,0,[balance]+[capitalised]-[principalPaid]-[prepayment])", "money"),
];

export const loanSchedule: NativeForm = {
  kind: "form",
  limits: say(`${MOST_PERIODS} periods at most; output balances: no form`, `最多 ${MOST_PERIODS} 期；output 为 balances 时没有`),
  unfold: (call) => {
    if (call.read("output") === "balances") return refused("the balances of years have no native form; the schedule has", "年度余额没有原生公式；还款计划有");
    const periods = horizonPeriods(Number(call.read("years")), Number(call.read("periods_per_year")));
    if (!periods.ok || periods.value > MOST_PERIODS) return refused(`more than ${MOST_PERIODS} periods`, `超过 ${MOST_PERIODS} 期`);
    const { draws, cfads } = call.sources;
    const drawCount = draws.cells.flat().length;
    const sculpted = call.read("type") === "sculpted";
    const graceNow = call.sources.grace.given && call.read("grace") !== undefined ? Math.round(Number(call.read("grace")) * Number(call.read("periods_per_year"))) : draws.given ? drawCount : 0;
    const series: SeriesColumn[] = [
      ...(draws.given ? [{ key: "drawGiven", param: "draws" }] : []),
      ...(cfads.given && sculpted ? [{ key: "cashFlow", param: "cfads", from: graceNow + 1 }] : []),
    ];
    const formulas: Readonly<Record<string, string>> = {
      drawn: draws.given ? "N([drawGiven])*[drawScale]" : "IF([period]=1,[principal],0)",
      principalPaid: sculpted
        ? "IF([inGrace]=1,0,IF([repaymentsLeft]<=1,[balance],IF([presentCashFlow]>0,N([cashFlow])*[balance]/[presentCashFlow]-[balance]*[ratePerPeriod],[balance])))"
        : 'IF([inGrace]=1,0,IF([repaymentsLeft]<=1,[balance],IF([type]="annuity",[levelPayment]-[balance]*[ratePerPeriod],IF([type]="linear",[balance]/[repaymentsLeft],0))))',
    };
    return {
      ok: true,
      value: periodTable(call, {
        shaping: ["output", "language", ...(draws.given ? [] : ["draws"]), ...(cfads.given && sculpted ? [] : ["cfads"])],
        periods: periods.value,
        series,
        scalars: [
          step("ratePerPeriod", "[rate]/[periods_per_year]", "percent"),
          step("loanPeriods", `IF(ROUND([years]*[periods_per_year],6)=${periods.value},${periods.value},NA())`, "count"),
          step("gracePeriods", `IF([grace]="",${draws.given ? drawCount : 0},ROUND([grace]*[periods_per_year],0))`, "count"),
          step("prepaidShare", "1-(1-[cpr])^(1/[periods_per_year])", "percent"),
          ...(draws.given ? [step("drawScale", "IF(ABS(SUM({drawGiven})-[principal])<=1E-6*[principal],1,[principal])")] : []),
        ],
        opening: { period: "0", closing: "0" },
        steps: [...scheduled, ...(sculpted ? [step("presentCashFlow", "(N([cashFlow])+N([presentCashFlow>]))/(1+[ratePerPeriod])", "money")] : [])],
        columns: columns.map((column) => ({ ...column, formula: formulas[column.key] ?? column.formula })),
        totals: [step("interestInAll", "SUM({interest})", "money"), step("paidInAll", "SUM({payment})", "money")],
        gives: { kind: "columns", headers: true },
      }),
    };
  },
};
