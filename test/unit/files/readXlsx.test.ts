import { serialOfIsoDate } from "../../../src/core/units/excelDate";
import { readXlsx, type XlsxChoice } from "../../../src/files/readXlsx";
import { sheetBytes, withParts, workbookBytes } from "./support/workbook";

async function cellsIn(bytes: Uint8Array, choice?: XlsxChoice): Promise<unknown> {
  const read = await readXlsx(bytes, choice);
  return read.ok ? read.value.cells : read.failure.message;
}

const codeOf = async (bytes: Uint8Array, choice?: XlsxChoice): Promise<unknown> => {
  const read = await readXlsx(bytes, choice);
  return read.ok ? "ok" : read.failure.code;
};

describe("values", () => {
  test("numbers, text, booleans, blanks, errors, formulas, rich text, links", async () => {
    const bytes = await sheetBytes((sheet) => {
      sheet.addRow(["a", "b", "c", "d"]);
      sheet.addRow([0.1, "x", true, null]);
      sheet.addRow([{ error: "#DIV/0!" }, { formula: "1+1", result: 2 }, { formula: "A3", result: { error: "#N/A" } }, { formula: 'IF(1,"","")', result: "" }]);
      sheet.addRow([{ richText: [{ text: "Nor" }, { font: { bold: true }, text: "thgate" }] }, { text: "link", hyperlink: "https://example.com" }, { formula: "1=1", result: false }, 0]);
      sheet.addRow([{ formula: "1-1", result: 0 }, { formula: "B4", result: "x" }]);
      sheet.fillFormula("C5:C6", "A5", [0, 0]);
    });
    expect(await cellsIn(bytes)).toEqual([
      ["a", "b", "c", "d"],
      [0.1, "x", true, null],
      [{ error: "#DIV/0!" }, 2, { error: "#N/A" }, null],
      ["Northgate", "link", false, 0],
      [0, "x", 0, null],
      [null, null, 0, null],
    ]);
  });

  test("dates are serials", async () => {
    const bytes = await sheetBytes((sheet) => {
      sheet.addRow(["when", "what"]);
      sheet.addRow([new Date(Date.UTC(2006, 11, 31)), 1]).getCell(1).numFmt = "yyyy-mm-dd";
      sheet.addRow([new Date(Date.UTC(2006, 11, 31, 18)), 2]);
      sheet.addRow([{ formula: "A2", result: new Date(Date.UTC(2000, 0, 1)) }, 3]).getCell(1).numFmt = "d/m/yy";
    });
    const day = serialOfIsoDate("2006-12-31")!;
    expect(await cellsIn(bytes)).toEqual([["when", "what"], [day, 1], [day + 0.75, 2], [serialOfIsoDate("2000-01-01"), 3]]);
  });

  test("dates of the 1904 system are serials of the 1900 system; numbers stay", async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet("Data");
      sheet.addRow(["when", "what"]);
      sheet.addRow([new Date(Date.UTC(2006, 11, 31)), 39082]).getCell(1).numFmt = "yyyy-mm-dd";
    });
    expect(await cellsIn(bytes)).toEqual([["when", "what"], [39082, 39082]]);
  });

  test("a number format with letters of dates does not change a number", async () => {
    const bytes = await sheetBytes((sheet) => {
      sheet.addRow(["revenue", "x"]);
      sheet.addRow([123456789.123456, 1]).getCell(1).numFmt = "0.0,,\\m";
    });
    expect(await cellsIn(bytes)).toEqual([["revenue", "x"], [123456789.123456, 1]]);
  });
});

describe("which block", () => {
  const two = workbookBytes((workbook) => {
    workbook.addWorksheet("Cover").addRow([1]);
    const data = workbook.addWorksheet("Data");
    data.getCell("B2").value = "Portfolio at year end";
    data.mergeCells("B2:E2");
    data.getRow(4).values = [null, null, "Client", "Revenue", "Churn"].slice(1);
    data.getRow(5).values = [null, "A", 1, 0.1, "beyond"];
    data.getRow(7).values = [null, "B", 2, 0.2];
    const other = workbook.addWorksheet("Other");
    other.addRows([["x", "y"], [1, 2]]);
    other.addTable({ name: "Clients", ref: "D3", headerRow: true, totalsRow: true, columns: [{ name: "Client" }, { name: "CLV", totalsRowFunction: "sum" }], rows: [["A", 1], ["B", 2]] });
  });

  test("the first table, without its totals", async () => {
    const read = await readXlsx(await two);
    expect(read).toEqual({ ok: true, value: { cells: [["Client", "CLV"], ["A", 1], ["B", 2]], sheetName: "Other", tableName: "Clients", headerRow: 3 } });
    expect(await readXlsx(await two, { table: "clients" })).toEqual(read);
  });

  test("a sheet by name: from its headers down, titles and cells beyond the headers left aside", async () => {
    expect(await cellsIn(await two, { sheet: "data" })).toEqual([["Client", "Revenue", "Churn"], ["A", 1, 0.1], [null, null, null], ["B", 2, 0.2]]);
  });

  test("without tables the first sheet that has headers and rows", async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet("Notes").addRow(["just a title"]);
      workbook.addWorksheet("Hidden", { state: "hidden" }).addRows([["h", "i"], [1, 2]]);
      workbook.addWorksheet("Data").addRows([["a", "b"], [1, 2]]);
    });
    expect(await readXlsx(bytes)).toMatchObject({ ok: true, value: { sheetName: "Data", cells: [["a", "b"], [1, 2]] } });
    expect(await readXlsx(bytes, { sheet: "Hidden" })).toMatchObject({ ok: true, value: { cells: [["h", "i"], [1, 2]] } });
  });

  test("what is not there is named, with what is", async () => {
    expect(await cellsIn(await two, { sheet: "Clients" })).toBe('there is no sheet "Clients"; the workbook has Cover, Data, Other');
    expect(await cellsIn(await two, { table: "T" })).toBe('there is no table "T"; the workbook has Clients');
    expect(await cellsIn(await two, { sheet: "Cover" })).toBe('sheet "Cover" has no row of headers');
  });

  test("tables and comments with targets from the root, as other programs write them", async () => {
    const bytes = await withParts(await two, (name, text) => (/worksheets\/_rels/.test(name) ? text.replaceAll("../", "/xl/") : text));
    expect(await readXlsx(bytes)).toMatchObject({ ok: true, value: { tableName: "Clients" } });
    const noted = await sheetBytes((sheet) => {
      sheet.addRows([["a", "b"], [1, 2]]);
      sheet.getCell("A2").note = "a comment";
    });
    const moved = await withParts(noted, (name, text) => (/worksheets\/_rels/.test(name) ? text.replace("../comments1.xml", "/xl/comments/comment1.xml") : text));
    expect(await cellsIn(moved)).toEqual([["a", "b"], [1, 2]]);
  });
});

