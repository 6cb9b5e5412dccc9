import { isBlank, isCellError, type InputCell } from "../../catalog/cell";

/** Two engines agree within this share of a value, and of 1 where the value is smaller (docs/MODEL.md). */
const TOLERANCE = 1e-9;

export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Whether two cells show the same: numbers within the tolerance, errors of one kind, blanks of every kind. */
export function sameCell(one: InputCell, other: InputCell): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (isCellError(one) || isCellError(other)) return isCellError(one) && isCellError(other) && one.error === other.error;
  return typeof one === "number" && typeof other === "number" ? sameNumber(one, other) : one === other;
}
