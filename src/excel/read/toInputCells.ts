import type { InputCell } from "../../catalog/cell";

/** Values as `Range.values` gives them: an error is its text, blank is "". */
export type RawValue = number | string | boolean | null;

/** Whether a value may be an error, so that value types are worth asking for. */
export function mayBeError(value: RawValue): boolean {
  return typeof value === "string" && value.startsWith("#");
}

/** A row of raw values as the catalog reads cells; with value types, errors are told from text. */
export function toInputCells(values: readonly RawValue[], types?: readonly string[]): InputCell[] {
  return values.map((value, column) => {
    if (value === "" || value === null) return null;
    return types?.[column] === "Error" ? { error: String(value) } : value;
  });
}
