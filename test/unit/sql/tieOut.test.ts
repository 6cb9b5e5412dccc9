import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { textOf, type InputCell, type InputMatrix } from "../../../src/catalog/cell";
import { libraryScenarios } from "../../../src/catalog/library/scenarios";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { fittingScenarios } from "../../../src/core/scenario/fittingScenarios";
import { snakeCase } from "../../../src/core/scenario/driverName";
import type { Scenario } from "../../../src/core/scenario/scenario";
import { readCsv } from "../../../src/files/readCsv";
import { anyScenario, anyTableClient, type AnyClient } from "../../support/clientTables";
import { loadTable, rowsOf, withDuckDb } from "../../support/duckdb";
import { valueOf } from "../../support/clientRow";
import { seededRandom } from "../../support/random";
import { sqlOf, tieOut } from "../../support/sqlTieOut";

const seed = 20260731;
/** A busy machine plans a query for seconds. */
jest.setTimeout(120_000);

const TIMING_WORDS = ["begin", "mid", "end"];

/** A client's cells: every value and source column, in the order of the headers. */
function cellsOf(clients: readonly AnyClient[]): InputCell[][] {
  const columns = Object.keys(clients[0].values) as (keyof AnyClient["values"])[];
  const sources = Object.keys(clients[0].sources) as (keyof AnyClient["sources"])[];
  const headers = ["client", "segment", ...columns.map((name) => (name === "acquisitionCost" ? "cac" : snakeCase(name))), ...sources.map(snakeCase), "periods_per_year", "timing", "years"];
  const rows = clients.map(({ values, sources: source, m, timing, periods, segment }, row) => [
    `#${row}`, segment, ...columns.map((name) => values[name]), ...sources.map((name) => source[name]), m, TIMING_WORDS[timing], periods === Infinity ? "perpetual" : periods / m,
  ]);
  return [headers, ...rows];
}

/** A few scenarios at a time: a query of a hundred is planned for longer than it runs. */
async function tieOutByBatches(cells: InputMatrix, scenarios: readonly Scenario[]): Promise<number> {
  let valued = 0;
  for (let start = 0; start < scenarios.length; start += 4) valued += (await tieOut(cells, { scenarios: named(scenarios.slice(start, start + 4)) })).valued;
  return valued;
}

const named = (scenarios: readonly Scenario[]): Scenario[] => scenarios.map((scenario, index) => ({ ...scenario, name: `S${index}`, weight: index === 0 ? 1 : 0 }));

test("any client under any shocks: every line, total, clip and client without a value", async () => {
  const clients = fc.sample(anyTableClient, { seed, numRuns: 300 });
  const valued = await tieOutByBatches(cellsOf(clients), fc.sample(anyScenario, { seed, numRuns: 12 }));
  expect(valued).toBeGreaterThan(3_000);
});

test("blank cells: defaults, EAD from balances, LGD from collateral, years held on", async () => {
  const random = seededRandom(3);
  const [headers, ...rows] = cellsOf(fc.sample(anyTableClient, { seed: seed + 1, numRuns: 300 }));
  const required = ["client", "revenue", "churn", "discount_rate"];
  const blanked = rows.map((row) => row.map((cell, position) => (!required.includes(textOf(headers[position])) && random() < 0.3 ? null : cell)));
  const scenarios = fc.sample(anyScenario, { seed: seed + 1, numRuns: 8 });
  await tieOutByBatches([headers, ...blanked], scenarios);
  await tieOut([headers, ...blanked], { scenarios: named(scenarios.slice(0, 4)), assumptions: { lgd: 0.3, years: Infinity, timing: "mid", periods_per_year: 12, growth: 0.01, revenue_growth: 0.02, ccf: 0.4, haircut: 0.25 } });
});

test.each(["corporate-12.en.csv", "corporate-12.zh-CN.csv", "sba-clients.csv"])("%s under every scenario of the library that it can take", async (file) => {
  const { cells } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples", file), "utf8"));
  const locale = file.includes("zh") ? "zh-CN" : "en";
  const { table } = valueOf(readClientTable(cells));
  const { fitting } = fittingScenarios(table, libraryScenarios(locale, locale === "en" ? "Real estate" : table.categories.industry.labels[0]));
  expect(fitting.length).toBeGreaterThanOrEqual(8);
  const seen = await tieOut(cells, { scenarios: fitting });
  expect(seen.valued).toBe(table.count * fitting.length);
});

