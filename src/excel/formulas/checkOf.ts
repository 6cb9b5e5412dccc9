import { isCellError, type InputMatrix } from "../../catalog/cell";

/**
 * A short mark by which cells are known again: two hashes of 32 bits (FNV-1a) over their values. Numbers count with
 * 12 digits, so that a file that another program saved still has its own.
 */
export function checkOf(cells: InputMatrix | readonly (readonly string[])[]): string {
  const text = cells.map((row) => row.map(mark).join("\u0001")).join("\u0002");
  return [0x811c9dc5, 0x01234567].map((start) => fnv(text, start)).join("");
}

function mark(cell: InputMatrix[number][number]): string {
  if (cell === null) return "";
  if (isCellError(cell)) return `e${cell.error}`;
  return typeof cell === "number" ? `n${Number(cell.toPrecision(12))}` : `${typeof cell === "boolean" ? "b" : "t"}${cell}`;
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
