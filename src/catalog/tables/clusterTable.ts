import { fail, ok, type Result } from "../../core/result/result";
import type { Failure } from "../../core/result/failure";
import { failure } from "../../core/result/failure";
import { isBlank, isCellError, textOf, type InputCell, type InputMatrix } from "../cell";
import { gridOfRows, headersOf } from "../cellGrid";
import { matchColumns } from "../schema/matchColumns";

/** Clients to be clustered, by column; rows that lack something are left out. */
export interface ClusterTable {
  /** Name of each row below the headers, and its place among the clustered ones or why it has none; undefined where it is blank. */
  readonly rows: readonly ({ readonly client: string; readonly place: number } | { readonly client: string; readonly failure: Failure } | undefined)[];
  readonly numberNames: readonly string[];
  readonly numbers: readonly (readonly number[])[];
  readonly categoryNames: readonly string[];
  readonly categories: readonly (readonly string[])[];
}

/** Reads a table of dimensions: Client by its header, columns that hold a text as words, all others as numbers. */
export function readClusterTable(cells: InputMatrix | undefined): Result<ClusterTable> {
  const headers = headersOf(gridOfRows(cells ?? []));
  if (headers.every((header) => header.trim() === "")) return fail("noHeaders", { parameter: "table", value: "nothing" });
  const body = (cells ?? []).slice(1);
  const clientColumn = matchColumns(headers).positions.client?.[0] ?? -1;
  const used = headers.flatMap((header, column) => (header.trim() === "" || column === clientColumn ? [] : [column]));
  const isWords = (column: number): boolean => body.some((row) => typeof row[column] === "string" && !isBlank(row[column]));
  const [wordColumns, numberColumns] = [used.filter(isWords), used.filter((column) => !isWords(column))];

  const kept: InputMatrix[number][] = [];
  const rows = body.map((row, index) => {
    if (used.every((column) => isBlank(row[column] ?? null))) return undefined;
    const client = isBlank(row[clientColumn] ?? null) ? `#${index + 1}` : textOf(row[clientColumn]);
    const cause = firstFault(row, headers, used, new Set(numberColumns));
    if (cause) return { client, failure: cause };
    kept.push(row);
    return { client, place: kept.length - 1 };
  });
  if (kept.length === 0 && rows.every((row) => row === undefined)) return fail("noRows", { parameter: "table" });
  return ok({
    rows,
    numberNames: numberColumns.map((column) => headers[column].trim()),
    numbers: numberColumns.map((column) => kept.map((row) => Number(row[column]))),
    categoryNames: wordColumns.map((column) => headers[column].trim()),
    categories: wordColumns.map((column) => kept.map((row) => textOf(row[column]))),
  });
}

function firstFault(row: readonly InputCell[], headers: readonly string[], used: readonly number[], numbers: ReadonlySet<number>): Failure | undefined {
  for (const column of used) {
    const cell = row[column] ?? null;
    const parameter = headers[column].trim();
    if (isBlank(cell)) return failure("missing", { parameter });
    if (isCellError(cell)) return failure("upstreamError", { parameter, value: cell.error });
    if (numbers.has(column) && typeof cell === "number" && !Number.isFinite(cell)) return failure("notANumber", { parameter, value: cell });
  }
  return undefined;
}
