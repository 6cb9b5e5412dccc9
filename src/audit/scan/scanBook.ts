import { findFunction } from "../../catalog";
import { tenorCalls } from "../../formulas/tenorCalls";
import { tokenise } from "../../formulas/tokenise";
import { areaCells, type BookCells, type BookSheet, type PlacedFormula } from "../book/bookCells";
import { BeyondCalculator } from "../calculator/beyond";
import { areaPlace, structuredPlace, type Place } from "../calculator/bookReferences";
import { isSelfTestSheet } from "../selfTest/selfTestTitle";
import { tenorFormulas } from "../verify/verifyFormulas";
import { SEVERITIES, type Finding, type ScannedCall } from "./rule";
import { scanRules } from "./rules";

/** Called between two rules with the share done: others may have their turn, or stop it by throwing. */
type OnStep = (share: number) => Promise<void>;

/** Looks for what tends to be wrong in a workbook, gravest first. */
export async function scanBook(book: BookCells, onStep: OnStep = () => Promise.resolve()): Promise<Finding[]> {
  const context = { book, calls: scannedCalls(book) };
  const findings: Finding[] = [];
  for (const [index, { id, severity, what, advice, find }] of scanRules.entries()) {
    await onStep(index / scanRules.length);
    for (const found of await find(context)) findings.push({ rule: id, severity, what, advice, ...found });
  }
  return findings.sort((left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity));
}

/** Calls of the self-test are left out: their numbers are typed in on purpose. */
function scannedCalls(book: BookCells): ScannedCall[] {
  return tenorFormulas(book).filter(({ sheet }) => !isSelfTestSheet(sheet)).flatMap(({ sheet, formula }) =>
    tenorCalls(formula.text).flatMap((call): ScannedCall[] => {
      const fn = call.id === undefined ? undefined : findFunction(call.id);
      if (!fn) return [];
      const args = call.args.slice(0, fn.params.length).map((text, index) => {
        const place = placeOf(book, sheet, formula, text);
        return { param: fn.params[index], text, ...(place ? { cells: { place, block: areaCells(place.sheet, place.area) } } : {}) };
      });
      return [{ sheet, formula, call, fn, args }];
    }),
  );
}

/** Where an argument that is a reference and nothing else leads. */
function placeOf(book: BookCells, sheet: BookSheet, { row }: PlacedFormula, text: string): Place | undefined {
  const tokens = tokenise(text).filter(({ kind }) => kind !== "space");
  const [token] = tokens;
  if (tokens.length !== 1) return undefined;
  try {
    if (token.kind === "reference") return areaPlace(book, sheet, token.text);
    return token.kind === "structured" ? structuredPlace(book, sheet, token.text, row) : undefined;
  } catch (thrown) {
    if (thrown instanceof BeyondCalculator) return undefined;
    throw thrown;
  }
}
