import { isFailure, type OutputCell } from "../../catalog/cell";
import { paramLabel } from "./paramLabel";
import type { Param } from "../../catalog/define/param";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { AuditArea, AuditBlock } from "../auditBlock";
import type { OpenCall } from "../openCall";
import { withAddresses, type Step } from "../step";
import { fixed, inRow } from "./address";
import type { ArgumentSource } from "./argumentSource";
import { allowedDifference, closeFrame, differenceOfWords, openFrame, type Frame } from "./frame";
import { labelOf, stepHeader } from "./headers";
import { blankText, formatOf, inputFormula, placeWords, wordParams, wordRows, writeWords, type WordTables } from "./inputs";
import { writeConstants, type ConstantTable } from "./constants";
import { isShared, widthOf, writeSharedInputs } from "./sharedInputs";

/** A function with one row a client as columns of steps. */
export interface ClientPlan {
  /** Parameters that shape the block (what it gives, in which language): read at unfolding, not followed. */
  readonly shaping?: readonly string[];
  readonly steps: readonly Step[];
  /** The cells of a client's result, in their order. */
  readonly results: readonly Step[];
  /** Headers above the clients that belong to the result. */
  readonly headers?: boolean;
  /** One client's lines are given down, with their names. */
  readonly down?: boolean;
  /** What the tolerance is relative to; the size of the last result where left out. */
  readonly scale?: string;
  readonly notes?: readonly string[];
  /** Constants that the formulas look up, below the clients: `{_table}` is all of them, `[_table#2#1]` one. */
  readonly constants?: ConstantTable;
}

/** 1 for a client that TENOR valued, 0 for a blank row, -1 for one it could not value. */
type Status = 1 | 0 | -1;

interface Column {
  readonly key: string;
  readonly header: string;
  readonly at: number;
}

/**
 * A table with one row a client: inputs, steps, results, what TENOR gave, the difference and what is allowed. Every
 * column has one formula all the way down.
 */
export function clientTable(call: OpenCall, plan: ClientPlan): AuditBlock {
  const frame = openFrame(call, plan.notes);
  const { writer, texts } = frame;
  const inputs = call.fn.params.filter(({ name }) => !plan.shaping?.includes(name));
  const shared = inputs.filter((param) => isShared(call, param));
  const perClient = inputs.filter((param) => !isShared(call, param));
  const expected = expectedRows(call, plan);
  const headerRow = frame.top + shared.length + 1;
  const top = headerRow + 1;
  const bottom = headerRow + expected.length;
  const wordList = wordParams(inputs, call.sources);
  const words = placeWords(wordList, bottom + 2);
  const addresses = writeSharedInputs(writer, call, shared, frame.top, words);
  writeWords(writer, wordList, bottom + 2, (param) => texts.words(paramLabel(param, call)));

  const constantsTop = bottom + 2 + wordRows(wordList);
  const constants = plan.constants ? writeConstants(writer, plan.constants, constantsTop, texts.constants) : undefined;
  for (const [key, address] of constants?.addresses ?? []) addresses.set(key, address);

  const statuses = expected.map(statusOf);
  const guarded = statuses.some((status) => status !== 1);
  const columns = placeColumns(call, plan, perClient, texts, guarded);
  for (const { header, at } of columns.all) writer.text(headerRow, at, header, "label");
  const addressIn = (row: number) => (key: string): string => {
    const column = columns.byKey.get(key);
    if (column !== undefined) return inRow(row, column);
    const address = addresses.get(key);
    if (address === undefined) throw new Error(`no step [${key}] in ${call.fn.id}`);
    return address;
  };

  const table: Table = { constants: constants?.range ?? "", call, plan, columns, guarded, words, perClient, addressIn };
  for (const [index, cells] of expected.entries()) writeClient(frame, table, top + index, index, cells, statuses[index]);
  const area = resultArea(frame, table, { top, bottom, headerRow });
  return closeFrame(frame, { top, bottom, difference: columns.difference, allowed: columns.allowed }, area);
}

interface Table {
  readonly constants: string;
  readonly call: OpenCall;
  readonly plan: ClientPlan;
  readonly columns: Columns;
  readonly guarded: boolean;
  readonly words: WordTables;
  readonly perClient: readonly Param[];
  readonly addressIn: (row: number) => (key: string) => string;
}

/** A row of the result for each client, whichever way it lies. */
function expectedRows({ result }: OpenCall, { headers, down }: ClientPlan): readonly (readonly OutputCell[])[] {
  if (down) return [result.map((line) => line[1])];
  return headers ? result.slice(1) : result;
}

function statusOf(cells: readonly OutputCell[]): Status {
  if (cells.some((cell) => isFailure(cell))) return -1;
  return cells.every((cell) => cell === "") ? 0 : 1;
}

interface Columns {
  readonly all: readonly Column[];
  readonly byKey: ReadonlyMap<string, number>;
  readonly status: number;
  readonly results: number;
  readonly kept: number;
  readonly difference: number;
  readonly allowed: number;
}