test.each(["ansi", "postgres", "trino"] as const)("the text for %s, as far as DuckDB reads it", async (dialect) => {
  const { cells } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples/corporate-12.en.csv"), "utf8"));
  const scenarios = libraryScenarios("en", "Real estate");
  expect((await tieOut(cells, { scenarios, dialect })).valued).toBe((cells.length - 1) * scenarios.length);
});

describe("limits", () => {
  const HEADERS = ["client", "revenue", "retention_cost", "referral", "cac", "churn", "discount_rate", "pd", "lgd", "ead", "capital", "capital_charge", "growth", "years", "timing", "periods_per_year"];
  const rowsOf = (change: Readonly<Record<string, InputCell>>): InputCell[][] => {
    const rows: InputCell[][] = [];
    for (const timing of TIMING_WORDS) for (const m of [1, 2, 4, 12]) {
      const usual: Record<string, InputCell> = { revenue: 100, retention_cost: 10, referral: 5, cac: 30, churn: 0.1, discount_rate: 0.08, pd: 0.02, lgd: 0.45, ead: 1000, capital: 0.08, capital_charge: 0.1, growth: 0.02, years: 10, timing, periods_per_year: m, client: `${timing} ${m}` };
      rows.push(HEADERS.map((id) => change[id] ?? usual[id]));
    }
    return rows;
  };
  const later: Scenario = { name: "later", weight: 0, shocks: [{ driver: "churn", operation: "replace", amount: 1, path: { start: 3, ramp: 0, length: 1 } }, { driver: "growth", operation: "add", amount: 0.01, path: { start: 2, ramp: 2, length: 8 } }] };
  const CASES: readonly (readonly [name: string, change: Readonly<Record<string, InputCell>>])[] = [
    ["churn 1", { churn: 1 }], ["churn 0", { churn: 0, pd: 0 }], ["PD 1", { pd: 1 }], ["PD 0", { pd: 0 }], ["churn and PD 1", { churn: 1, pd: 1 }],
    ["growth is discount, no exit", { growth: 0.08, churn: 0, pd: 0 }], ["growth a hair above discount", { growth: 0.08 + 1e-9, churn: 0, pd: 0 }], ["growth above discount", { growth: 0.3 }], ["falling", { growth: -0.5 }],
    ["for ever", { years: "perpetual" }], ["for ever, growth is discount", { years: "永续", growth: 0.08 }], ["no years", { years: 0 }], ["a broken period", { years: 3.4 }], ["a thousand years", { years: 1000 }],
    ["a tiny PD on a great exposure", { pd: 1e-9, ead: 1e12, revenue: 0, retention_cost: 0, referral: 0, cac: 0, capital: 0 }], ["no discount", { discount_rate: 0 }], ["a negative rate", { discount_rate: -0.02 }],
  ];

  test.each(CASES)("%s", async (_, change) => {
    const scenarios = [{ name: "base", weight: 1, shocks: [] }, later, { ...later, name: "hazard", shocks: [{ driver: "pd", operation: "hazard", amount: 1.5 } as const] }];
    await tieOut([HEADERS, ...rowsOf(change)], { scenarios });
  });

  test("a perpetual flow without a sum says which", async () => {
    const seen = await tieOut([HEADERS, ...rowsOf({ years: "perpetual", growth: 0.08, churn: 0, pd: 0 })]);
    expect([seen.valued, seen.reasons]).toEqual([0, ["perpetual_diverges:revenue"]]);
  });

  test("a rate that a shock takes to −1", async () => {
    const scenarios: Scenario[] = [{ name: "s", weight: 1, shocks: [{ driver: "discountRate", operation: "add", amount: -1.2, path: { start: 2, ramp: 0, length: Infinity } }] }];
    const seen = await tieOut([HEADERS, ...rowsOf({}), ...rowsOf({ years: 1 }).map((row) => [`short ${textOf(row[0])}`, ...row.slice(1)])], { scenarios });
    expect([seen.valued, seen.reasons]).toEqual([12, ["rate_not_above_minus_1"]]);
  });
});

