import { paramLabel } from "./paramLabel";
import type { Param } from "../../catalog/define/param";
import { isFailure, type OutputCell } from "../../catalog/cell";
import type { AuditArea, AuditBlock } from "../auditBlock";
import type { OpenCall } from "../openCall";
import { withAddresses, type Step } from "../step";
import { columnLetters, fixed, fixedRange, rangeInRow } from "./address";
import { allowedDifference, closeFrame, openFrame, type Frame, type TieOutColumns } from "./frame";
import { labelOf, stepHeader } from "./headers";
import { formatOf, placeWords, wordParams, writeWords } from "./inputs";
import { widthOf, writeSharedInputs } from "./sharedInputs";

/** An argument that is a list: a cell a period, by reference. */
export interface SeriesColumn {
  readonly key: string;
  readonly param: string;
  /** Period of its first cell, from 1. */
  readonly from?: number;
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
  readonly gives: { readonly kind: "totals"; readonly keys: readonly string[] } | { readonly kind: "columns"; readonly headers: boolean };
  /** What the tolerance is relative to, over the totals; the size of each value where left out. */
  readonly scale?: string;
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
  const wordList = wordParams(inputs, call.sources);
  const addresses = writeSharedInputs(writer, call, inputs, frame.top, placeWords(wordList, wordTop));
  writeWords(writer, wordList, wordTop, (param) => texts.words(paramLabel(param, call.locale)));
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
  const sheet: Sheet = { call, plan, frame, columns, fill, totalTop, headerRow, openingRow, bottom };
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

function placeColumns({ fn, locale, result }: OpenCall, { series = [], steps, columns, gives }: PeriodPlan): Columns {
  const headers = [
    ...series.map(({ param }) => paramLabel(fn.params.find(({ name }) => name === param) as Param, locale)),
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

function writePeriods({ call, plan, frame: { writer }, columns, fill, headerRow, openingRow, bottom }: Sheet): void {
  columns.headers.forEach((header, column) => writer.text(headerRow, column, header, "label"));
  for (const [key, formula] of Object.entries(plan.opening)) writer.formula(openingRow, columnOf(columns, key), fill(formula, openingRow), "number", "step");
  for (let row = openingRow + 1; row <= bottom; row++) {
    for (const { key, param, from = 1 } of plan.series ?? []) {
      const index = row - openingRow - from;
      const { cells, moving } = call.sources[param];
      const across = cells.length === 1;
      if (index < 0 || index >= (across ? cells[0].length : cells.length)) continue;
      const format = formatOf(call.fn.params.find(({ name }) => name === param) as (typeof call.fn.params)[number]);
      writer.formula(row, columnOf(columns, key), across ? moving(0, index) : moving(index, 0), format, "input");
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
  const keys = plan.gives.kind === "totals" ? plan.gives.keys : [];
  const asLines = keys.length > 1 || call.result[0].length === 2;
  if (keys.length > 0) [texts.kept(""), texts.difference, texts.allowed].forEach((text, index) => writer.text(totalTop - 1, index + 2, text, "label"));
  let first = -1;
  for (const [index, step] of plan.totals.entries()) {
    const row = totalTop + index;
    const place = keys.indexOf(step.key);
    if (place === 0) first = row;
    writer.text(row, 0, place >= 0 && asLines ? labelOf(call.result[place][0]) : stepHeader(step, call.locale), "label");
    writer.formula(row, 1, fill(step.formula, row), step.format, place >= 0 ? "result" : "step");
    if (place < 0) continue;
    const kept = call.result[place][asLines ? 1 : 0];
    if (typeof kept !== "object") writer.kept(row, 2, kept, step.format, "note");
    writer.formula(row, 3, `${fixed(row, 1)}-${fixed(row, 2)}`, "number", "tieOut");
    writer.formula(row, 4, allowedDifference(plan.scale === undefined ? `ABS(${fixed(row, 2)})` : fill(plan.scale, row)), "number", "tieOut");
  }
  return {
    area: { row: first, column: asLines ? 0 : 1, rows: keys.length, columns: asLines ? 2 : 1 },
    tieOut: { top: first, bottom: first + keys.length - 1, difference: 3, allowed: 4 },
  };
}

/** What TENOR gave beside a table, and a difference a row: the root of the sum of squares, over its numbers. */
function writeKept({ call, plan, frame: { writer, texts }, columns, headerRow, openingRow, bottom }: Sheet): { area: AuditArea; tieOut: TieOutColumns } {
  const { first, width } = columns;
  const headers = plan.gives.kind === "columns" && plan.gives.headers;
  const kept = first + width + 1;
  const difference = kept + width;
  const rows: readonly (readonly OutputCell[])[] = headers ? call.result.slice(1) : call.result;
  columns.headers.slice(first).forEach((header, column) => writer.text(headerRow, kept + column, texts.kept(header), "label"));
  writer.text(headerRow, difference, texts.difference, "label");
  writer.text(headerRow, difference + 1, texts.allowed, "label");
  for (let row = openingRow + 1; row <= bottom; row++) {
    const cells = rows[row - openingRow - 1] ?? [];
    cells.forEach((cell, column) => {
      if (!isFailure(cell)) writer.kept(row, kept + column, cell, plan.columns[column].format, "note");
    });
    const keptRow = rangeInRow(row, kept, kept + width - 1);
    writer.formula(row, difference, `SQRT(SUMXMY2(${rangeInRow(row, first, first + width - 1)},${keptRow}))`, "number", "tieOut");
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
