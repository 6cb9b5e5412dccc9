import { isCellError, textOf, type InputMatrix, type OutputCell } from "../../catalog/cell";
import { selfTestFormula, type SelfTestCall } from "../../audit/selfTest/selfTestCall";
import type { Locale } from "../../catalog/text/localText";
import { cellAddress } from "../../formulas/a1";
import { blockHeight, type OwnSheetPlan, type SheetBlock } from "../../excel/write/sheetPlan";
import type { Texts } from "../text/texts";
import { excelTime } from "./runSheets";

/** What a self-test was made with. */
export interface SelfTestFacts {
  readonly version: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Columns of the list of calls. */
const [FOUND, EXPECTED, DIFFERENCE, TOLERANCE, RESULT] = [2, 3, 4, 5, 6];
const WIDTHS = [28, 48, 22, 22, 14, 12, 10];

/** The calls as live formulas, each held against what it has to give by a formula that anybody can read. */
export function selfTestSheet(calls: readonly SelfTestCall[], { version, host, at }: SelfTestFacts, texts: Texts["selfTest"]["sheet"], locale: Locale): OwnSheetPlan {
  const { headers, passed, failed } = texts;
  const head = (total: string): SheetBlock & { readonly title: string } => ({
    title: texts.title,
    cells: [[texts.version, version], [texts.host, host], [texts.date, excelTime(at)], [texts.calls, calls.length], [texts.total, total], [texts.note, texts.noteText]],
    formats: ["text", "text"],
    rowFormats: ["text", "text", "date", "count", "count", "text"],
    plain: true,
    formulaColumns: [1],
  });
  // Below the head a blank row, the headers, and the calls.
  const first = blockHeight(head("")) + 2;
  const rows = calls.map((call, index): OutputCell[] => {
    const at = (column: number): string => cellAddress(first + index, column);
    const check = `=IF(ISERROR(${at(DIFFERENCE)}),"${failed}",IF(AND(ISNUMBER(${at(FOUND)}),ABS(${at(DIFFERENCE)})<=${at(TOLERANCE)}),"${passed}","${failed}"))`;
    return [call.name, call.source[locale], selfTestFormula(call), call.expected, `=${at(FOUND)}-${at(EXPECTED)}`, call.tolerance, check];
  });
  const results = `${cellAddress(first, RESULT)}:${cellAddress(first + calls.length - 1, RESULT)}`;
  return {
    name: texts.name,
    blocks: [
      head(`=COUNTIF(${results},"${passed}")`),
      { cells: [[headers.name, headers.source, headers.found, headers.expected, headers.difference, headers.tolerance, headers.result], ...rows], formats: ["text", "text", "number", "number", "number", "number", "text"], formulaColumns: [FOUND, DIFFERENCE, RESULT] },
    ],
    widths: WIDTHS,
  };
}

/** What the sheet of a self-test says now. */
export interface SelfTestReading {
  readonly calls: number;
  readonly passed: number;
  readonly version: string;
  readonly host: string;
  /** Date serial in the reader's time; undefined where it was typed over. */
  readonly date?: number;
  /** Whether some call is still being calculated. */
  readonly isBusy: boolean;
  /** Rows of the sheet, from 0, that have not passed, with the function's name. */
  readonly failed: readonly { readonly row: number; readonly name: string }[];
}

const BUSY = ["#BUSY!", "#GETTING_DATA"];

/** Reads a sheet of a self-test; undefined where its list is gone. */
export function readSelfTestSheet(cells: InputMatrix, { headers, passed, version, host, date }: Texts["selfTest"]["sheet"]): SelfTestReading | undefined {
  const header = cells.findIndex((row) => textOf(row[0] ?? null) === headers.name && textOf(row[RESULT] ?? null) === headers.result);
  if (header < 0) return undefined;
  const fact = (label: string): InputMatrix[number][number] => cells.slice(0, header).find((row) => textOf(row[0] ?? null) === label)?.[1] ?? null;
  const lines = cells.slice(header + 1).map((row, index) => ({ row: header + 1 + index, name: textOf(row[0] ?? null), cells: row })).filter(({ name }) => name !== "");
  const failed = lines.filter((line) => textOf(line.cells[RESULT] ?? null) !== passed);
  const day = fact(date);
  return {
    calls: lines.length,
    passed: lines.length - failed.length,
    version: textOf(fact(version)),
    host: textOf(fact(host)),
    ...(typeof day === "number" ? { date: day } : {}),
    isBusy: failed.some((line) => [FOUND, RESULT].some((column) => isBusy(line.cells[column] ?? null))),
    failed: failed.map(({ row, name }) => ({ row, name })),
  };
}

function isBusy(cell: InputMatrix[number][number]): boolean {
  return cell === null || (isCellError(cell) && BUSY.includes(cell.error));
}
