import type { ClientReading } from "./readClientTable";

/**
 * Ids by row as the cells give them; "" where a row has none. A row without one is called by its number while it is
 * valued alone, which says nothing of who it is in another table.
 */
export function idsOf({ table, sourceRows, match }: ClientReading): string[] {
  const hasIds = "client" in match.positions;
  return table.ids.map((id, row) => (!hasIds || id === `#${sourceRows[row] + 1}` ? "" : id));
}
