import { displayWidth } from "../../files/displayWidth";

export type Alignment = "left" | "right";

const GAP = "  ";

/** Rows of texts in columns of equal width, Chinese characters counted as two; lines without trailing spaces. */
export function alignTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[], indent = ""): string {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))));
  const line = (row: readonly string[]): string =>
    `${indent}${alignments.map((alignment, column) => pad(row[column] ?? "", widths[column], alignment)).join(GAP)}`.trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

function pad(text: string, width: number, alignment: Alignment): string {
  const spaces = " ".repeat(width - displayWidth(text));
  return alignment === "left" ? text + spaces : spaces + text;
}