describe("files that are refused", () => {
  const good = sheetBytes((sheet) => sheet.addRows([["a", "b"], [1, 2]]));

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "notAWorkbook"],
    ["text", new TextEncoder().encode("a,b\n1,2"), "notAWorkbook"],
    [".xls or a password", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "oldWorkbook"],
    ["a zip's beginning", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "damaged"],
    ["too many bytes", new Uint8Array(101 * 1_048_576), "tooLarge"],
  ])("%s", async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  test("another zip archive", async () => expect(await codeOf(await zipOf("a.txt", "x"))).toBe("notAWorkbook"));

  test("a workbook cut short, wherever, or with bytes changed: a failure, never an exception", async () => {
    const bytes = await good;
    for (let cut = 1; cut < 20; cut++) expect((await readXlsx(bytes.slice(0, Math.floor((bytes.length * cut) / 20)))).ok).toBe(false);
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at] ^= 0xff;
      expect(typeof (await readXlsx(changed)).ok).toBe("boolean");
    }
  });

  test.each(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])("%s that is cut off, in a tag or between two", async (part) => {
    const cutAt = (cut: (text: string) => number) => async () => withParts(await good, (name, text) => (name === part ? text.slice(0, cut(text)) : text));
    for (const bytesOf of [cutAt(({ length }) => length - 4), cutAt((text) => text.lastIndexOf("<")), cutAt((text) => text.indexOf(">", text.length / 2) + 1)]) {
      expect(await cellsIn(await bytesOf())).toBe(`the workbook is damaged: ${part} is cut off`);
    }
  });

  test("a number that is not the one that was packed", async () => {
    const bytes = await stored(await good);
    bytes[new TextDecoder("latin1").decode(bytes).indexOf("<v>2</v>") + 3] = "7".charCodeAt(0);
    expect(await cellsIn(bytes)).toBe("the workbook is damaged: xl/worksheets/sheet1.xml does not match its checksum");
  });

  test("more parts than any workbook has; an archive within is one part, and is not opened", async () => {
    const { default: JSZip } = await import("jszip");
    const archive = await JSZip.loadAsync(await good);
    archive.file("xl/embeddings/inner.xlsx", await zipOf("xl/workbook.xml", "x".repeat(1_000_000)));
    expect(await cellsIn(await archive.generateAsync({ type: "uint8array" }))).toEqual([["a", "b"], [1, 2]]);
    for (let part = 0; part < 10_000; part++) archive.file(`xl/media/${part}`, "");
    expect(await cellsIn(await archive.generateAsync({ type: "uint8array" }))).toMatch(/^the workbook has 10\d+ parts, more than 10000$/);
  });

  test("sizes that add up to too much", async () => {
    const bytes = (await good).slice();
    forgeSizes(bytes, 0x7fffffff);
    expect(await codeOf(bytes)).toBe("unpacksTooLarge");
  });

  test("a bomb that says it is small", async () => {
    const bytes = await withParts(await good, (name, text) => (name === "docProps/app.xml" ? text + " ".repeat(5_000_000) : text));
    forgeSizes(bytes, 100);
    expect(await codeOf(bytes)).toBe("unpacksToMore");
  });

  test("rows beyond a sheet's last", async () => {
    const bytes = await withParts(await good, (name, text) => (name === "xl/worksheets/sheet1.xml" ? text.replace('<row r="2"', '<row r="2000000"').replaceAll("A2", "A2000000").replaceAll("B2", "B2000000") : text));
    expect(await codeOf(bytes)).toBe("tooManyRows");
  });
});

/** The same archive, its parts not packed. */
async function stored(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: JSZip } = await import("jszip");
  return (await JSZip.loadAsync(bytes)).generateAsync({ type: "uint8array", compression: "STORE" });
}

async function zipOf(name: string, text: string): Promise<Uint8Array> {
  const { default: JSZip } = await import("jszip");
  return new JSZip().file(name, text).generateAsync({ type: "uint8array" });
}

/** Writes an unpacked size into every record of the directory. */
function forgeSizes(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
}
