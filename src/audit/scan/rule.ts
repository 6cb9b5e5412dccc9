import type { TenorFunction } from "../../catalog/define/defineFunction";
import type { Param } from "../../catalog/define/param";
import type { InputMatrix } from "../../catalog/cell";
import type { LocalText } from "../../catalog/text/localText";
import type { TenorCall } from "../../formulas/tenorCalls";
import type { BookCells, BookSheet, CellPlace, PlacedFormula } from "../book/bookCells";
import type { Place } from "../calculator/bookReferences";

/** An argument of a call: its parameter, and the cells it refers to where it is a reference and nothing else. */
export interface ScannedArgument {
  readonly param: Param;
  readonly text: string;
  readonly cells?: { readonly place: Place; readonly block: InputMatrix };
}

/** A call of Tenor in a formula of the workbook. */
export interface ScannedCall {
  readonly sheet: BookSheet;
  readonly formula: PlacedFormula;
  readonly call: TenorCall;
  readonly fn: TenorFunction;
  readonly args: readonly ScannedArgument[];
}

export interface ScanContext {
  readonly book: BookCells;
  readonly calls: readonly ScannedCall[];
}

/** Something that a rule found. */
export interface Found {
  readonly place: CellPlace;
  /** What the rule's words say of it. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Gravest first. error: a number is wrong, or missing; warning: it may be; note: the next person will stumble over it. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing to look for in a workbook. */
export interface ScanRule {
  readonly id: string;
  readonly severity: Severity;
  readonly what: LocalText;
  readonly advice: LocalText;
  readonly find: (context: ScanContext) => readonly Found[] | Promise<readonly Found[]>;
}

export interface Finding extends Found, Pick<ScanRule, "severity" | "what" | "advice"> {
  readonly rule: string;
}

export function formulaPlace({ sheet, formula }: Pick<ScannedCall, "sheet" | "formula">): CellPlace {
  return { sheet: sheet.name, row: formula.row, column: formula.column };
}
