import { paramLabel } from "./paramLabel";
import { isFailure, type OutputCell } from "../../catalog/cell";
import type { AuditArea, AuditBlock } from "../auditBlock";
import { paramOf, type OpenCall } from "../openCall";
import { withAddresses, type Step } from "../step";
import { columnLetters, fixed, fixedRange, inRow, rangeInRow } from "./address";
import type { BlockWriter } from "./blockWriter";
import { allowedDifference, closeFrame, differenceOfWords, openFrame, type Frame, type TieOutColumns } from "./frame";
import { labelOf, stepHeader } from "./headers";
import { blankText, formatOf, inputFormula, placeWords, wordParams, writeWords, type WordTables } from "./inputs";
import { rowDifference } from "./rowDifference";
import { widthOf, writeSharedInputs } from "./sharedInputs";

/** An argument that is a list: a cell a period, by reference. */
export interface SeriesColumn {
  readonly key: string;
  readonly param: string;
  /** Period of its first cell, from 1. */
  readonly from?: number;
  /** Whether its cells are read as those of an argument are: a blank is its default, a word the one that formulas ask for. */
  readonly isRead?: boolean;
}

/**
 * A function as a row a period. In formulas `[key]` is a cell of the same row, of the inputs or of the scalars,
 * `[key<]` the row before, `[key>]` the row after (nothing after the last), `{key}` the whole column, `{_name}` the
 * cells of an input on this sheet, `{name}` those of the call.
 */
export interface PeriodPlan {
  readonly shaping?: readonly string[];
  readonly notes?: readonly string[];
  readonly periods: number;
  /** Quantities that hold for all periods, above them. */
  readonly scalars?: readonly Step[];
  readonly series?: readonly SeriesColumn[];
  /** What stands before the first period, so that one formula serves all rows. */
  readonly opening: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** Columns that a table as the result is made of; steps like the others where it is not. */
  readonly columns: readonly Step[];
  /** Formulas of the last row that differ: what goes on for ever. */
  readonly last?: Readonly<Record<string, string>>;
  /** Sums below the inputs. */
  readonly totals: readonly Step[];
  /** Which cells are the result: totals, with the names of the lines where the formula gave them, or the columns. */
  readonly gives: { readonly kind: "totals"; readonly keys: readonly string[]; /** Whether headers stand over the lines. */ readonly headers?: boolean } | { readonly kind: "columns"; readonly headers: boolean };
  /** What the tolerance is relative to, over the totals; the size of each value where left out. */
  readonly scale?: string;
  /** Totals that are measured by their own size all the same: ratios beside amounts. */
  readonly ownScale?: readonly string[];
}

const MOVED: Readonly<Record<string, number>> = { "<": -1, ">": 1 };

/** Writes a plan: inputs, scalars, totals, then a row a period. */
export function periodTable(call: OpenCall, plan: PeriodPlan): AuditBlock {
  const frame = openFrame(call, plan.notes);
  const { writer, texts } = frame;
  const listed = new Set((plan.series ?? []).map(({ param }) => param));
  const inputs = call.fn.params.filter(({ name }) => !plan.shaping?.includes(name) && !listed.has(name));
  const scalars = plan.scalars ?? [];
  const scalarTop = frame.top + inputs.length;
  const totalTop = scalarTop + scalars.length + 1;
  const headerRow = totalTop + plan.totals.length + 1;
  const openingRow = headerRow + 1;
  const bottom = openingRow + plan.periods;
  const wordTop = bottom + 3;
  const readSeries = (plan.series ?? []).filter(({ isRead }) => isRead).map(({ param }) => paramOf(call.fn, param));
  const wordList = wordParams([...inputs, ...readSeries], call.sources);
  const words = placeWords(wordList, wordTop);
  const addresses = writeSharedInputs(writer, call, inputs, frame.top, words);
  writeWords(writer, wordList, wordTop, (param) => texts.words(paramLabel(param, call)));
  scalars.forEach(({ key }, index) => addresses.set(key, fixed(scalarTop + index, 1)));
  plan.totals.forEach(({ key }, index) => addresses.set(key, fixed(totalTop + index, 1)));

  const columns = placeColumns(call, plan);
  const rangeOf = (name: string): string => {
    const column = columns.at.get(name);
    if (column !== undefined) return fixedRange(openingRow + 1, column, bottom, column);
    const input = inputs.findIndex((param) => `_${param.name}` === name);
    if (input >= 0) return fixedRange(frame.top + input, 1, frame.top + input, widthOf(call, inputs[input]));
    const source = call.sources[name];
    return `${source.fixed(0, 0)}:${source.fixed(0, source.cells[0].length - 1).replace(/^.*!/, "")}`;
  };
  const fill = (formula: string, row: number): string => withAddresses(formula, (key) => addressOf(call, columns.at, addresses, key, row), rangeOf);

  for (const [index, scalar] of scalars.entries()) {
    writer.text(scalarTop + index, 0, stepHeader(scalar, call.locale), "label");
    writer.formula(scalarTop + index, 1, fill(scalar.formula, scalarTop + index), scalar.format, "step");
  }
  const sheet: Sheet = { call, plan, frame, words, columns, fill, totalTop, headerRow, openingRow, bottom };
  writePeriods(sheet);
  const totals = writeTotals(sheet);
  if (plan.gives.kind === "totals") return closeFrame(frame, totals.tieOut, totals.area);
  const table = writeKept(sheet);
  return closeFrame(frame, table.tieOut, table.area);
}

