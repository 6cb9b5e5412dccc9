import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import type { OpenedFile, SheetDraft } from "../../../src/workbench/files/draft";
import { fromFileFormula, toFileFormula } from "../../../src/formulas/functionNames";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { readStyle, writeStyle } from "../../../src/workbench/files/xlsxStyle";
import { textsOf } from "../../../src/workbench/shell/texts";
import { templates } from "../../../src/workbench/templates";
import { WORKBENCH_LANGUAGES, type WorkbenchLanguage } from "../../../src/workbench/wire/environment";

// The grid's package is for browsers; of it the reader of files needs no more than these enumerations.
jest.mock("@univerjs/core", () => ({
  BooleanNumber: { FALSE: 0, TRUE: 1 },
  HorizontalAlign: { LEFT: 1, CENTER: 2, RIGHT: 3 },
  VerticalAlign: { TOP: 1, MIDDLE: 2, BOTTOM: 3 },
  WrapStrategy: { WRAP: 3 },
  BorderStyleTypes: { THIN: 1, HAIR: 2, DOUBLE: 7 },
}));

const folder = path.join(__dirname, "../../../assets/templates");
const pathOf = (id: string, language: WorkbenchLanguage): string => path.join(folder, `${id}.${language}.xlsx`);
const bytesOf = (id: string, language: WorkbenchLanguage): Buffer => readFileSync(pathOf(id, language));

const withoutChecks = new Set(["client-history"]);
const withCharts = new Set(["single-client", "project-finance"]);
/** What is written alike in both languages: ratios, and keys of clients, deals and grades. */
const codes = /^(CFADS|DSCR|LLCR|PLCR|[A-Z]\d*|[A-Z]{2,3}\d{3,}|\d{4} Q[1-4])$/;

/** What each cell of a file shows without being calculated: the value, or the result stored beside a formula. */
function storedIn(file: ExcelJS.Workbook): { sheet: string; address: string; shown: ExcelJS.CellValue | undefined }[] {
  return file.worksheets.flatMap((sheet) => {
    const cells: { sheet: string; address: string; shown: ExcelJS.CellValue | undefined }[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cells.push({ sheet: sheet.name, address: cell.address, shown: cell.formula ? cell.result : cell.value })));
    return cells;
  });
}

/** Addresses of a sheet's formulas, with the functions each calls. */
function functionsOf({ rows }: SheetDraft): string[] {
  return rows.flatMap((row, r) => row.flatMap((cell, c) => (cell?.formula ? [`${r},${c}: ${cell.formula.match(/[A-Z][\w.]*(?=\()/g)?.join(" ") ?? ""}`] : [])));
}

describe.each(templates.map(({ id }) => id))("template %s", (id) => {
  const opened = {} as Record<WorkbenchLanguage, OpenedFile>;
  const files = {} as Record<WorkbenchLanguage, ExcelJS.Workbook>;
  beforeAll(async () => {
    for (const language of WORKBENCH_LANGUAGES) {
      const bytes = bytesOf(id, language);
      files[language] = new ExcelJS.Workbook();
      await files[language].xlsx.readFile(pathOf(id, language));
      opened[language] = await readXlsx(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, id, textsOf(language));
    }
  });

  test("calls the functions of the add-in as one types them", () => {
    const formulas = opened.en.draft.sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => cell?.formula ?? []);
    expect(formulas.filter((formula) => formula.includes("TENOR.")).length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => /_xl|TENOR_/.test(formula))).toEqual([]);
  });

  test("shows no error in either language, and the same numbers in both", () => {
    const [english, chinese] = WORKBENCH_LANGUAGES.map((language) => storedIn(files[language]));
    expect([...english, ...chinese].filter(({ shown }) => shown !== null && typeof shown === "object" && "error" in shown)).toEqual([]);
    const numbers = (cells: ReturnType<typeof storedIn>): unknown[] => cells.filter(({ shown }) => typeof shown === "number").map(({ address, shown }) => [address, shown]);
    expect(numbers(english).length).toBeGreaterThan(100);
    expect(numbers(chinese)).toEqual(numbers(english));
  });

  test("opens on its cover, and ends with checks that all hold", () => {
    for (const language of WORKBENCH_LANGUAGES) {
      const names = files[language].worksheets.map(({ name }) => name);
      expect(names[0]).toBe({ en: "About", "zh-CN": "说明" }[language]);
      if (withoutChecks.has(id)) continue;
      const checks = { en: "Checks", "zh-CN": "核对" }[language];
      expect(names[names.length - 1]).toBe(checks);
      const states = storedIn(files[language]).flatMap(({ sheet, shown }) => (sheet === checks && typeof shown === "boolean" ? [shown] : []));
      expect(states.length).toBeGreaterThan(5);
      expect(states).not.toContain(false);
    }
  });

  test("tells of its charts, which only other programs show", () => {
    for (const language of WORKBENCH_LANGUAGES) expect(opened[language].lost).toBe(withCharts.has(id) ? textsOf(language).lostCharts : undefined);
  });

  test("is the same workbook in both languages, in different words", () => {
    const [english, chinese] = WORKBENCH_LANGUAGES.map((language) => opened[language].draft.sheets);
    expect(chinese.map(functionsOf)).toEqual(english.map(functionsOf));
    expect(chinese.filter(({ name }, index) => name === english[index].name)).toEqual([]);
    const words = (sheets: readonly SheetDraft[]): unknown[] => sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (typeof cell?.value === "string" && cell.value !== "" ? [cell.value] : []));
    expect(words(english).filter((text) => /[\u4e00-\u9fff]/.test(String(text)))).toEqual([]);
    expect(words(chinese).filter((text) => !/[\u4e00-\u9fff]/.test(String(text)) && !codes.test(String(text)))).toEqual([]);
  });
});

describe("functions in files", () => {
  const typed = 'IF(A1="TENOR.CLV(1)",TENOR.CLV_SCHEDULE(\'TENOR.CLV(x)\'!B2),Tenor.clv(1))';
  const stored = 'IF(A1="TENOR.CLV(1)",_xldudf_TENOR_CLV_SCHEDULE(\'TENOR.CLV(x)\'!B2),_xldudf_TENOR_clv(1))';

  test("are prefixed as Excel does it, texts and sheet names apart, and read back", () => {
    expect(toFileFormula(typed)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(typed.replace("Tenor.clv", "TENOR.clv"));
  });

  test("newer functions of Excel and of others lose their prefixes only", () => {
    expect(fromFileFormula("_xlfn._xlws.FILTER(A1:A3,_xlfn.XLOOKUP(_xldudf_OTHER_X(1),B1:B3,C1:C3))")).toBe("FILTER(A1:A3,XLOOKUP(OTHER_X(1),B1:B3,C1:C3))");
    expect(fromFileFormula('"_xlfn.SUM"&_xlfn.CONCAT(A1)')).toBe('"_xlfn.SUM"&CONCAT(A1)');
  });
});

test("borders of cells come in and go out", () => {
  const border = { top: { style: "thin" as const, color: { argb: "FF0B4F55" } }, bottom: { style: "hair" as const, color: { argb: "FFC3CED4" } } };
  expect(writeStyle(readStyle({ border })!)).toEqual({ border });
  expect(readStyle({ border: { left: { style: "double" } } })?.bd?.l?.cl).toEqual({ rgb: "#000000" });
  expect(readStyle({ border: {} })).toBeUndefined();
});
