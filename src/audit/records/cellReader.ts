import { textOf, type InputCell } from "../../catalog/cell";
import type { LocalText } from "../../catalog/text/localText";

/**
 * A row's cell by the id of its column, whose header may be in either language and anywhere.
 *
 * @param absent what a column gives that somebody took out
 */
export function cellReader<Id extends string, Absent extends null | undefined>(headers: readonly InputCell[], columns: readonly { readonly id: Id; readonly label: LocalText }[], absent: Absent): (row: readonly InputCell[], id: Id) => InputCell | Absent {
  const positions = new Map(columns.map(({ id, label }) => [id, headers.findIndex((header) => Object.values(label).includes(textOf(header)))]));
  return (row, id) => row[positions.get(id) ?? -1] ?? absent;
}