interface Sheet {
  readonly call: OpenCall;
  readonly plan: PeriodPlan;
  readonly frame: Frame;
  readonly words: WordTables;
  readonly columns: Columns;
  readonly fill: (formula: string, row: number) => string;
  readonly totalTop: number;
  readonly headerRow: number;
  readonly openingRow: number;
  readonly bottom: number;
}

interface Columns {
  readonly at: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
  /** First of the columns that a table as the result is made of. */
  readonly first: number;
  readonly width: number;
}

function placeColumns(call: OpenCall, { series = [], steps, columns, gives }: PeriodPlan): Columns {
  const { fn, locale, result } = call;
  const headers = [
    ...series.map(({ param }) => paramLabel(paramOf(fn, param), call)),
    ...steps.map((each) => stepHeader(each, locale)),
    ...columns.map((each, index) => (gives.kind === "columns" && gives.headers ? labelOf(result[0][index]) : stepHeader(each, locale))),
  ];
  const at = new Map([...series, ...steps, ...columns].map(({ key }, index) => [key, index]));
  return { at, headers, first: series.length + steps.length, width: columns.length };
}

function addressOf({ fn }: OpenCall, columns: ReadonlyMap<string, number>, addresses: ReadonlyMap<string, string>, key: string, row: number): string {
  const move = MOVED[key.slice(-1)] ?? 0;
  const name = move === 0 ? key : key.slice(0, -1);
  const column = columns.get(name);
  if (column !== undefined) return `$${columnLetters(column)}${row + move + 1}`;
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`no step [${key}] in ${fn.id}`);
  return address;
}

function writePeriods({ call, plan, frame: { writer }, words, columns, fill, headerRow, openingRow, bottom }: Sheet): void {
  columns.headers.forEach((header, column) => writer.text(headerRow, column, header, "label"));
  for (const [key, formula] of Object.entries(plan.opening)) writer.formula(openingRow, columnOf(columns, key), fill(formula, openingRow), "number", "step");
  for (let row = openingRow + 1; row <= bottom; row++) {
    for (const { key, param: name, from = 1, isRead = false } of plan.series ?? []) {
      const index = row - openingRow - from;
      const { cells, moving } = call.sources[name];
      const param = paramOf(call.fn, name);
      const across = cells.length === 1;
      if (index < 0 || index >= (across ? cells[0].length : cells.length)) continue;
      const reference = across ? moving(0, index) : moving(index, 0);
      writer.formula(row, columnOf(columns, key), isRead ? inputFormula(param, reference, blankText(param), words) : reference, formatOf(param), "input");
    }
    for (const { key, formula, format } of [...plan.steps, ...plan.columns]) {
      const own = row === bottom ? (plan.last?.[key] ?? formula) : formula;
      writer.formula(row, columnOf(columns, key), fill(own, row), format, plan.gives.kind === "columns" && plan.columns.some((column) => column.key === key) ? "result" : "step");
    }
  }
}

