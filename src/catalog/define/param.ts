import { fail, ok, type Result } from "../../core/result/result";
import type { YearCurve } from "../../core/cashflow/yearCurve";
import { isBlank, isCellError, quote, type InputCell, type InputMatrix } from "../cell";
import { readChoice, type Choice } from "../schema/choices";
import { readNumber, type NumberRule, type Unit } from "../schema/numberRule";
import type { LocalText } from "../text/localText";

/**
 * How an argument is laid out:
 *   client  one value for every client, or a column with one a row
 *   curve   like client, and across a row one value a year
 *   scalar  one value for the whole call
 *   series  one list, down or across
 *   table   a block with headers
 */
export type Shape = "client" | "curve" | "scalar" | "series" | "table";

/** One parameter: what it means, how it is laid out, and how its cells become a value. */
export interface Param<Name extends string = string, Value = unknown> {
  readonly name: Name;
  readonly shape: Shape;
  readonly label: LocalText;
  readonly help: LocalText;
  readonly unit?: Unit;
  readonly rule?: NumberRule;
  readonly choices?: readonly Choice[];
  readonly optional: boolean;
  /** Shown in help; what `read` gives for a blank argument. */
  readonly defaultText?: string;
  /** Reads the argument's cells: one cell (client, scalar), a row (curve) or a block (series, table). */
  readonly read: (cells: InputMatrix) => Result<Value>;
}

/** The record a function's `compute` receives: a value for each parameter, by name. */
export type Values<Params extends readonly Param[]> = {
  readonly [P in Params[number] as P["name"]]: P extends Param<string, infer Value> ? Value : never;
};

interface Texts {
  readonly label: LocalText;
  readonly help: LocalText;
}

interface ListTexts extends Texts {
  /** A range that may be longer than what it holds: blanks below its last entry are no entries. */
  readonly openEnded?: boolean;
}

interface NumberOptions<Default> extends Texts {
  readonly rule: NumberRule;
  readonly default?: Default;
}

/** Number with a default (optional) or without one (required). */
export function numberParam<Name extends string>(name: Name, shape: "client" | "scalar", options: NumberOptions<number | undefined>): Param<Name, number> {
  const { rule, label, help } = options;
  const byDefault = options.default === undefined ? undefined : ok(options.default);
  return {
    name, shape, label, help, rule, unit: rule.unit,
    ...defaultOf(options.default),
    read: cellReader(name, (cell) => (byDefault && isBlank(cell) ? byDefault : readNumber(name, cell, rule))),
  };
}

/** Number that may be left out; undefined where it is, for what has no neutral value. */
export function optionalNumberParam<Name extends string>(name: Name, shape: "client" | "scalar", options: Texts & { readonly rule: NumberRule; readonly defaultText?: string }): Param<Name, number | undefined> {
  const { rule } = options;
  return cellParam(name, shape, { ...options, unit: rule.unit, optional: true, readCell: (cell) => (isBlank(cell) ? ok(undefined) : readNumber(name, cell, rule)) });
}

const YES = ["true", "yes", "y", "是", "真"];
const NO = ["false", "no", "n", "否", "假"];

/** TRUE or FALSE; 1 and 0, yes and no, 是 and 否 count as well. */
export function flagParam<Name extends string>(name: Name, shape: "client" | "scalar", options: Texts & { readonly default: boolean }): Param<Name, boolean> {
  const readCell = (cell: InputCell): Result<boolean> => (isBlank(cell) ? ok(options.default) : readFlag(name, cell));
  return cellParam(name, shape, { label: options.label, help: options.help, optional: true, defaultText: options.default ? "TRUE" : "FALSE", readCell });
}

export function readFlag(parameter: string, cell: InputCell): Result<boolean> {
  if (isCellError(cell)) return fail("upstreamError", { parameter, value: cell.error });
  if (typeof cell === "boolean") return ok(cell);
  const typed = String(cell).trim().toLowerCase();
  if (cell === 1 || YES.includes(typed)) return ok(true);
  if (cell === 0 || NO.includes(typed)) return ok(false);
  return fail("notTrueOrFalse", { parameter, value: quote(cell) });
}

/** A parameter with a default that Excel still asks for, since required ones follow it. */
export function asked<P extends Param>(param: P): P {
  return { ...param, optional: false };
}

/** Number or, across, one value a year; trailing blanks are no years. */
export function curveParam<Name extends string>(name: Name, options: NumberOptions<number | undefined>): Param<Name, YearCurve> {
  const { rule, label, help } = options;
  return {
    name, shape: "curve", label, help, rule, unit: rule.unit,
    ...defaultOf(options.default),
    read: (cells) => readCurve(name, cells[0] ?? [], rule, options.default),
  };
}

/** One of a few words; the first choice is the default where `optional`. */
export function choiceParam<Name extends string, Value extends string>(
  name: Name,
  shape: "client" | "scalar",
  options: Texts & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
): Param<Name, Value> {
  const { choices, label, help } = options;
  return {
    name, shape, label, help, choices,
    ...defaultOf(options.default),
    read: cellReader(name, (cell) => (isBlank(cell) && options.default !== undefined ? ok(options.default) : readChoice(name, cell, choices))),
  };
}

/** Free text; "" where left blank and optional. */
export function textParam<Name extends string>(name: Name, shape: "client" | "scalar", options: Texts & { readonly optional: boolean }): Param<Name, string> {
  const { label, help, optional } = options;
  return { name, shape, label, help, optional, read: cellReader(name, (cell) => readText(name, cell, optional)) };
}

