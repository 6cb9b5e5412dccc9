import type { RunRequest } from "../core/simulation/runRequest";

type TypedColumn = Float64Array | Int32Array | Uint8Array;

/** A column on its way to a worker: where it stands in the table, and its values; one number where all are the same. */
export interface SentColumn {
  readonly path: readonly string[];
  readonly values: TypedColumn | { readonly same: number; readonly count: number };
}

export interface TakenColumns {
  readonly request: RunRequest;
  readonly columns: readonly SentColumn[];
}

/** Shorter columns travel with the table: fewer messages cost less than their copies. */
const LONG = 4096;

/**
 * A request without the long columns of its table, and these columns. A table of a hundred thousand clients takes fractions of a
 * second to copy; its columns one after another let the thread do what else is waiting. Columns that are the same for every
 * client, as defaults are, need no copy at all; whether they are is asked of a column a step.
 */
export function* takeColumns(request: RunRequest): Generator<void, TakenColumns> {
  const columns: SentColumn[] = [];
  const table = (yield* without(request.table, [], columns)) as RunRequest["table"];
  return { request: { ...request, table }, columns };
}

/** The request with its columns where they were. */
export function putColumns(request: RunRequest, columns: readonly SentColumn[]): RunRequest {
  return columns.reduce<RunRequest>((put, { path, values }) => ({ ...put, table: putAt(put.table, path, "same" in values ? new Float64Array(values.count).fill(values.same) : values) as RunRequest["table"] }), request);
}

function* without(part: unknown, path: readonly string[], columns: SentColumn[]): Generator<void, unknown> {
  if (part instanceof Float64Array || part instanceof Int32Array || part instanceof Uint8Array) {
    if (part.length < LONG) return part;
    columns.push({ path, values: part instanceof Float64Array && isSame(part) ? { same: part[0], count: part.length } : part });
    yield;
    return undefined;
  }
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  const rest: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(part)) rest[name] = yield* without(one, [...path, name], columns);
  return rest;
}

function isSame(values: Float64Array): boolean {
  const first = values[0];
  for (let index = 1; index < values.length; index++) if (!Object.is(values[index], first)) return false;
  return true;
}

function putAt(part: unknown, [name, ...rest]: readonly string[], values: TypedColumn): unknown {
  const object = part as Readonly<Record<string, unknown>>;
  return { ...object, [name]: rest.length === 0 ? values : putAt(object[name], rest, values) };
}