function columnOf({ at }: Columns, key: string): number {
  const column = at.get(key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

/** Totals, and beside those that are the result what TENOR gave, the difference and what is allowed. */
function writeTotals({ call, plan, frame: { writer, texts }, fill, totalTop }: Sheet): { area: AuditArea; tieOut: TieOutColumns } {
  const { keys, headers } = totalsOf(plan);
  const lines = headers ? call.result.slice(1) : call.result;
  const asLines = keys.length > 1 || lines[0].length === 2;
  if (keys.length > 0) [texts.kept(""), texts.difference, texts.allowed].forEach((text, index) => writer.text(totalTop - 1, index + 2, text, "label"));
  if (headers) call.result[0].forEach((header, column) => writer.text(totalTop - 1, column, labelOf(header), "label"));
  let first = -1;
  for (const [index, step] of plan.totals.entries()) {
    const row = totalTop + index;
    const place = keys.indexOf(step.key);
    if (place === 0) first = row;
    writer.text(row, 0, place >= 0 && asLines ? labelOf(lines[place][0]) : stepHeader(step, call.locale), "label");
    writer.formula(row, 1, fill(step.formula, row), step.format, place >= 0 ? "result" : "step");
    if (place < 0) continue;
    writeKeptTotal(writer, row, lines[place][asLines ? 1 : 0], step.format, plan.ownScale?.includes(step.key) || plan.scale === undefined ? undefined : fill(plan.scale, row));
  }
  return {
    area: { row: headers ? first - 1 : first, column: asLines ? 0 : 1, rows: keys.length + (headers ? 1 : 0), columns: asLines ? 2 : 1 },
    tieOut: { top: first, bottom: first + keys.length - 1, difference: 3, allowed: 4 },
  };
}

function totalsOf({ gives }: PeriodPlan): { keys: readonly string[]; headers: boolean } {
  return gives.kind === "totals" ? { keys: gives.keys, headers: gives.headers ?? false } : { keys: [], headers: false };
}

function writeKeptTotal(writer: BlockWriter, row: number, kept: OutputCell, format: Step["format"], scale: string | undefined): void {
  if (!isFailure(kept)) writer.kept(row, 2, kept, format, "note");
  const [native, tenor] = [fixed(row, 1), fixed(row, 2)];
  writer.formula(row, 3, typeof kept === "number" ? `${native}-${tenor}` : differenceOfWords(native, tenor), "number", "tieOut");
  writer.formula(row, 4, allowedDifference(scale ?? `ABS(N(${tenor}))`), "number", "tieOut");
}

/** What TENOR gave beside a table, and a difference a row. */
function writeKept({ call, plan, frame: { writer, texts }, columns, headerRow, openingRow, bottom }: Sheet): { area: AuditArea; tieOut: TieOutColumns } {
  const { first, width } = columns;
  const headers = plan.gives.kind === "columns" && plan.gives.headers;
  const kept = first + width + 1;
  const difference = kept + width;
  const rows: readonly (readonly OutputCell[])[] = headers ? call.result.slice(1) : call.result;
  columns.headers.slice(first).forEach((header, column) => writer.text(headerRow, kept + column, texts.kept(header), "label"));
  writer.text(headerRow, difference, texts.difference, "label");
  writer.text(headerRow, difference + 1, texts.allowed, "label");
  const words = plan.columns.flatMap(({ format }, column) => (format === "text" ? [column] : []));
  if (words.length > 0) writer.text(headerRow, difference + 2, texts.otherWords, "label");
  const numbers = plan.columns.flatMap(({ format }, column) => (format === "text" ? [] : [{ column, isFull: rows.every((line) => typeof line[column] === "number") }]));
  for (let row = openingRow + 1; row <= bottom; row++) {
    const cells = rows[row - openingRow - 1] ?? [];
    cells.forEach((cell, column) => {
      if (!isFailure(cell)) writer.kept(row, kept + column, cell, plan.columns[column].format, "note");
    });
    const keptRow = rangeInRow(row, kept, kept + width - 1);
    writer.formula(row, difference, rowDifference(row, numbers, first, kept) + (words.length > 0 ? `+${inRow(row, difference + 2)}` : ""), "number", "tieOut");
    if (words.length > 0) writer.formula(row, difference + 2, words.map((column) => differenceOfWords(inRow(row, first + column), inRow(row, kept + column))).join("+"), "count", "tieOut");
    writer.formula(row, difference + 1, allowedDifference(`MAX(${keptRow}),-MIN(${keptRow})`), "number", "tieOut");
  }
  const area = headers ? withHeaders(call, plan, columns, { top: openingRow + 1, bottom }, writer) : { row: openingRow + 1, column: first, rows: bottom - openingRow, columns: width };
  return { area, tieOut: { top: openingRow + 1, bottom, difference, allowed: difference + 1 } };
}

/** The result as the formula gave it, headers first: in the table itself the opening stands between. */
function withHeaders({ result }: OpenCall, plan: PeriodPlan, { first, width }: Columns, { top, bottom }: { top: number; bottom: number }, writer: Frame["writer"]): AuditArea {
  const place = writer.nextRow + 1;
  for (let column = 0; column < width; column++) {
    writer.text(place, column, labelOf(result[0][column]), "label");
    for (let row = top; row <= bottom; row++) writer.formula(place + 1 + row - top, column, `${columnLetters(first + column)}${row + 1}`, plan.columns[column].format, "result");
  }
  return { row: place, column: 0, rows: bottom - top + 2, columns: width };
}
