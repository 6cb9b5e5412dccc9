import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, quote, type InputCell, type InputMatrix } from "../cell";
import { normaliseHeader } from "../schema/matchColumns";
import type { LocalText } from "../text/localText";

/** A column of a small rules table: its id, and its header in either language. */
export interface TableColumn<Id extends string = string> {
  readonly id: Id;
  readonly label: LocalText;
  readonly optional?: boolean;
}

/** A rules table row by row: a cell for each column, null where the column is absent. */
export type TableRow<Id extends string> = Readonly<Record<Id, InputCell>>;

/** Reads a table with headers by id or label, in any order; blank rows are passed over. */
export function readTable<Id extends string>(parameter: string, cells: InputMatrix, columns: readonly TableColumn<Id>[]): Result<{ row: number; cells: TableRow<Id> }[]> {
  const found = tablePositions(parameter, cells, columns);
  if (!found.ok) return found;
  const positions = found.value;
  const rows = cells.slice(1).flatMap((line, index) => {
    const row = Object.fromEntries(columns.map(({ id }) => [id, line[positions.get(id) ?? -1] ?? null])) as TableRow<Id>;
    return Object.values<InputCell>(row).every(isBlank) ? [] : [{ row: index + 1, cells: row }];
  });
  return rows.length > 0 ? ok(rows) : fail("noRows", { parameter });
}

/** Where each column of a table stands, by its header; optional ones may be absent. */
export function tablePositions<Id extends string>(parameter: string, cells: InputMatrix, columns: readonly TableColumn<Id>[]): Result<ReadonlyMap<Id, number>> {
  const headers = (cells[0] ?? []).map((header) => (typeof header === "string" ? normaliseHeader(header) : ""));
  if (headers.every((header) => header === "")) return fail("noHeaders", { parameter, value: quote(cells[0]?.[0] ?? null) });
  const positions = new Map<Id, number>();
  for (const { id, label, optional } of columns) {
    const words = [id, ...Object.values(label)].map(normaliseHeader);
    const position = headers.findIndex((header) => words.includes(header));
    if (position >= 0) positions.set(id, position);
    else if (!optional) return fail("missingColumn", { parameter, column: label.en });
  }
  return ok(positions);
}