test("curves by year, a repayment profile, and shocks that turn in other years", async () => {
  const random = seededRandom(11);
  const headers = ["client", "segment", "revenue", "churn 1", "churn 2", "churn 3", "pd year 1", "pd year 2", "pd year 3", "pd year 4", "ead 1", "ead 2", "ead 3", "lgd", "collateral", "haircut", "discount_rate", "growth", "exposure_growth", "years", "timing", "periods_per_year"];
  const rows = Array.from({ length: 200 }, (_, row): InputCell[] => {
    const any = (top: number): InputCell => (random() < 0.2 ? null : random() * top);
    return [`#${row}`, random() < 0.5 ? "SME" : null, 300 * random(), 0.4 * random(), any(1), any(0.4), any(0.2), any(0.2), any(0.2), any(0.2), any(3000), any(2000), any(1000), any(1), any(2500), any(1), 0.01 + 0.2 * random(), any(0.1), any(0.1), Math.round(12 * random()), TIMING_WORDS[row % 3], [1, 2, 4, 12][row % 4]];
  });
  const scenarios = fc.sample(anyScenario, { seed: seed + 2, numRuns: 60 }).filter(({ shocks }) => shocks.every(({ driver }) => driver !== "ccf" && driver !== "benchmarkRate"));
  const valued = await tieOutByBatches([headers, ...rows], scenarios.slice(0, 8));
  expect(valued).toBeGreaterThan(1400);
});

test("broken rows are left out of every scenario, each with its rule and column, and counted", async () => {
  const headers = ["client", "revenue", "churn", "discount_rate", "pd", "capital", "years", "timing", "periods_per_year"];
  const rows: InputCell[][] = [
    ["fine", 100, 0.1, 0.08, 0.01, 0.08, 10, "end", 4], ["blank timing", 100, 0.1, 0.08, null, null, "", " ", null],
    ["a", "n/a", 0.1, 0.08, 0.01, 0.08, 10, "end", 4], ["b", 100, 12, 0.08, 0.01, 0.08, 10, "end", 4], ["c", 100, null, 0.08, 0.01, 0.08, 10, "end", 4], ["d", 100, 0.1, 5, 0.01, 0.08, 10, "end", 4], ["e", 100, 0.1, 0.08, -0.01, 0.08, 10, "end", 4],
    ["f", 100, 0.1, 0.08, 0.01, 2, 10, "end", 4], ["g", 100, 0.1, 0.08, 0.01, 0.08, "soon", "end", 4], ["h", 100, 0.1, 0.08, 0.01, 0.08, 2000, "end", 4], ["i", 100, 0.1, 0.08, 0.01, 0.08, 10, "late", 4], ["j", 100, 0.1, 0.08, 0.01, 0.08, 10, "期末", 3], ["k", null, 0.1, 0.08, 0.01, 0.08, 10, "end", 4],
  ];
  const seen = await tieOut([headers, ...rows], { scenarios: libraryScenarios("en").slice(0, 3) });
  expect(seen.valued).toBe(6);
  expect(seen.reasons).toEqual([
    "not_a_number:revenue", "out_of_range:churn", "missing:churn", "out_of_range:discount_rate", "out_of_range:pd", "out_of_range:capital", "not_a_number:years", "out_of_range:years", "not_a_choice:timing", "not_a_choice:periods_per_year", "missing:revenue",
  ]);
});

test("a row whose capital is irb is left out, and says so", async () => {
  const cells: InputMatrix = [["client", "revenue", "churn", "discount_rate", "capital"], ["a", 100, 0.1, 0.08, "irb"], ["b", 100, 0.1, 0.08, "0.1"]];
  const rows = await withDuckDb(async (connection) => {
    await loadTable(connection, "clients", cells);
    await connection.run(sqlOf(cells));
    return rowsOf(connection, "SELECT client_id, reason FROM tenor_client_value ORDER BY client_id");
  });
  expect(rows).toEqual([{ client_id: "a", reason: "needs_irb:capital" }, { client_id: "b", reason: null }]);
});

test("a hundred thousand clients, one by one", async () => {
  const random = seededRandom(5);
  const headers = ["client", "segment", "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "timing", "periods_per_year"];
  const cells: InputCell[][] = [headers];
  for (let row = 0; row < 100_000; row++) {
    cells.push([`#${row}`, random() < 0.5 ? "SME" : "Corporate", 500 * random(), 50 * random(), random() < 0.01 ? 1 : 0.5 * random(), 0.01 + 0.2 * random(), 0.2 * random(), random(), 3000 * random(), Math.round(30 * random()), 0.1 * (random() - 0.5), TIMING_WORDS[row % 3], [1, 2, 4, 12][row % 4]]);
  }
  const seen = await tieOut(cells, { scenarios: libraryScenarios("en").filter(({ name }) => name === "Adverse") });
  expect(seen.valued).toBe(100_000);
});
