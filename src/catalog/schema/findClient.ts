import { fail, ok, type Result } from "../../core/result/result";
import { quote, textOf, type InputCell } from "../cell";
import type { ClientReading } from "./readClientTable";

/**
 * The row of a table (from 0) that a cell names: by the client's name as the table has it, capitals or not where
 * no name is the same to the letter; else by the number of the row below the headers. A name comes first, so that
 * clients whose names are numbers are found by them.
 *
 * @returns `clientTwice` where several rows have the name, `unknownClient` where none has, `blankRow` for a row of nothing
 */
export function findClient({ table, sourceRows, sourceRowCount }: ClientReading, cell: InputCell): Result<number> {
  const name = textOf(cell);
  const rows = rowsNamed(table.ids, name);
  if (rows.length === 1) return ok(rows[0]);
  if (rows.length > 1) return fail("clientTwice", { parameter: "client", value: quote(cell), rows: rows.map((row) => sourceRows[row] + 1).join(", ") });
  const number = Number(name);
  if (name === "" || !Number.isInteger(number) || number < 1 || number > sourceRowCount) return fail("unknownClient", { parameter: "client", maximum: sourceRowCount, value: quote(cell) });
  const row = sourceRows.indexOf(number - 1);
  return row < 0 ? fail("blankRow", { parameter: "client", value: number }) : ok(row);
}

function rowsNamed(ids: readonly string[], name: string): number[] {
  const exact = rowsWhere(ids, (id) => id === name);
  if (exact.length > 0) return exact;
  const plain = name.toLowerCase();
  return rowsWhere(ids, (id) => id.toLowerCase() === plain);
}

function rowsWhere(ids: readonly string[], holds: (id: string) => boolean): number[] {
  return ids.flatMap((id, row) => (holds(id) ? [row] : []));
}
