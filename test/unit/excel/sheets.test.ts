import { columnWidths, formatCode } from "../../../src/excel/write/columnFormats";
import { rowChunks } from "../../../src/excel/write/rowChunks";
import { freeGroupNames, freeName, unfinishedNames } from "../../../src/excel/write/sheetNames";

describe("row chunks", () => {
  const rows = Array.from({ length: 10 }, () => [1, 2, "three"]);

  test("cover every row once, in order, under both limits", () => {
    expect(rowChunks(rows, { cells: 9, bytes: 1e6 })).toEqual([[0, 3], [3, 6], [6, 9], [9, 10]]);
    expect(rowChunks(rows, { cells: 1e6, bytes: 120 })).toEqual([[0, 2], [2, 4], [4, 6], [6, 8], [8, 10]]);
  });

  test("a row larger than a limit goes alone", () => {
    expect(rowChunks([["x".repeat(1000)], [1]], { cells: 10, bytes: 100 })).toEqual([[0, 1], [1, 2]]);
  });

  test("nothing has no chunks", () => expect(rowChunks([])).toEqual([]));

  test("a large table stays under 5 MB a request with room to spare", () => {
    const wide = Array.from({ length: 5000 }, () => Array.from({ length: 20 }, () => "字".repeat(200)));
    for (const [from, to] of rowChunks(wide)) expect(Buffer.byteLength(JSON.stringify(wide.slice(from, to)))).toBeLessThan(2_500_000);
  });
});

describe("sheet names", () => {
  test("a group takes the first number at which all names are free, whatever their case", () => {
    expect(freeGroupNames(["Data", "TENOR RUN 1 clients"], "Tenor run", ["", " clients"])).toEqual(["Tenor run 2", "Tenor run 2 clients"]);
    expect(freeGroupNames([], "Tenor run", [""])).toEqual(["Tenor run 1"]);
  });

  test("no name is longer than Excel allows", () => {
    for (const name of freeGroupNames([], "A very long name for a run of scenarios", ["", " clients"])) expect(name.length).toBeLessThanOrEqual(31);
  });

  test("unfinished sheets are told apart, in the language of their names", () => {
    expect(unfinishedNames(["Tenor run 1", "Tenor run 1 clients by sector", "Tenor run 1 clients by size", "测算 1"], "4f2a")).toEqual(["Tenor run 1 (unfinished 4f2a1)", "Tenor run 1 (unfinished 4f2a2)", "Tenor run 1 (unfinished 4f2a3)", "测算 1（未完成 4f2a4）"]);
  });

  test("a single sheet keeps its name, or gets a number", () => {
    expect(freeName(["A"], "Tenor Scenarios")).toBe("Tenor Scenarios");
    expect(freeName(["tenor scenarios", "Tenor Scenarios 2"], "Tenor Scenarios")).toBe("Tenor Scenarios 3");
  });
});

describe("column formats", () => {
  const cells = [["CLV", "Share"], [1234, 0.5], [0.5, 0.25]];

  test("large amounts have no decimals, negative ones their sign", () => {
    expect(formatCode("money", cells, 0)).toBe("#,##0;[Red]-#,##0;0");
    expect(formatCode("money", cells, 1)).toBe("#,##0.00;[Red]-#,##0.00;0");
    expect(formatCode("text", cells, 0)).toBe("General");
  });

  test("widths follow the widest block; Chinese counts double", () => {
    const [latin] = columnWidths([{ cells: [["abcdefghij"]], formats: ["text"] }]);
    const [chinese] = columnWidths([{ cells: [["客户终身价值客户终身"]], formats: ["text"] }]);
    expect(chinese).toBeGreaterThan(latin);
    expect(columnWidths([{ cells: [["a"]], formats: ["text"] }, { cells: [["a", "b"]], formats: ["text", "text"] }])).toHaveLength(2);
  });
});
