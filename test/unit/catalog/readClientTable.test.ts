import type { InputCell, InputMatrix } from "../../../src/catalog/cell";
import { matchColumns, readHeader } from "../../../src/catalog/schema/matchColumns";
import { describeWarning } from "../../../src/catalog/schema/quality";
import { readAssumptions } from "../../../src/catalog/schema/assumptions";
import { readClientTable, type ClientReading } from "../../../src/catalog/schema/readClientTable";

const base = ["Client", "Revenue", "Churn", "Discount rate"] as const;

function read(cells: InputMatrix, options?: Parameters<typeof readClientTable>[1]): ClientReading {
  const result = readClientTable(cells, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const messages = (reading: ClientReading): string[] => reading.report.warnings.map((warning) => describeWarning(warning, "en"));

describe("headers", () => {
  test.each([
    ["Revenue (k€)", "revenue", undefined],
    ["年收入(万元)", "revenue", undefined],
    ["LOSS-GIVEN DEFAULT", "lgd", undefined],
    ["违约概率", "pd", undefined],
    ["PD Y3", "pd", 3],
    ["PD year 2", "pd", 2],
    ["流失率第1年", "churn", 1],
    ["cost_of_capital", "discount_rate", undefined],
  ])("%s is %s", (header, id, year) => {
    const found = readHeader(header);
    expect([found?.column.id, found?.year]).toEqual([id, year]);
  });

  test.each(["Remarks", "CAC 2", "Year", ""])("%s is nothing we know", (header) => expect(readHeader(header)).toBeUndefined());

  test("a chosen column goes before the automatic one, null leaves it out", () => {
    const match = matchColumns(["A", "Revenue", "PD", "Churn"], { revenue: 0, pd: null });
    expect(match.positions).toEqual({ churn: [3], revenue: [0] });
    expect(match.unused).toEqual(["Revenue", "PD"]);
  });

  test("Chinese headers make a Chinese table", () => {
    expect(matchColumns(["客户", "收入", "流失率", "PD"]).locale).toBe("zh-CN");
  });
});

describe("rows", () => {
  test("blanks take assumptions, then defaults, and the report says so", () => {
    const reading = read([["Client", "Revenue", "LGD"], ["A", 100, null], ["B", 200, 0.3]], { assumptions: { churn: 0.1, discount_rate: 0.12, lgd: 0.5 } });
    expect([...reading.table.values.lgd]).toEqual([0.5, 0.3]);
    expect([...reading.table.values.churn]).toEqual([0.1, 0.1]);
    expect([...reading.table.horizonPeriods]).toEqual([40, 40]);
    expect(reading.report.filled).toContainEqual({ id: "lgd", value: 0.5, rows: 1, from: "assumption" });
    expect(reading.report.filled).toContainEqual({ id: "years", value: 10, rows: 2, from: "default" });
  });

  test("a broken row is reported with its place and left empty, blank rows are passed over", () => {
    const reading = read([[...base], ["A", 100, 0.1, 0.12], [null, null, null, null], ["B", { error: "#REF!" }, 0.1, 0.12], ["C", 100, 10, 0.12], ["D", 100, null, 0.12]]);
    expect([...reading.sourceRows]).toEqual([0, 2, 3, 4]);
    expect(reading.report).toMatchObject({ rows: 4, blankRows: 1 });
    expect(reading.report.errors.map(({ row, client, failure }) => [row, client, failure.message])).toEqual([
      [3, "B", "revenue holds the error #REF!"],
      [4, "C", "churn must be between 0 and 1, got 10 (did you mean 0.1?)"],
      [5, "D", "churn is missing"],
    ]);
    expect([...reading.table.values.revenue]).toEqual([100, 0, 0, 0]);
  });

  test("EAD that is blank is drawn + CCF × undrawn", () => {
    const reading = read([[...base, "EAD", "Drawn", "Undrawn", "CCF"], ["A", 1, 0.1, 0.1, null, 60, 80, 0.5], ["B", 1, 0.1, 0.1, 7, 60, 80, 0.5]]);
    expect([...reading.table.values.ead]).toEqual([100, 7]);
  });

  test("yearly columns make a curve; a blank year holds the one before", () => {
    const reading = read([["Client", "Revenue", "Churn", "Discount rate", "PD Y2", "PD Y1", "PD Y3"], ["A", 1, 0.1, 0.1, 0.02, 0.01, null]]);
    expect(reading.table.curves.pd).toEqual({ years: 3, values: Float64Array.of(0.01, 0.02, 0.02) });
  });

  test("one growth rate serves all, an own rate goes before it", () => {
    const reading = read([[...base, "Growth", "Cost growth"], ["A", 1, 0.1, 0.1, 0.03, 0.05], ["B", 1, 0.1, 0.1, 0.02, null]]);
    expect([...reading.table.values.revenueGrowth]).toEqual([0.03, 0.02]);
    expect([...reading.table.values.costGrowth]).toEqual([0.05, 0.02]);
  });

  test("years are rounded up to whole periods, and it is said", () => {
    const reading = read([[...base, "Years"], ["A", 1, 0.1, 0.1, 2.1], ["B", 1, 0.1, 0.1, "perpetual"]]);
    expect([...reading.table.horizonPeriods]).toEqual([9, Infinity]);
    expect(messages(reading)).toContain("1 horizons were rounded up to whole periods");
  });
});

describe("whole tables", () => {
  test.each<[string, InputCell[][]]>([
    ["table must begin with a row of headers, got nothing", []],
    ["the table needs a column Churn", [["Client", "Revenue"], ["A", 1]]],
    ["table has no rows below its headers", [[...base], [null, null, null, null]]],
  ])("%s", (message, cells) => expect(readClientTable(cells)).toMatchObject({ ok: false, failure: { message } }));

  test("warnings: duplicates, mixed types, percents, cumulative curves, loaded discount", () => {
    const reading = read([
      ["Client", "Revenue", "Churn", "Discount rate", "Income", "PD 1", "PD 2", "PD 3"],
      ["A", 1, 0.1, 0.2, 1, 0.3, 0.6, 0.95],
      ["A", "n/a", 12, 0.1, 1, 0.1, 0.1, 0.1],
    ]);
    expect(messages(reading)).toEqual([
      "more than one column for revenue: Revenue, Income; the first is used",
      "A appears more than once: rows 1 and 2",
      "revenue holds 1 texts among its numbers",
      "churn looks like percents typed as whole numbers: 1 of 2 values are above 1",
      "pd rises year by year towards 1: a cumulative curve where a conditional one is needed?",
      "discount rate of 0.15 or more with PD above 0 in 1 rows: default risk may be charged twice",
    ]);
  });
});

test("assumptions are read by any header, and checked", () => {
  expect(readAssumptions([["Name", "Value"], ["Discount rate", 0.08], ["年限", "永续"], ["lgd", null]])).toEqual({ ok: true, value: { discount_rate: 0.08, years: Infinity } });
  expect(readAssumptions([["lgd", 45]])).toMatchObject({ ok: false, failure: { code: "probablyPercent" } });
  expect(readAssumptions([["lgd", 0.4], ["colour", 1]])).toMatchObject({ ok: false, failure: { code: "unknownColumn" } });
});