function placeColumns(call: OpenCall, { steps, results, headers }: ClientPlan, perClient: readonly Param[], texts: Frame["texts"], guarded: boolean): Columns {
  const all: Column[] = [];
  const add = (key: string, header: string): number => all.push({ key, header, at: all.length }) - 1;
  add("row", texts.client);
  const status = guarded ? add(" status", texts.status) : -1;
  for (const param of perClient) {
    const width = widthOf(call, param);
    for (let year = 1; year <= width; year++) add(`${param.name}#${year}`, paramLabel(param, call) + (width > 1 ? texts.ofYear(year) : ""));
  }
  for (const each of steps) add(each.key, stepHeader(each, call.locale));
  const firstResult = all.length;
  for (const [index, each] of results.entries()) add(each.key, headers ? labelOf(call.result[0][index]) : stepHeader(each, call.locale));
  const kept = all.length;
  for (const each of results) add(` kept ${each.key}`, texts.kept(results.length > 1 ? stepHeader(each, call.locale) : ""));
  const difference = add(" difference", texts.difference);
  const allowed = add(" allowed", texts.allowed);
  const byKey = new Map(all.map(({ key, at }) => [key, at]));
  for (const { name } of perClient) byKey.set(name, byKey.get(`${name}#1`) as number);
  return { all, byKey, status, results: firstResult, kept, difference, allowed };
}

function writeClient({ writer }: Frame, { call, plan, columns, guarded, words, perClient, addressIn, constants }: Table, row: number, index: number, expected: readonly OutputCell[], status: Status): void {
  const addressOf = addressIn(row);
  const guard = (formula: string, otherwise: string): string => (guarded ? `IF(${inRow(row, columns.status)}=1,${formula},${otherwise})` : formula);
  const cellsOf = (name: string): string => (name === "_table" ? constants : cellsInRow(call.sources[name], index));
  const fill = (formula: string): string => withAddresses(formula, addressOf, cellsOf);
  writer.number(row, 0, index + 1, "count", "label");
  if (guarded) writer.number(row, columns.status, status, "count", "note");

  for (const param of perClient) {
    for (let year = 1; year <= widthOf(call, param); year++) {
      const at = columns.byKey.get(`${param.name}#${year}`) as number;
      const blank = year === 1 ? blankText(param, call.sources[param.name].assumed) : inRow(row, at - 1);
      writer.formula(row, at, guard(inputFormula(param, call.sources[param.name].moving(index, year - 1), blank, words), '""'), formatOf(param), "input");
    }
  }
  for (const { key, formula, format } of plan.steps) writer.formula(row, columns.byKey.get(key) as number, guard(fill(formula), '""'), format, "step");
  const noValue = guarded ? `IF(${inRow(row, columns.status)}=0,"",NA())` : "";
  for (const [place, { formula, format }] of plan.results.entries()) {
    const kept = expected[place];
    writer.formula(row, columns.results + place, guard(fill(formula), status === -1 ? withoutValue(kept, inRow(row, columns.kept + place)) : format === "text" ? '""' : noValue), format, "result");
    writer.kept(row, columns.kept + place, isFailure(kept) ? describeFailure(kept, call.locale) : kept, format, "note");
  }
  const differences = plan.results.map(({ format }, place) => differenceOf(inRow(row, columns.results + place), inRow(row, columns.kept + place), format !== "text"));
  const difference = differences.length === 1 ? differences[0] : differences.map((formula) => `ABS(${formula})`).join("+");
  writer.formula(row, columns.difference, guard(difference, "0"), "number", "tieOut");
  const scale = plan.scale === undefined ? sizeOf(inRow(row, columns.kept + plan.results.length - 1)) : fill(plan.scale);
  writer.formula(row, columns.allowed, guard(allowedDifference(scale), "0"), "number", "tieOut");
}

/** What stands for a client that TENOR could not value: #N/A for its failure, and beside it what was said. */
function withoutValue(kept: OutputCell, cell: string): string {
  if (isFailure(kept)) return "NA()";
  return kept === "" ? '""' : cell;
}

/** The cells that an argument gives for a client, as they stand in the call. */
function cellsInRow({ cells, fixed: fixedCell, moving }: ArgumentSource, index: number): string {
  const last = cells[0].length - 1;
  if (last === 0) return cells.length === 1 ? fixedCell(0, 0) : moving(index, 0);
  return cells.length === 1 ? `${fixedCell(0, 0)}:${cornerOf(fixedCell(0, last))}` : `${moving(index, 0)}:${cornerOf(moving(index, last))}`;
}

/** The second corner of a range carries no sheet. */
function cornerOf(address: string): string {
  return address.startsWith("INDEX(") ? address : address.slice(address.lastIndexOf("!") + 1);
}

/** Numbers by their difference; words as 0 where they are the same, else 1. */
function differenceOf(native: string, kept: string, isNumber: boolean): string {
  return isNumber ? `${native}-${kept}` : differenceOfWords(native, kept);
}

function sizeOf(cell: string): string {
  return `ABS(N(${cell}))`;
}

function resultArea({ writer, texts }: Frame, { call, plan, columns }: Table, { top, bottom, headerRow }: { top: number; bottom: number; headerRow: number }): AuditArea {
  const { results } = plan;
  if (!plan.down) return { row: plan.headers ? headerRow : top, column: columns.results, rows: bottom - top + (plan.headers ? 2 : 1), columns: results.length };
  const first = writer.nextRow + 1;
  writer.text(first - 1, 0, texts.asGiven, "label");
  for (const [index, { format }] of results.entries()) {
    writer.text(first + index, 0, labelOf(call.result[index][0]), "label");
    writer.formula(first + index, 1, fixed(top, columns.results + index), format, "result");
  }
  return { row: first, column: 0, rows: results.length, columns: 2 };
}
