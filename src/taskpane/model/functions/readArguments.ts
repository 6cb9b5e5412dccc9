import { sheetNamed, type BookCells, type CellPlace } from "../../../audit/book/bookCells";
import { answerTenor } from "../../../audit/calculator/answerTenor";
import type { Gap } from "../../../audit/calculator/beyond";
import { bookReferences } from "../../../audit/calculator/bookReferences";
import { calculateFormula } from "../../../audit/calculator/calculateFormula";
import type { Runner } from "../../../catalog/define/carryOut";
import type { Argument } from "../../../catalog/define/evaluate";

/** What an argument of a call holds now, or what of its expression is not known here. */
export type ArgumentReading = { readonly ok: true; readonly cells: Argument } | { readonly ok: false; readonly gap: Gap; readonly detail: string };

/** Works out the arguments of a call, seen from a cell, on the values that a book has of what they refer to. */
export async function readArguments(expressions: readonly string[], book: BookCells, at: CellPlace, runner: Runner): Promise<ArgumentReading[]> {
  const readings: ArgumentReading[] = [];
  for (const expression of expressions) readings.push(await readArgument(expression, book, at, runner));
  return readings;
}

async function readArgument(expression: string, book: BookCells, { sheet: name, row, column }: CellPlace, runner: Runner): Promise<ArgumentReading> {
  if (expression === "") return { ok: true, cells: undefined };
  const sheet = sheetNamed(book, name) ?? { name, values: [], formulas: [] };
  return calculateFormula(`=${expression}`, bookReferences(book, sheet, { row, column, text: expression, overBlocks: true }), (question) => answerTenor(question, runner));
}
