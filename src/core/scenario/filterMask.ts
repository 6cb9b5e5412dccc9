import type { ClientTable } from "../portfolio/clientTable";
import { fail, ok, type Result } from "../result/result";
import type { ShockFilter } from "./scenario";

/**
 * Rows of a table for which every clause of a filter holds, as 1; case and surrounding spaces do not matter.
 * @returns `filterNeedsColumn` for a clause about a column that the table lacks
 */
export function filterMask(table: ClientTable, filter: ShockFilter): Result<Uint8Array> {
  const mask = new Uint8Array(table.count).fill(1);
  for (const { column, values } of filter) {
    const category = Object.hasOwn(table.categories, column) ? table.categories[column] : undefined;
    if (!category) return fail("filterNeedsColumn", { column });
    const wanted = new Set(values.map(filterWord));
    const allowed = category.labels.map((label) => wanted.has(filterWord(label)));
    for (let row = 0; row < table.count; row++) if (!allowed[category.codes[row]]) mask[row] = 0;
  }
  return ok(mask);
}

/** A value as filters compare it. */
export function filterWord(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
