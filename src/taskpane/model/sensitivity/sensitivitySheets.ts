import type { OutputMatrix } from "../../../catalog/cell";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { ColumnFormat, SheetGroup } from "../../../excel/write/sheetPlan";
import type { SensitivityAnswer } from "./answer";
import { AS_IT_IS, WEIGHTED, type Question } from "./settings";
import type { Measure } from "../../../core/sensitivity/measure";

/** Titles and names on the sheet of a sensitivity. */
export interface SensitivitySheetTexts {
  readonly sheetStem: string;
  readonly sheetQuestion: string;
  readonly sheetSource: string;
  readonly sheetMeasure: string;
  readonly sheetBase: string;
  readonly baseNow: string;
  readonly baseWeighted: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly formulas: string;
}

/** An answer as a sheet: what was asked of which clients, and the same cells as a worksheet function spills. */
export function sensitivitySheets({ settings, source, cells, formula, found }: SensitivityAnswer, texts: SensitivitySheetTexts): SheetGroup {
  const { question, base } = settings;
  const facts: OutputMatrix = [
    [texts.sheetQuestion, texts.questions[question]],
    [texts.sheetSource, placeOf(source)],
    ...("measure" in found ? [[texts.sheetMeasure, texts.measures[found.measure]]] : []),
    ...(found.kind === "reverse" ? [] : [[texts.sheetBase, base === AS_IT_IS ? texts.baseNow : base === WEIGHTED ? texts.baseWeighted : base]]),
    ...(formula === undefined ? [] : [[texts.formulas, formula]]),
  ];
  const pairs = found.kind === "goal" || found.kind === "reverse";
  return {
    stem: texts.sheetStem,
    sheets: [{ suffix: "", blocks: [{ title: texts.questions[question], cells: facts, formats: ["text", "text"], plain: true }, { cells, formats: formatsOf(cells), ...(pairs ? { plain: true } : {}), ...(found.kind === "breakeven" ? { asTable: true } : {}) }] }],
  };
}

/** Columns in which numbers stand are numbers, the others text. */
function formatsOf(cells: OutputMatrix): ColumnFormat[] {
  return cells[0].map((_, column): ColumnFormat => (cells.slice(1).some((row) => typeof row[column] === "number") ? "number" : "text"));
}
