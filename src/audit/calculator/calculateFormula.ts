import type { InputMatrix } from "../../catalog/cell";
import { tokenise } from "../../formulas/tokenise";
import { BeyondCalculator, type Gap } from "./beyond";
import { evaluateTree, type References, type TenorQuestion } from "./evaluate";
import { parseFormula } from "./parseFormula";
import { blockOf } from "./values";

/** What a formula comes to, or what of it the calculator does not know. */
export type Calculated = { readonly ok: true; readonly cells: InputMatrix } | { readonly ok: false; readonly gap: Gap; readonly detail: string };

/** Answers of Tenor's functions that were asked for before, by the text of the call: cells of a column often ask the same. */
export type AnsweredCalls = Map<string, InputMatrix>;

/** Calculates a formula on the values that it refers to. */
export async function calculateFormula(text: string, references: References, answer: (question: TenorQuestion) => Promise<InputMatrix>, answered: AnsweredCalls = new Map(), sheet = ""): Promise<Calculated> {
  try {
    const calculation = evaluateTree(parseFormula(text), references);
    let step = calculation.next();
    while (!step.done) {
      const question = step.value;
      const key = dependsOnValuesOnly(question.text) ? `${sheet}\n${question.text}` : undefined;
      const cells = (key === undefined ? undefined : answered.get(key)) ?? (await answer(question));
      if (key !== undefined) answered.set(key, cells);
      step = calculation.next(cells.length === 1 && cells[0].length === 1 ? cells[0][0] : cells);
    }
    return { ok: true, cells: blockOf(step.value) };
  } catch (thrown) {
    if (thrown instanceof BeyondCalculator) return { ok: false, gap: thrown.gap, detail: thrown.detail };
    throw thrown;
  }
}

/** Whether a call means the same in every cell of its sheet: it names areas and constants only. */
function dependsOnValuesOnly(text: string): boolean {
  return tokenise(text).slice(1).every(({ kind }) => kind === "reference" || kind === "number" || kind === "text" || kind === "logical" || kind === "separator" || kind === "open" || kind === "close" || kind === "space");
}
