import { failure, type Failure } from "../../core/result/failure";
import { failed, ok, type Result } from "../../core/result/result";
import { isBlank, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import type { BlockFunction, ClientFunction, ClientRow, EstimateFunction, EstimateTask, PortfolioFunction, PortfolioTask, StudyFunction, StudyTask, TenorFunction } from "./defineFunction";
import { wrongShape, type Param } from "./param";

/** An argument as it came: its cells, or undefined where it was left out. */
export type Argument = InputMatrix | undefined;

/** What a call asks for: a finished block, a run for the kernel, an estimate, or a study of several runs. */
export type Evaluation =
  | { readonly kind: "done"; readonly cells: OutputMatrix }
  | { readonly kind: "run"; readonly task: PortfolioTask }
  | { readonly kind: "estimate"; readonly task: EstimateTask }
  | { readonly kind: "study"; readonly task: StudyTask };

const BLANK: InputMatrix = [[null]];

/**
 * Reads the arguments of a call, spreads scalars over columns, and computes.
 * A row that is blank stays blank; a broken row fails alone; a broken table or scalar fails the call.
 */
export function evaluate(fn: TenorFunction, args: readonly Argument[]): Result<Evaluation> {
  if (args.length > fn.params.length) return failed(failure("tooManyArguments", { parameter: fn.name, expected: fn.params.length, value: args.length }));
  const cells = fn.params.map((_, index) => args[index] ?? BLANK);
  if (fn.kind === "portfolio") return evaluatePortfolio(fn, cells);
  if (fn.kind === "estimate") return evaluateEstimate(fn, cells);
  if (fn.kind === "study") return evaluateStudy(fn, cells);
  const rows = rowReading(fn, cells);
  if (!rows.ok) return rows;
  return fn.kind === "client" ? done(clientCells(fn, rows.value)) : evaluateBlock(fn, rows.value);
}

function done(cells: OutputMatrix): Result<Evaluation> {
  return ok({ kind: "done", cells: finiteCells(cells) });
}

function finiteCells(cells: OutputMatrix): OutputMatrix {
  return cells.map((row) => row.map(finite));
}

/** Neither NaN nor Infinity leaves a function. */
function finite(cell: OutputCell): OutputCell {
  return typeof cell === "number" && !Number.isFinite(cell) ? failure("tooLarge") : cell;
}

/** Row by row, so that a long column leaves nothing behind but its results. */
function clientCells(fn: ClientFunction, { count, at }: RowReading): OutputMatrix {
  return Array.from({ length: count }, (_, index) => {
    const row = at(index);
    if (row.kind !== "values") return [row.kind === "blank" ? "" : row.failure];
    const result = fn.compute(row.values);
    return [result.ok ? result.value : result.failure];
  });
}

function evaluateBlock(fn: BlockFunction, { count, at }: RowReading): Result<Evaluation> {
  const cells = fn.compute(Array.from({ length: count }, (_, index) => at(index)));
  return cells.ok ? done(cells.value) : cells;
}

function evaluatePortfolio(fn: PortfolioFunction, cells: readonly InputMatrix[]): Result<Evaluation> {
  const task = prepared(fn, cells);
  if (!task.ok) return task;
  const { request, present } = task.value;
  return ok({ kind: "run", task: { request, present: (result) => finiteCells(present(result)) } });
}

function evaluateEstimate(fn: EstimateFunction, cells: readonly InputMatrix[]): Result<Evaluation> {
  const task = prepared(fn, cells);
  if (!task.ok) return task;
  const { request, present } = task.value;
  return ok({ kind: "estimate", task: { request, present: (output) => finiteCells(present(output)) } });
}

function evaluateStudy(fn: StudyFunction, cells: readonly InputMatrix[]): Result<Evaluation> {
  const task = prepared(fn, cells);
  if (!task.ok) return task;
  const { study, present } = task.value;
  return ok({ kind: "study", task: { study, present: (output) => finiteCells(present(output)) } });
}

/** The task of a function that is carried out elsewhere. */
function prepared<Task>(fn: TenorFunction & { readonly prepare: (values: Record<string, unknown>) => Result<Task> }, cells: readonly InputMatrix[]): Result<Task> {
  const values = readTogether(fn, cells);
  return values.ok ? fn.prepare(values.value) : values;
}

/** The arguments of a function that has no rows: each read as a whole. */
function readTogether(fn: TenorFunction, cells: readonly InputMatrix[]): Result<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [index, param] of fn.params.entries()) {
    const read = param.read(cells[index]);
    if (!read.ok) return read;
    values[param.name] = read.value;
  }
  return ok(values);
}

const isPerClient = ({ shape }: Param): boolean => shape === "client" || shape === "curve";

/** The rows of a call, each read when it is asked for. */
interface RowReading {
  readonly count: number;
  readonly at: (row: number) => ClientRow<readonly Param[]>;
}

/** Arguments as rows of values; n is the length of the longest per-client column. */
function rowReading(fn: TenorFunction, cells: readonly InputMatrix[]): Result<RowReading> {
  const count = fn.params.reduce((longest, param, index) => (isPerClient(param) ? Math.max(longest, cells[index].length) : longest), 1);
  const shared: Record<string, unknown> = {};
  for (const [index, param] of fn.params.entries()) {
    const block = cells[index];
    if (isPerClient(param)) {
      if (block.length !== 1 && block.length !== count) return failed(failure("wrongLength", { parameter: param.name, expected: count, value: block.length }));
      if (param.shape === "client" && block[0].length > 1) return wrongShape(param.name, block, "one value or a column");
      continue;
    }
    const read = param.read(block);
    if (!read.ok) return read;
    shared[param.name] = read.value;
  }

  const readers = fn.params.flatMap((param, index) => (isPerClient(param) ? [rowReader(param, cells[index], count)] : []));
  return ok({ count, at: (row) => readRow(readers, shared, row) });
}

interface RowReader {
  readonly name: string;
  readonly read: (row: number) => Result<unknown>;
  /** Whether this argument's own cells are blank in the row; undefined where it says nothing about the row. */
  readonly blank: (row: number) => boolean | undefined;
}

function rowReader(param: Param, block: InputMatrix, count: number): RowReader {
  const given = !block.every((row) => row.every(isBlank));
  if (block.length === 1) {
    // A scalar is read once, whatever the number of rows; it speaks for a row only where there is one.
    const value = param.read(block);
    return { name: param.name, read: () => value, blank: () => (count > 1 ? undefined : given ? false : undefined) };
  }
  return { name: param.name, read: (row) => param.read([block[row]]), blank: (row) => isBlank(block[row][0]) && block[row].every(isBlank) };
}

/** A row is blank where every argument that speaks for it is; a single row with no argument at all is, too. */
function readRow(readers: readonly RowReader[], shared: Readonly<Record<string, unknown>>, row: number): ClientRow<readonly Param[]> {
  if (readers.length > 0 && readers.every(({ blank }) => blank(row) !== false)) return { kind: "blank" };
  const values: Record<string, unknown> = { ...shared };
  let broken: Failure | undefined;
  for (const { name, read } of readers) {
    const result = read(row);
    if (result.ok) values[name] = result.value;
    else broken ??= result.failure;
  }
  return broken ? { kind: "failed", failure: { ...broken, row: row + 1 } } : { kind: "values", values };
}
