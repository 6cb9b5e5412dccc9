import { Workbook } from "exceljs";
import { failure } from "../../../src/core/result/failure";
import { readXlsx } from "../../../src/files/readXlsx";
import { writeXlsx, type XlsxSheet } from "../../../src/files/writeXlsx";
import { partOf } from "./support/workbook";

const missing = failure("missing", { parameter: "pd" });
const sheets: XlsxSheet[] = [
  { name: "Summary", cells: [["Scenario", "Weight", "CLV"], ["Base", 0.5, 1234567.891], ["Severe", 0.5, -5]], formats: [undefined, "share", "money"], asTable: "Tenor_Summary" },
  { name: "Clients/all", cells: [["客户", "CLV"], ["=1+1", missing], ["B", { error: "#DIV/0!" }], ["", null], [true, NaN]], widths: [30] },
  { name: "Empty", cells: [["a", "b"]], asTable: "Nothing" },
];

async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

test("what was written reads back", async () => {
  const bytes = await writeXlsx(sheets);
  expect(await readXlsx(bytes)).toEqual({ ok: true, value: { cells: sheets[0].cells, sheetName: "Summary", tableName: "Tenor_Summary", headerRow: 1 } });
  expect(await readXlsx(bytes, { sheet: "Clients all" })).toMatchObject({ value: { cells: [["客户", "CLV"], ["=1+1", { error: "#N/A" }], ["B", { error: "#DIV/0!" }], [null, null], [true, { error: "#NUM!" }]] } });
  expect(await readXlsx(bytes, { sheet: "Empty" })).toMatchObject({ value: { cells: [["a", "b"]] } });
});

test("a text is never a formula", async () => {
  const cell = (await open(await writeXlsx(sheets))).getWorksheet("Clients all")!.getCell("A2");
  expect([cell.value, cell.formula]).toEqual(["=1+1", undefined]);
});

test("failures carry their words in a note, in the language asked for", async () => {
  const note = async (bytes: Uint8Array): Promise<unknown> => (await partOf(bytes, "xl/comments2.xml")).match(/<t[^>]*>([^<]*)<\/t>/)?.[1];
  expect(await note(await writeXlsx(sheets))).toBe("pd is missing");
  expect(await note(await writeXlsx(sheets, { describe: () => "缺少" }))).toBe("缺少");
});

test("formats, widths, frozen headers, tables", async () => {
  const workbook = await open(await writeXlsx(sheets));
  const summary = workbook.getWorksheet("Summary")!;
  expect([summary.getCell("B2").numFmt, summary.getCell("C2").numFmt, summary.getCell("A1").font.bold]).toEqual(["0.0%", "#,##0", true]);
  expect(summary.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(workbook.getWorksheet("Clients all")!.getColumn(1).width).toBe(30);
  expect(summary.getTable("Tenor_Summary")).toBeDefined();
  expect(workbook.getWorksheet("Empty")!.getTables()).toEqual([]);
});

test("the same sheets give the same bytes, whenever they are written", async () => {
  jest.useFakeTimers({ now: new Date("2001-01-01"), doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask"] });
  try {
    const first = await writeXlsx(sheets);
    jest.setSystemTime(new Date("2031-07-07"));
    expect(Buffer.compare(first, await writeXlsx(sheets))).toBe(0);
    expect(Buffer.compare(first, await writeXlsx(sheets, { created: new Date() }))).not.toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test("headers of a table that Excel would refuse are made right", async () => {
  const bytes = await writeXlsx([{ name: "T", asTable: "A1", cells: [["x", "x", "", "a\nb"], [1, 2, 3, 4]] }]);
  expect(await readXlsx(bytes)).toMatchObject({ value: { tableName: "_A1", cells: [["x", "x 2", "Column 3", "a b"], [1, 2, 3, 4]] } });
});

describe("what Excel would offer to repair", () => {
  /** Children of a worksheet in the order of its schema (ECMA-376 part 1, CT_Worksheet). */
  const ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells", "pageMargins", "pageSetup", "headerFooter", "drawing", "legacyDrawing", "tableParts", "extLst"];
  const failing = (name: string, rows: number): XlsxSheet => ({ name, asTable: name, cells: [["a", "b"], ...Array.from({ length: rows }, () => [missing, 1])] });

  test("parts of a sheet stand in the order of the schema", async () => {
    const bytes = await writeXlsx([failing("One", 2), { ...failing("Two", 2), asTable: undefined }]);
    for (const number of [1, 2]) {
      const sheet = await partOf(bytes, `xl/worksheets/sheet${number}.xml`);
      const inside = sheet.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").replace(/^.*?<worksheet[^>]*>/s, "");
      let depth = 0;
      const children = [...inside.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)].flatMap(([, closing, name, empty]) => {
        if (closing) depth--;
        const child = !closing && depth === 0 ? [name] : [];
        if (!closing && !empty) depth++;
        return child;
      });
      expect(children).toContain("legacyDrawing");
      expect(children.map((child) => ORDER.indexOf(child))).toEqual(children.map((child) => ORDER.indexOf(child)).sort((a, b) => a - b));
      expect(children.every((child) => ORDER.includes(child))).toBe(true);
    }
  });

  test("shapes of notes have ids of their own in the whole workbook, within the blocks their part reserves", async () => {
    const bytes = await writeXlsx([failing("One", 1500), failing("Two", 3)]);
    const drawings = await Promise.all([1, 2].map((number) => partOf(bytes, `xl/drawings/vmlDrawing${number}.vml`)));
    const blocks = drawings.map((drawing) => /<o:idmap [^>]*data="([^"]*)"/.exec(drawing)![1].split(",").map(Number));
    const ids = drawings.map((drawing) => [...drawing.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id)));
    expect(ids.map(({ length }) => length)).toEqual([1500, 3]);
    expect(new Set(ids.flat()).size).toBe(1503);
    expect(blocks).toEqual([[1, 2], [3]]);
    ids.forEach((part, index) => part.forEach((id) => expect(blocks[index]).toContain(Math.floor(id / 1024))));
  });

  test("one note a row for the same words", async () => {
    const bytes = await writeXlsx([{ name: "One", cells: [["a", "b", "c"], [missing, missing, failure("tooLarge")]] }]);
    expect((await partOf(bytes, "xl/comments1.xml")).match(/<comment /g)).toHaveLength(2);
  });
});
