import type { OutputCell } from "../../catalog/cell";
import type { LocalText } from "../../catalog/text/localText";
import type { ReadFile } from "../read/readColumns";

export type DerivedFormat = "text" | "money" | "percent" | "number" | "count" | "day";

/** A column of the client table, and where it comes from. */
export interface DerivedColumn {
  /** Of the client table's schema, or one of `ownColumns`. */
  readonly id: string;
  readonly format: DerivedFormat;
  /** Of a client, by its place; undefined where the data gives none. */
  readonly value: (client: number) => OutputCell | undefined;
  /** Columns it is made of: "Facilities.csv: Balance". */
  readonly from: readonly string[];
  /** How it is made of them. */
  readonly how: LocalText;
}

/** Headers of fields in all files that have them. */
export function sourcesOf(files: readonly ReadFile[], ...ids: readonly string[]): string[] {
  return files.flatMap(({ source, positions }) => ids.flatMap((id) => (positions.has(id) ? [`${source.name}: ${source.headers[positions.get(id)!]}`] : [])));
}
