import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputMatrix } from "../../../../src/catalog/cell";
import { scenarioLibraryTable } from "../../../../src/catalog/library/scenarios";
import { readScenarioTable } from "../../../../src/catalog/schema/readScenarioTable";
import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { labelChanges, migrationOf, OUTSIDE } from "../../../../src/core/studies/migration";
import { mixTables } from "../../../../src/core/scenario/mixTables";
import { CHANGE_GROUPS } from "../../../../src/core/scenario/changeGroups";
import { portfolioRequest } from "../../../../src/core/scenario/portfolioRequest";
import { readCsv } from "../../../../src/files/readCsv";
import { runNow } from "../../../support/call";
import { AS_THEY_STAND, comparedTable, compareHere, stepOf } from "../../../support/comparisons";

const headers = ["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year", "Segment", "Rating"];
const perpetual = (client: string | null, revenue: number, churn: number, segment = "SME", rating = "A"): InputMatrix[number] => [client, revenue, churn, 0.12, "perpetual", "end", 1, segment, rating];
const table = (...rows: InputMatrix): InputMatrix => [headers, ...rows];

/** R·r/(1+d−r): Gupta and Lehmann's margin multiple, r = 1 − churn, d = 12 %. */
const value = (revenue: number, churn: number): number => (revenue * (1 - churn)) / (0.12 + churn);

test("two groups share what neither does alone: the published multiples 4.09 and 2.5", () => {
  const compared = compareHere(comparedTable(table(perpetual("A", 100, 0.1))), comparedTable(table(perpetual("A", 90, 0.2))));
  expect([compared.before.clv, compared.after.clv]).toEqual([expect.closeTo(409.0909090909091, 9), expect.closeTo(225, 9)]);
  // Churn first: 250 − 409.09, second: 225 − 368.18; revenue the other way round.
  expect(stepOf(compared, "churn")).toBeCloseTo((250 - 409.0909090909091 + 225 - 368.1818181818182) / 2, 9);
  expect(stepOf(compared, "income")).toBeCloseTo((368.1818181818182 - 409.0909090909091 + 225 - 250) / 2, 9);
  expect(compared.steps).toHaveLength(2);
});

test("lost, gained, unmatched and broken clients stand apart, and all add up", () => {
  const before = comparedTable(table(perpetual("Stays", 100, 0.1), perpetual("Leaves", 50, 0.1), perpetual("Twice", 10, 0.1), perpetual("Breaks", 20, 0.1), perpetual(null, 5, 0.1)));
  const after = comparedTable(table(perpetual("Comes", 70, 0.1), perpetual("Stays", 100, 0.2), perpetual("Twice", 10, 0.1), perpetual("Twice", 11, 0.1), perpetual("Breaks", 20, 7)));
  const compared = compareHere(before, after);
  expect(stepOf(compared, "lost")).toBeCloseTo(-value(50, 0.1), 9);
  expect(stepOf(compared, "gained")).toBeCloseTo(value(70, 0.1), 9);
  expect(stepOf(compared, "unmatched")).toBeCloseTo(value(21, 0.1) - value(10, 0.1) - value(5, 0.1), 9);
  expect(stepOf(compared, "broken")).toBeCloseTo(-value(20, 0.1), 9);
  expect(stepOf(compared, "churn")).toBeCloseTo(value(100, 0.2) - value(100, 0.1), 9);
  expect(compared.before.clv + compared.steps.reduce((sum, { value: step }) => sum + step, 0)).toBeCloseTo(compared.after.clv, 9);
  expect(compared.plan.match.ambiguous).toEqual([{ id: "Twice", before: 1, after: 2 }]);
  expect([compared.before.leftOut, compared.after.leftOut]).toEqual([0, 1]);
});

test("a client without a value under a mixture of the two keeps its change, without reasons", () => {
  // Growth of 8 % at 10 % has a value, and 2 % at 5 % has one; 8 % at 5 % has none for ever.
  const rows = (growth: number, rate: number): InputMatrix => [["Client", "Revenue", "Churn", "Discount rate", "Years", "Growth"], ["A", 100, 0, rate, "perpetual", growth], ["B", 100, 0.1, rate, 10, growth]];
  const compared = compareHere(comparedTable(rows(0.08, 0.1)), comparedTable(rows(0.02, 0.05)));
  const [a] = compared.clients.filter(({ client }) => client === "A");
  expect(a).toMatchObject({ fate: "broken", reasons: {} });
  expect(stepOf(compared, "broken")).toBeCloseTo(a.change, 9);
  expect(compared.clients.find(({ client }) => client === "B")!.fate).toBe("stayed");
});

