import { isBlank } from "../../../catalog/cell";
import { readAssumption } from "../../../catalog/schema/assumptions";
import type { ArgumentSource } from "../../sheet/argumentSource";

/** The cell of each assumption that is a number, by the id of its column: what a blank of the client table stands for. */
export function assumptionCells(source: ArgumentSource): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  if (!source.given) return cells;
  for (const [row, [name, value = null]] of source.cells.entries()) {
    const read = typeof name === "string" && !isBlank(value) ? readAssumption(name, value) : undefined;
    // A word is read once: formulas ask for the one of its meanings.
    if (read?.ok && typeof read.value.value === "number" && typeof value === "number") cells.set(read.value.id, source.fixed(row, 1));
  }
  return cells;
}
