import type { OutputCell, OutputMatrix } from "../../catalog/cell";
import type { StudyCurve } from "../../catalog/studies/study";
import type { Locale } from "../../catalog/text/localText";
import type { ColumnFormat, SheetBlock, SheetGroup } from "../../excel/write/sheetPlan";
import { placeOf } from "../../catalog/schema/sourceRef";
import type { FinishedStudy } from "./estimateState";

/** Titles and names on the sheet of an estimate. */
export interface EstimateSheetTexts {
  /** "Tenor estimate": a number follows. */
  readonly sheetStem: string;
  readonly sourceLabel: string;
  readonly formulaLabel: string;
  readonly fitTitle: string;
  readonly backtestTitle: string;
  readonly observed: string;
  readonly fitted: string;
  readonly residual: string;
  readonly low: string;
  readonly high: string;
}

/** An estimate as a sheet: where it came from, what the functions say, the curve, the backtest. */
export function estimateSheets({ study, table, view, fit, backtest }: FinishedStudy, locale: Locale, texts: EstimateSheetTexts): SheetGroup {
  const facts: OutputMatrix = [
    [texts.sourceLabel, placeOf(table.ref)],
    [texts.formulaLabel, fit.formula],
    ...(backtest ? [[texts.backtestTitle, backtest.formula]] : []),
  ];
  const curve = curveCells(view.curve, locale, texts);
  const blocks: SheetBlock[] = [
    { title: study.label[locale], cells: facts, formats: ["text", "text"], plain: true },
    { title: texts.fitTitle, cells: fit.cells, formats: numbersAfterFirst(fit.cells) },
    { title: view.curve.title[locale], cells: curve, formats: numbersAfterFirst(curve) },
    ...(backtest ? [{ title: texts.backtestTitle, cells: backtest.cells, formats: numbersAfterFirst(backtest.cells) }] : []),
  ];
  return { stem: texts.sheetStem, sheets: [{ suffix: "", blocks }] };
}

/** Points of a curve: observed, fitted, what is left between them, interval; only columns that hold something. */
function curveCells({ x, points }: StudyCurve, locale: Locale, texts: EstimateSheetTexts): OutputCell[][] {
  const residual = ({ observed, fitted }: StudyCurve["points"][number]): number | undefined => (observed === undefined || fitted === undefined ? undefined : observed - fitted);
  const columns = [
    { title: texts.observed, of: points.map(({ observed }) => observed) },
    { title: texts.fitted, of: points.map(({ fitted }) => fitted) },
    { title: texts.residual, of: points.map(residual) },
    { title: texts.low, of: points.map(({ low }) => low) },
    { title: texts.high, of: points.map(({ high }) => high) },
  ].filter(({ of }) => of.some((value) => value !== undefined));
  return [[x[locale], ...columns.map(({ title }) => title)], ...points.map((point, row): OutputCell[] => [point.x, ...columns.map(({ of }) => of[row] ?? "")])];
}

function numbersAfterFirst([headers]: OutputMatrix): ColumnFormat[] {
  return headers.map((_, column): ColumnFormat => (column === 0 ? "text" : "number"));
}
