import { placeText, type CellPlace } from "../../audit/book/bookCells";
import { SEVERITIES, type Finding, type Severity } from "../../audit/scan/rule";
import { describeScanned, severityNames } from "../../audit/text/scanTexts";
import type { Locale } from "../../catalog/text/localText";
import { cellAddress } from "../../formulas/a1";
import type { SheetGroup } from "../../excel/write/sheetPlan";

/** A finding in words, and the cell to jump to. */
export interface ScanLine {
  readonly place: CellPlace;
  readonly at: string;
  readonly said: string;
  readonly about: string;
}

export interface ScanGroup {
  readonly severity: Severity;
  readonly lines: readonly ScanLine[];
}

/** Findings of each severity that there are any of, gravest first. */
export function scanGroups(findings: readonly Finding[], locale: Locale): ScanGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const lines = findings.filter((one) => one.severity === severity).map((one) => ({ place: one.place, at: placeText(one.place), said: describeScanned(one, locale), about: one.advice[locale] }));
    return lines.length > 0 ? [{ severity, lines }] : [];
  });
}

/** Words of the list on a sheet. */
interface ScanSheetTexts {
  readonly stem: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
  readonly advice: string;
}

/** The findings as a table that can be sorted, filtered and ticked off. */
export function scanSheets(findings: readonly Finding[], texts: ScanSheetTexts, locale: Locale): SheetGroup {
  const { stem, severity, sheet, cell, what, advice } = texts;
  const rows = findings.map((one) => [severityNames[one.severity][locale], one.place.sheet, cellAddress(one.place.row, one.place.column), describeScanned(one, locale), one.advice[locale]]);
  return { stem, sheets: [{ suffix: "", blocks: [{ cells: [[severity, sheet, cell, what, advice], ...rows], formats: ["text", "text", "text", "text", "text"], asTable: true }], freezeRows: 1 }] };
}