describe("the sample of twelve companies, under a scenario with shocks to what others are derived from", () => {
  const { cells } = readCsv(readFileSync(path.resolve(__dirname, "../../../../assets/samples/corporate-12.en.csv"), "utf8"));
  const library = readScenarioTable(scenarioLibraryTable("en") as InputMatrix);
  if (!library.ok) throw new Error(library.failure.message);
  const [, adverse, severe] = library.value;

  test("a scenario against another is a group of its own", () => {
    const compared = compareHere(comparedTable(cells, adverse), comparedTable(cells, severe));
    expect(compared.steps.map(({ step }) => step)).toEqual(["scenario"]);
    expect(stepOf(compared, "scenario")).toBeCloseTo(compared.after.clv - compared.before.clv, 6);
  });

  test("with every group the mixture is the table after, with none the one before", () => {
    const raised = cells.map((row, index) => (index === 0 ? row : row.map((cell) => (typeof cell === "number" ? cell * 1.01 : cell))));
    const [before, after] = [comparedTable(cells), comparedTable(raised)];
    const clv = (mixture: number): number => runNow(portfolioRequest(mixTables(before.table, after.table, mixture), [severe])).scenarios[0].clv;
    const alone = (of: typeof before): number => runNow(portfolioRequest(of.table, [severe])).scenarios[0].clv;
    expect(clv(0)).toBe(alone(before));
    expect(clv((1 << CHANGE_GROUPS.length) - 1)).toBe(alone(after));
    expect(alone(before)).not.toBe(alone(after));
  });
});

test("a client that moves from under a filter has the scenario for a reason", () => {
  const shocked = { ...AS_THEY_STAND, shocks: [{ driver: "churn" as const, operation: "multiply" as const, amount: 2, filter: [{ column: "segment", values: ["SME"] }] }] };
  const compared = compareHere(comparedTable(table(perpetual("A", 100, 0.1, "SME")), shocked), comparedTable(table(perpetual("A", 100, 0.1, "Corporate")), shocked));
  expect(compared.steps).toEqual([{ step: "scenario", value: expect.closeTo(409.0909090909091 - 250, 9), clients: 1 }]);
});

describe("who moved from where to where", () => {
  const before = comparedTable(table(perpetual("A", 100, 0.1, "SME", "BBB"), perpetual("B", 50, 0.1, "SME", "AA"), perpetual("C", 30, 0.1, "Large", "A"), perpetual("D", 20, 0.1, "Large", "AA-")));
  const after = comparedTable(table(perpetual("A", 100, 0.2, "Large", "BB"), perpetual("B", 60, 0.1, "SME", "AA"), perpetual("C", 30, 0.1, "Large", "A"), perpetual("E", 40, 0.1, "SME", "AAA")));
  const compared = compareHere(before, after);

  test("stayers are on the diagonal, lost and gained at the edge", () => {
    const moves = atOnce(migrationOf(compared, "segment"));
    expect(moves.labels).toEqual(["Large", "SME"]);
    expect(moves.cell("SME", "Large")).toEqual({ clients: 1, before: expect.closeTo(value(100, 0.1), 9), after: expect.closeTo(value(100, 0.2), 9) });
    expect(moves.cell("Large", OUTSIDE)).toMatchObject({ clients: 1, after: 0 });
    expect(moves.cell(OUTSIDE, "SME")).toMatchObject({ clients: 1, before: 0 });
    expect(moves.cell("Large", "SME")).toBeUndefined();
  });

  test("each label's moves lead from what it was worth to what it is worth", () => {
    const changes = labelChanges(atOnce(migrationOf(compared, "segment")));
    for (const { before: from, after: to, stayed, moved, gained, lost } of changes) expect(from + stayed + moved + gained + lost).toBeCloseTo(to, 9);
    expect(changes.reduce((sum, one) => sum + one.after, 0)).toBeCloseTo(compared.after.clv, 9);
    expect(changes.map(({ label, clientsBefore, clientsAfter }) => [label, clientsBefore, clientsAfter])).toEqual([["Large", 2, 2], ["SME", 2, 2]]);
  });

  test("grades stand from the best to the worst", () => {
    expect(atOnce(migrationOf(compared, "rating")).labels).toEqual(["AAA", "AA", "AA-", "A", "BBB", "BB"]);
  });
});
