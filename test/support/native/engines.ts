import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook, type CellValue } from "exceljs";

export type Value = number | string | boolean;
/** Row and column from 0, and what is typed there: a formula begins with "=". */
export type SheetCell = readonly [row: number, column: number, input: Value];
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}
/** Value of a cell after calculation; "" where there is none. */
export type Calculated = (sheet: string, row: number, column: number) => Value;

const LARGEST_ANSWER = 1 << 29;

/** An open-source engine of its own, in every run of the tests. */
export function withIronCalc(sheets: readonly Sheet[]): Calculated {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, "ironcalc.mjs")], { input: JSON.stringify({ sheets }), encoding: "utf8", maxBuffer: LARGEST_ANSWER });
  if (status !== 0) throw new Error(stderr);
  const answer = JSON.parse(stdout) as (readonly [number, number, Value])[][];
  const bySheet = new Map(sheets.map(({ name }, index) => [name, new Map(answer[index].map(([row, column, value]) => [`${row},${column}`, value]))]));
  return (sheet, row, column) => bySheet.get(sheet)?.get(`${row},${column}`) ?? "";
}

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** Always recalculate a workbook that is opened; by default its stored values are believed. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** LibreOffice, headless: the sheets as a workbook that it opens, calculates and saves. */
export async function withLibreOffice(sheets: readonly Sheet[]): Promise<Calculated> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-native-"));
  try {
    const user = path.join(folder, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(path.join(user, "registrymodifications.xcu"), RECALCULATE);
    mkdirSync(path.join(folder, "calculated"));
    const source = path.join(folder, "audit.xlsx");
    writeFileSync(source, await workbookOf(sheets));
    const { status, stderr } = spawnSync("soffice", [`-env:UserInstallation=file://${path.join(folder, "profile")}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "calculated"), source], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(path.join(folder, "calculated", "audit.xlsx")) as never);
    return (sheet, row, column) => valueOf(workbook.getWorksheet(sheet)?.getCell(row + 1, column + 1).value ?? null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [row, column, input] of cells) {
      const isFormula = typeof input === "string" && input.startsWith("=");
      sheet.getCell(row + 1, column + 1).value = isFormula ? { formula: input.slice(1), date1904: false } : input;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function valueOf(value: CellValue): Value {
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && "result" in value) return valueOf((value.result ?? null) as CellValue);
  if (typeof value === "object" && "error" in value) return String(value.error);
  return typeof value === "object" ? "" : value;
}
