import type { InputMatrix } from "../../catalog/cell";
import type { ColumnMapping } from "../../catalog/schema/matchColumns";
import { clientColumns } from "../../catalog/schema/clientColumns";
import type { Assumptions } from "../../catalog/schema/assumptions";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { KeptReading } from "./runRecord";

/** What a rerun has to know of how a table was read. */
export function keptReading(cells: InputMatrix, { match }: ClientReading, assumptions: Assumptions, matrix?: TransitionMatrix): KeptReading {
  const headers = headerTexts(cells);
  const columns = Object.fromEntries(Object.entries(match.positions).map(([id, positions]) => [id, positions.map((position) => headers[position] ?? "")]));
  return { columns, assumptions, ...(matrix ? { matrix } : {}) };
}

/** The same columns among headers that may have moved: what was read is found by its header, what was not read stays out. */
export function keptMapping(headers: readonly string[], { columns }: KeptReading): ColumnMapping {
  return Object.fromEntries(
    clientColumns.flatMap(({ id }): [string, number | null][] => {
      const kept = columns[id];
      if (!kept) return [[id, null]];
      // Values by year are several columns, which only their headers' own words can name.
      const position = kept.length === 1 ? headers.indexOf(kept[0]) : -1;
      return position >= 0 ? [[id, position]] : [];
    }),
  );
}

export function headerTexts(cells: InputMatrix): string[] {
  return (cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
}
