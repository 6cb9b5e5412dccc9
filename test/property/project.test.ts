import fc from "fast-check";
import type { InputCell, OutputCell } from "../../src/catalog/cell";
import { debtCapacity } from "../../src/catalog/functions/project/debtCapacity";
import { idc } from "../../src/catalog/functions/project/idc";
import { llcr } from "../../src/catalog/functions/project/llcr";
import { plcr } from "../../src/catalog/functions/project/plcr";
import { projectClv } from "../../src/catalog/functions/project/projectClv";
import { sculpt } from "../../src/catalog/functions/project/sculpt";
import { loanSchedule } from "../../src/core/cashflow/loanSchedule";
import { REPAYMENT_TYPES, type RepaymentType } from "../../src/core/cashflow/scheduledPrincipal";
import { call } from "../support/call";
import { decimal } from "../support/numbers";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";

const SEED = 20271;

const rate = decimal(0, 0.3);
const periodsPerYear = fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const);
const timing = fc.constantFrom("begin" as const, "mid" as const, "end" as const);
const flows = fc.array(decimal(1, 1000, 2), { minLength: 1, maxLength: 40 });
const cover = decimal(1, 3, 2);

const column = (values: readonly InputCell[]): InputCell[][] => values.map((value) => [value]);

function expectClose(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

/** Columns of a spilled table by their headers. */
function columnsOf(cells: readonly (readonly OutputCell[])[]): Record<string, OutputCell[]> {
  const [headers, ...rows] = cells;
  return Object.fromEntries(headers.map((header, index) => [header as string, rows.map((row) => row[index])]));
}

describe("sculpting", () => {
  test("LLCR is the target in every period, and the debt is repaid", () => {
    fc.assert(
      fc.property(flows, cover, rate, periodsPerYear, (cfads, target, r, m) => {
        const schedule = columnsOf(cellsOf(sculpt, column(cfads), target, r, m));
        const balances = schedule["Opening balance"] as number[];
        for (const [ratio] of numbersOf(llcr, column(cfads), column(balances), r, m)) expectClose(ratio, target);
        expect(schedule["Closing balance"].at(-1)).toBe(0);
        expectClose((schedule.Principal as number[]).reduce((sum, principal) => sum + principal, 0), balances[0]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("a target a period is the cover of that period", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decimal(1, 1000, 2), cover), { minLength: 1, maxLength: 30 }), rate, (periods, r) => {
        const schedule = columnsOf(cellsOf(sculpt, column(periods.map(([cfads]) => cfads)), column(periods.map(([, target]) => target)), r));
        for (const [index, [, target]] of periods.entries()) expectClose(schedule.DSCR[index] as number, target, 1e-14);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

test("debt serviced with all of the cash flow has a cover of 1 in every period; a tail lifts PLCR above it", () => {
  fc.assert(
    fc.property(decimal(1, 1e6, 2), rate, fc.integer({ min: 1, max: 40 }), fc.constantFrom<RepaymentType>("annuity", "linear", "bullet"), decimal(1, 1000, 2), (principal, r, periods, type, tail) => {
      const loan = loanSchedule({ draws: [principal], periodRate: r, periods, type, gracePeriods: 0, capitalised: false, prepaymentRate: 0 });
      if (!loan.ok) throw new Error(loan.failure.message);
      const debt = column([...loan.value.map(({ openingBalance, draw }) => openingBalance + draw), 0]);
      const cfads = column([...loan.value.map(({ payment }) => payment), tail]);
      for (const [ratio] of cellsOf(llcr, cfads, debt, r).slice(0, -1)) expectClose(ratio as number, 1, 1e-7);
      const project = cellsOf(plcr, cfads, debt, r);
      expect(project.at(-1)).toEqual([""]);
      for (const [ratio] of project.slice(0, -1)) expect(ratio as number).toBeGreaterThan(1 - 1e-7);
      expectClose(project[0][0] as number, 1 + tail / (1 + r) ** (periods + 1) / principal, 1e-7);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

describe("interest during construction", () => {
  test("equal draws: Excel's FV less what was drawn", () => {
    fc.assert(
      fc.property(decimal(1, 1000, 2), decimal(0.001, 0.3), periodsPerYear, fc.integer({ min: 1, max: 60 }), (draw, r, m, n) => {
        const i = r / m;
        const futureValue = draw * (1 + i) * (((1 + i) ** n - 1) / i);
        expectClose(numbersOf(idc, column(Array.from({ length: n }, () => draw)), r, m)[0][0], futureValue - n * draw, 1e-8);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("is what a loan capitalises in its grace, and falls the later in its period a draw comes", () => {
    fc.assert(
      fc.property(flows, rate, periodsPerYear, (draws, r, m) => {
        const loan = loanSchedule({ draws, periodRate: r / m, periods: draws.length + 1, type: "bullet", gracePeriods: draws.length, capitalised: true, prepaymentRate: 0 });
        if (!loan.ok) throw new Error(loan.failure.message);
        const [begin, mid, end] = ["begin", "mid", "end"].map((when) => numbersOf(idc, column(draws), r, m, when)[0][0]);
        expectClose(begin, loan.value.reduce((sum, { capitalisedInterest }) => sum + capitalisedInterest, 0));
        expect(begin).toBeGreaterThanOrEqual(mid);
        expect(mid).toBeGreaterThanOrEqual(end);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test("debt capacity is the smallest of its limits, and the first of them is what sculpting gives", () => {
  fc.assert(
    fc.property(flows, cover, rate, cover, decimal(1, 20_000, 2), decimal(0.1, 1), (cfads, target, r, targetLlcr, cost, gearing) => {
      const table = cellsOf(debtCapacity, column(cfads), target, r, 1, targetLlcr, cost, gearing, "table").map((row) => row[1]);
      const [, byDscr, byLlcr, byGearing, amount] = table as number[];
      expect(amount).toBe(Math.min(byDscr, byLlcr, byGearing));
      expectClose(byDscr, cellsOf(sculpt, column(cfads), target, r)[1][1] as number, 1e-12);
      expectClose(byDscr * target, byLlcr * targetLlcr);
      const binding = cellsOf(debtCapacity, column(cfads), target, r, 1, targetLlcr, cost, gearing, "limit")[0][0];
      expect(table[["", "DSCR", "LLCR", "Gearing"].indexOf(binding as string)]).toBe(amount);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const probability = decimal(0, 0.3);
const client = fc.record({
  exposure: decimal(1, 10_000, 2), r: decimal(0, 0.2), ftp: decimal(0, 0.1), cost: decimal(0, 20, 2), crossSold: decimal(0, 50, 2), pd: probability, lgd: decimal(0, 1), refinancing: probability,
  capital: decimal(0, 0.2), charge: decimal(0, 0.2), discount: decimal(0, 0.3), origination: decimal(0, 50, 2), years: fc.integer({ min: 1, max: 15 }), m: periodsPerYear,
});

test("a bullet in operation is a client: CLV says the same", () => {
  fc.assert(
    fc.property(client, ({ exposure, r, ftp, cost, crossSold, pd, lgd, refinancing, capital, charge, discount, origination, years, m }) => {
      const periods = years * m;
      const table = [["Phase", "CFADS", "Cross-sold income"], ...Array.from({ length: periods }, () => ["operation", 1, crossSold / m])];
      const terms = [
        ["commitment", exposure], ["rate", r], ["ftp_rate", ftp], ["periods_per_year", m], ["repayment", "bullet"], ["annual_cost", cost], ["origination_cost", origination], ["pd_operation", pd], ["lgd", lgd],
        ["refinancing", refinancing], ["capital_operation", capital], ["capital_charge", charge], ["discount_rate", discount],
      ];
      const project = numbersOf(projectClv, table, terms, "value")[0][0];
      const clv = call("CLV", exposure * (r - ftp) + crossSold, cost, refinancing, discount, pd, lgd, exposure, years, 0, origination, "end", m, 0, capital, charge)[0][0] as number;
      const size = [exposure * (Math.abs(r - ftp) + charge * capital + pd * lgd) + cost + crossSold].reduce((sum, flow) => sum + flow * years, origination);
      expect(Math.abs(project - clv)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
    }),
    { seed: SEED, numRuns: 400 },
  );
});

const project = fc.record({
  draws: fc.array(decimal(1, 1000, 2), { minLength: 1, maxLength: 5 }), rampUp: fc.array(decimal(1, 500, 2), { maxLength: 4 }), operation: fc.array(decimal(1, 900, 2), { minLength: 1, maxLength: 20 }),
  type: fc.constantFrom<RepaymentType>(...REPAYMENT_TYPES), r: decimal(0, 0.2), m: periodsPerYear, timing, pd: fc.tuple(probability, probability, probability), refinancing: probability, crossSold: decimal(0, 20, 2), scale: decimal(0.1, 10, 2),
});
type Project = typeof project extends fc.Arbitrary<infer T> ? T : never;

function tableOf({ draws, rampUp, operation, crossSold }: Project, scale = 1): InputCell[][] {
  return [
    ["Phase", "CFADS", "Draw", "Cross-sold income"],
    ...draws.map((draw): InputCell[] => ["construction", null, draw * scale, crossSold * scale]),
    ...rampUp.map((cfads): InputCell[] => ["ramp-up", cfads * scale, null, crossSold * scale]),
    ...operation.map((cfads): InputCell[] => ["operation", cfads * scale, null, crossSold * scale]),
  ];
}

function termsOf({ type, r, m, timing: drawTiming, pd, refinancing }: Project, scale = 1): InputCell[][] {
  return [
    ["rate", r], ["ftp_rate", 0.03], ["periods_per_year", m], ["repayment", type], ["draw_timing", drawTiming], ["annual_cost", 2 * scale], ["origination_cost", 5 * scale], ["upfront_fee", 0.01], ["commitment_fee", 0.005],
    ["pd_construction", pd[0]], ["pd_ramp_up", pd[1]], ["pd_operation", pd[2]], ["lgd", 0.4], ["refinancing", refinancing], ["capital_construction", 0.13], ["capital_operation", 0.1], ["capital_charge", 0.1], ["discount_rate", 0.08],
  ];
}

describe("a project through its phases", () => {
  test("the lines add up to the value, the last cumulative value is it, nobody is lost, and the loan is repaid", () => {
    fc.assert(
      fc.property(project, (one) => {
        const [table, terms] = [tableOf(one), termsOf(one)];
        const value = numbersOf(projectClv, table, terms, "value")[0][0];
        const summary = cellsOf(projectClv, table, terms).slice(1).map((row) => row[1]) as number[];
        expectClose(summary.slice(0, 7).reduce((sum, line) => sum + line, 0), value);
        expect(summary[7]).toBe(value);
        const schedule = columnsOf(cellsOf(projectClv, table, terms, "schedule"));
        expectClose(schedule["Cumulative value"].at(-1) as number, value);
        const gone = [...schedule.Defaults, ...schedule.Refinanced].reduce<number>((sum, share) => sum + (share as number), 0);
        expectClose((schedule["Alive at end"].at(-1) as number) + gone, 1, 1e-12);
        expect(schedule["Closing balance"].at(-1)).toBe(0);
        expectClose(summary[14], numbersOf(idc, column(one.draws), one.r, one.m, one.timing)[0][0]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("drawn at the beginning of the period, the loan is that of LOAN_SCHEDULE", () => {
    fc.assert(
      fc.property(project, (one) => {
        const gracePeriods = one.draws.length;
        const cashFlows = [...one.rampUp, ...one.operation];
        const loan = loanSchedule({ draws: one.draws, periodRate: one.r / one.m, periods: gracePeriods + cashFlows.length, type: one.type, gracePeriods, capitalised: true, prepaymentRate: 0, cashFlows });
        if (!loan.ok) throw new Error(loan.failure.message);
        const schedule = columnsOf(cellsOf(projectClv, tableOf(one), termsOf({ ...one, timing: "begin" }), "schedule"));
        const tolerance = 1e-9 * one.draws.reduce((sum, draw) => sum + draw, 0);
        for (const [index, { openingBalance, interest, principal }] of loan.value.entries()) {
          expect(Math.abs((schedule["Opening balance"][index] as number) - openingBalance)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs((schedule.Interest[index] as number) - interest)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs((schedule.Principal[index] as number) - principal)).toBeLessThanOrEqual(tolerance);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("a sculpted loan reaches one cover in every period, which is its LLCR", () => {
    fc.assert(
      fc.property(project, (one) => {
        const schedule = columnsOf(cellsOf(projectClv, tableOf(one), termsOf({ ...one, type: "sculpted" }), "schedule"));
        const ratios = [...schedule.DSCR, ...schedule.LLCR].filter((ratio) => ratio !== "") as number[];
        expect(ratios).toHaveLength(2 * (one.rampUp.length + one.operation.length));
        for (const ratio of ratios) expectClose(ratio / ratios[0], 1, 1e-7);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("in another currency it is worth as much, and it falls with PD", () => {
    fc.assert(
      fc.property(project, (one) => {
        const value = numbersOf(projectClv, tableOf(one), termsOf(one), "value")[0][0];
        expectClose(numbersOf(projectClv, tableOf(one, one.scale), termsOf(one, one.scale), "value")[0][0], value * one.scale, 1e-8);
        const loss = (pd: Project["pd"]): number => cellsOf(projectClv, tableOf(one), termsOf({ ...one, pd }))[6][1] as number;
        expect(loss([0, 0, 0])).toBe(0);
        expect(loss([0.1, 0, 0])).toBeLessThan(0);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
