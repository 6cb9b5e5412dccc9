import type { InputCell } from "../../catalog/cell";

/** A cell as a report shows it: numbers with all their digits, texts in quotation marks, a blank as "(blank)". */
export function cellText(cell: InputCell): string {
  if (cell === null || cell === "") return "(blank)";
  if (typeof cell === "string") return JSON.stringify(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(cell) : cell.error;
}
