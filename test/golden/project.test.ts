import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputCell } from "../../src/catalog/cell";
import { debtCapacity } from "../../src/catalog/functions/project/debtCapacity";
import { dscr } from "../../src/catalog/functions/project/dscr";
import { idc } from "../../src/catalog/functions/project/idc";
import { llcr } from "../../src/catalog/functions/project/llcr";
import { plcr } from "../../src/catalog/functions/project/plcr";
import { projectClv } from "../../src/catalog/functions/project/projectClv";
import { sculpt } from "../../src/catalog/functions/project/sculpt";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("a published table of debt service cover", () => {
  const { rows, tolerance } = readGolden("project_dscr.csv");
  test.each(rows)("$cfads over $debt_service: $dscr", (row) => {
    expect(Math.abs(numbersOf(dscr, Number(row.cfads), Number(row.debt_service))[0][0] - Number(row.dscr))).toBeLessThanOrEqual(tolerance);
  });
});

describe("published net present values", () => {
  const { rows, tolerance } = readGolden("project_npv.csv");
  test.each(rows)("$flows at $rate: $npv", (row) => {
    const flows = [row.flows.split(" ").map(Number)];
    const [rate, m, npv] = [row.rate, row.periods_per_year, row.npv].map(Number);
    // Cover of a debt of 1 is the present value itself; a debt of the present value has a cover of 1.
    expect(Math.abs(numbersOf(plcr, flows, 1, rate, m)[0][0] - npv)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(numbersOf(llcr, flows, npv, rate, m)[0][0] - 1)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((cellsOf(sculpt, flows, 1, rate, m)[1][1] as number) - npv)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(numbersOf(debtCapacity, flows, 1, rate, m)[0][0] - npv)).toBeLessThanOrEqual(tolerance);
  });
});

test("the payments of a published loan carry its principal", () => {
  const { rows, tolerance } = readGolden("loan_payments.csv");
  const loan = rows.find(({ measure }) => measure === "payment")!;
  const periods = Number(loan.years) * Number(loan.periods_per_year);
  const payments = [Array.from({ length: periods }, () => Number(loan.value))];
  const debt = cellsOf(sculpt, payments, 1, Number(loan.rate), Number(loan.periods_per_year))[1][1] as number;
  expect(Math.abs(debt - Number(loan.principal))).toBeLessThanOrEqual(tolerance * periods);
});

describe("published future values of equal draws", () => {
  const { rows, tolerance } = readGolden("project_fv.csv");
  test.each(rows)("$payment over $periods at $rate, $timing: $future_value", (row) => {
    const [payment, rate, periods, start, futureValue] = [row.payment, row.rate, row.periods, row.start, row.future_value].map(Number);
    const interest = numbersOf(idc, [Array.from({ length: periods }, () => payment)], rate, 1, row.timing)[0][0];
    expect(Math.abs(interest + periods * payment + start * (1 + rate) ** periods - futureValue)).toBeLessThanOrEqual(tolerance);
  });
});

interface ProjectCase {
  readonly name: string;
  readonly table: InputCell[][];
  readonly terms: InputCell[][];
}

/** Quantities of the anchors in the order of the summary's lines. */
const SUMMARY = ["net_interest", "fees", "cross_sold", "cost", "capital_charge", "expected_loss", "origination_cost", "value", "share", "min_dscr", "average_dscr", "min_llcr", "first_breach", "largest_exposure", "idc", "final_balance"];

describe("projects in fifty digits", () => {
  const { rows, tolerance } = readGolden("project_anchors.csv");
  const cases = JSON.parse(readFileSync(path.join(__dirname, "project_cases.json"), "utf8")) as ProjectCase[];
  test.each(cases.map((one, index) => [one.name, one, index + 1] as const))("%s", (_, { table, terms }, number) => {
    const anchor = Object.fromEntries(rows.filter((row) => Number(row.case) === number).map(({ quantity, value }) => [quantity, Number(value)]));
    const size = SUMMARY.slice(0, 7).reduce((sum, line) => sum + Math.abs(anchor[line]), 0);
    const summary = cellsOf(projectClv, table, terms).slice(1).map((row) => row[1]);
    expect(summary).toHaveLength(SUMMARY.length);
    for (const [index, line] of SUMMARY.entries()) {
      if (line === "first_breach") expect(summary[index]).toBe(anchor[line] === 0 ? "none" : anchor[line]);
      else expect([line, Math.abs((summary[index] as number) - anchor[line]) <= tolerance * Math.max(1, size, Math.abs(anchor[line]))]).toEqual([line, true]);
    }
    const [headers, ...schedule] = cellsOf(projectClv, table, terms, "schedule");
    const statuses = schedule.map((row) => row[headers.indexOf("Status")]);
    expect(statuses.filter((status) => status === "breach")).toHaveLength(anchor.breaches);
    expect(statuses.filter((status) => status === "lock-up")).toHaveLength(anchor.lock_ups);
  });
});
