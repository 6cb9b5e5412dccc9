import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "exceljs";
import { parse } from "papaparse";

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

/** Cells whose values are wanted. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An open-source engine of its own, in every run of the tests. */
export function withIronCalc(sheets: readonly Sheet[], areas: readonly Area[]): Calculated {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, "ironcalc.mjs")], { input: JSON.stringify({ sheets, areas }), encoding: "utf8", maxBuffer: LARGEST_ANSWER });
  if (status !== 0) throw new Error(stderr);
  const values = new Map(JSON.parse(stdout) as [string, Value][]);
  return (sheet, row, column) => values.get(`${sheet},${row},${column}`) ?? "";
}

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** Always recalculate a workbook that is opened; by default its stored values are believed. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** CSV of every sheet: commas, UTF-8, numbers with all their digits. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** LibreOffice, headless: the sheets as a workbook that it opens, calculates and saves. */
export async function withLibreOffice(sheets: readonly Sheet[]): Promise<Calculated> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-native-"));
  try {
    const user = path.join(folder, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(path.join(user, "registrymodifications.xcu"), RECALCULATE);
    const source = path.join(folder, "audit.xlsx");
    writeFileSync(source, await workbookOf(sheets));
    const { status, stderr } = spawnSync("soffice", [`-env:UserInstallation=file://${path.join(folder, "profile")}`, "--headless", "--convert-to", EVERY_SHEET, "--outdir", folder, source], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const bySheet = new Map(sheets.map(({ name }) => [name, parse<string[]>(readFileSync(path.join(folder, `audit-${name}.csv`), "utf8")).data]));
    return (sheet, row, column) => valueOf(bySheet.get(sheet)?.[row]?.[column] ?? "");
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

function valueOf(text: string): Value {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
