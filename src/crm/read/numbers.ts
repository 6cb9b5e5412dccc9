import { isBlank, isCellError, type InputCell } from "../../catalog/cell";
import { readNumberText, speaksFor, type NumberStyle } from "../../files/numberText";

/** Reads the numbers of a column; texts by the style that those among them show which read in one way only. */
export class NumberColumn {
  private point = false;
  private comma = false;

  add(cell: InputCell): void {
    if (typeof cell !== "string" || !/[.,]/.test(cell)) return;
    const text = bare(cell);
    this.point ||= speaksFor(text, ".");
    this.comma ||= speaksFor(text, ",");
  }

  /** How its cells are read; undefined for what is no number. */
  reader(): (cell: InputCell) => number | undefined {
    const style: NumberStyle = { decimal: this.comma && !this.point ? "," : ".", grouped: this.comma !== this.point };
    return (cell) => {
      if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
      if (isBlank(cell) || isCellError(cell) || typeof cell === "boolean") return undefined;
      return readNumberText(bare(cell!), style);
    };
  }
}

/** Plain characters; an amount in brackets is below zero. */
function bare(text: string): string {
  const plain = text.normalize("NFKC").trim().replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3})/g, "");
  const bracketed = /^\((.*)\)$/.exec(plain);
  return bracketed ? `-${bracketed[1]}` : plain;
}
