import type { InputCell, InputMatrix } from "../catalog/cell";

/** A cell as formulas write it; "" where it is blank: an argument that is left out. */
export function constantText(cell: InputCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).toUpperCase();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : cell.error;
}

/** Cells as an array constant. These have no blank cells: an empty text reads as one. */
export function arrayText(rows: InputMatrix): string {
  return `{${rows.map((row) => row.map((cell) => constantText(cell) || '""').join(",")).join(";")}}`;
}
