/** What of Excel's language the calculator does not know. */
export type Gap =
  | "syntax"
  | "function"
  | "name"
  | "table"
  | "sheet"
  | "anotherWorkbook"
  | "severalSheets"
  | "spill"
  | "intersection"
  | "argument";

/** Thrown inside a calculation that goes beyond what the calculator knows; who starts one catches it and says so. */
export class BeyondCalculator extends Error {
  constructor(
    readonly gap: Gap,
    /** What it stumbled over, as it stands in the formula. */
    readonly detail: string,
  ) {
    super(`${gap}: ${detail}`);
    this.name = "BeyondCalculator";
  }
}
