import { clientColumns, type ClientColumn } from "../../catalog/schema/clientColumns";
import { PRICE_COLUMNS } from "../../catalog/schema/deriveClients";
import { matchColumns, type ColumnMapping } from "../../catalog/schema/matchColumns";

/** What a person chose: a header by column id, or null for "not in the table". Headers, since positions move. */
export type HeaderMapping = Readonly<Record<string, string | null>>;

/** One column of the schema beside what the table has for it. */
export interface ColumnRow {
  readonly column: ClientColumn;
  /** Positions of its headers; several for values by year; none where it is absent. */
  readonly positions: readonly number[];
  /** Chosen by hand. */
  readonly chosen: boolean;
}

/** Positions for a mapping by header; a header that is gone is matched automatically again. */
export function positionMapping(headers: readonly string[], mapping: HeaderMapping): ColumnMapping {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([id, header]): [string, number | null][] => {
      if (header === null) return [[id, null]];
      const position = headers.indexOf(header);
      return position >= 0 ? [[id, position]] : [];
    }),
  );
}

/** Every column of the schema, in its order, with what stands for it. */
export function columnRows(headers: readonly string[], mapping: HeaderMapping): ColumnRow[] {
  const byPosition = positionMapping(headers, mapping);
  const { positions } = matchColumns(headers, byPosition);
  return clientColumns.map((column) => ({ column, positions: positions[column.id] ?? [], chosen: column.id in byPosition }));
}

/** The mapping after a choice; undefined leaves the column to be matched automatically. */
export function withChoice(mapping: HeaderMapping, id: string, header: string | null | undefined): HeaderMapping {
  const { [id]: _before, ...rest } = mapping;
  return header === undefined ? rest : { ...rest, [id]: header };
}

/** Columns of the schema among the headers: how well a table fits. Without revenue, or prices to build it from, none does. */
export function fitOf(headers: readonly string[]): number {
  const { positions } = matchColumns(headers);
  return "revenue" in positions || PRICE_COLUMNS.some((id) => id in positions) ? Object.keys(positions).length : 0;
}