/** One cell read in a way of its own (years that may be perpetual, true or false). */
export function cellParam<Name extends string, Value>(
  name: Name,
  shape: "client" | "scalar",
  options: Texts & { readonly unit?: Unit; readonly rule?: NumberRule; readonly choices?: readonly Choice[]; readonly optional: boolean; readonly defaultText?: string; readonly readCell: (cell: InputCell) => Result<Value> },
): Param<Name, Value> {
  const { readCell, ...texts } = options;
  return { name, shape, ...texts, read: cellReader(name, readCell) };
}

/** A list of numbers, down or across; every cell counts, blanks are missing values. */
export function seriesParam<Name extends string>(name: Name, options: ListTexts & { readonly rule: NumberRule }): Param<Name, readonly number[]> {
  return listParam(name, options, (cell) => readNumber(name, cell, options.rule));
}

/** A list of names, down or across. */
export function textSeriesParam<Name extends string>(name: Name, options: ListTexts): Param<Name, readonly string[]> {
  return listParam(name, options, (cell) => readText(name, cell, false));
}

/** A list of TRUE and FALSE, down or across; 1 and 0, yes and no count as well. */
export function flagSeriesParam<Name extends string>(name: Name, options: ListTexts): Param<Name, readonly boolean[]> {
  return listParam(name, options, (cell) => (isBlank(cell) ? fail("missing", { parameter: name }) : readFlag(name, cell)));
}

/** A list whose cells are each read in one way; the row of the first that cannot be read is told. */
export function listParam<Name extends string, Value>(name: Name, options: ListTexts & { readonly rule?: NumberRule }, readCell: (cell: InputCell) => Result<Value>): Param<Name, readonly Value[]> {
  const { openEnded = false, ...texts } = options;
  return {
    name, shape: "series", ...texts, unit: texts.rule?.unit, optional: false,
    read: (cells) => {
      if (cells.length > 1 && cells.some((row) => row.length > 1)) return wrongShape(name, cells, "a single row or column");
      const values: Value[] = [];
      for (const [index, cell] of (openEnded ? withoutTrailingBlanks(cells.flat()) : cells.flat()).entries()) {
        const read = readCell(cell);
        if (!read.ok) return { ok: false, failure: { ...read.failure, row: index + 1 } };
        values.push(read.value);
      }
      return ok(values);
    },
  };
}

/** A list of numbers in which a blank says that there is none. */
export function blankableSeriesParam<Name extends string>(name: Name, options: ListTexts & { readonly rule: NumberRule }): Param<Name, readonly (number | undefined)[]> {
  return listParam(name, { ...options, openEnded: true }, (cell) => (isBlank(cell) ? ok(undefined) : readNumber(name, cell, options.rule)));
}

/** A list of blanks alone is kept, to be told what is missing. */
function withoutTrailingBlanks(cells: readonly InputCell[]): readonly InputCell[] {
  const last = cells.reduce<number>((found, cell, index) => (isBlank(cell) ? found : index), -1);
  return last < 0 ? cells : cells.slice(0, last + 1);
}

/** A list that may be left out; undefined where it is. */
export function optionalSeriesParam<Name extends string>(name: Name, options: ListTexts & { readonly rule: NumberRule; readonly defaultText?: string }): Param<Name, readonly number[] | undefined> {
  const series = seriesParam(name, options);
  return { ...series, defaultText: options.defaultText, optional: true, read: (cells) => (cells.flat().every(isBlank) ? ok(undefined) : series.read(cells)) };
}

/** A block of cells, parsed once for all clients of a call. */
export function tableParam<Name extends string, Value>(name: Name, options: Texts & { readonly optional: boolean; readonly defaultText?: string; readonly parse: (cells: InputMatrix | undefined) => Result<Value> }): Param<Name, Value> {
  const { parse, ...texts } = options;
  return { name, shape: "table", ...texts, read: (cells) => parse(cells.flat().every(isBlank) ? undefined : cells) };
}

function defaultOf(value: number | string | undefined): { optional: boolean; defaultText?: string } {
  return value === undefined ? { optional: false } : { optional: true, defaultText: String(value) };
}

function cellReader<Value>(name: string, read: (cell: InputCell) => Result<Value>): (cells: InputMatrix) => Result<Value> {
  return (cells) => {
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return wrongShape(name, cells, "one value");
    return read(cells[0]?.[0] ?? null);
  };
}

export function wrongShape(parameter: string, cells: InputMatrix, expected: string): ReturnType<typeof fail> {
  return fail("wrongShape", { parameter, expected, rows: cells.length, columns: cells[0]?.length ?? 0 });
}

function readText(name: string, cell: InputCell, optional: boolean): Result<string> {
  if (isBlank(cell)) return optional ? ok("") : fail("missing", { parameter: name });
  if (isCellError(cell)) return fail("upstreamError", { parameter: name, value: cell.error });
  return ok(String(cell).trim());
}

function readCurve(name: string, row: readonly InputCell[], rule: NumberRule, fallback: number | undefined): Result<YearCurve> {
  let years = row.length;
  while (years > 0 && isBlank(row[years - 1])) years--;
  if (years === 0) return fallback === undefined ? fail("missing", { parameter: name }) : ok(fallback);
  if (years === 1) return readNumber(name, row[0], rule);
  const values: number[] = [];
  for (const cell of row.slice(0, years)) {
    if (isBlank(cell)) return fail("notANumber", { parameter: name, value: quote(cell) });
    const read = readNumber(name, cell, rule);
    if (!read.ok) return read;
    values.push(read.value);
  }
  return ok(values);
}
