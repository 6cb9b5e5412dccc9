import { clvOf } from "../../core/clv/components";
import { nonLinearityRatio } from "../../core/scenario/nonLinearity";
import { weightedMean } from "../../core/scenario/weightedMean";
import type { SheetBlock } from "../../excel/write/sheetPlan";
import type { Formats } from "./formats";
import { column, numberCell, textCell, type DataTableModel } from "./dataTable";
import { baseResult, scenarioResults, type FinishedRun } from "./runView";
import type { Texts } from "../text/texts";

/** A scenario at 100 %, or the weighted mean of them all. */
export interface WeightedLine {
  readonly name: string;
  readonly weight?: number;
  readonly clv: number;
  /** As a cost: above 0. */
  readonly expectedLoss: number;
  /** Expected loss over that of the base case; undefined where that is 0. */
  readonly ratio?: number;
  readonly kind: "base" | "scenario" | "weighted";
}

export interface Weighting {
  readonly lines: readonly WeightedLine[];
  /** Weighted mean of the results; undefined where the weights do not add up to 1. */
  readonly weighted?: WeightedLine;
  readonly weightSum: number;
}

/** Weights by scenario's name in place of those run. */
export type WhatIfWeights = Readonly<Record<string, number>>;

/**
 * Results of a run side by side, each at 100 %, and their mean under any weights: results do not depend on weights, so
 * nothing is run again. The base case is the scenario without shocks; where none was run, the table as it stands.
 */
export function weightingOf(run: FinishedRun, asItStands: string, whatIf: WhatIfWeights = {}): Weighting {
  const baseName = run.scenarios.find(({ shocks }) => shocks.length === 0)?.name;
  const baseLoss = lossOf(baseResult(run).totals);
  const line = (name: string, totals: Parameters<typeof clvOf>[0], kind: WeightedLine["kind"], weight?: number): WeightedLine => {
    const ratio = nonLinearityRatio(lossOf(totals), baseLoss);
    return { name, kind, clv: clvOf(totals), expectedLoss: lossOf(totals), ...(weight === undefined ? {} : { weight }), ...(ratio === undefined ? {} : { ratio }) };
  };
  const results = scenarioResults(run).map((result) => ({ ...result, weight: whatIf[result.name] ?? result.weight }));
  const base = baseName === undefined ? [line(asItStands, baseResult(run).totals, "base")] : [];
  const mean = weightedMean(results);
  return {
    lines: [...base, ...results.map(({ name, totals, weight }) => line(name, totals, name === baseName ? "base" : "scenario", weight))],
    weightSum: results.reduce((sum, { weight }) => sum + weight, 0),
    ...(mean ? { weighted: line("", mean.totals, "weighted", 1) } : {}),
  };
}

/** Expected loss as a cost, never "-0". */
function lossOf({ expectedLoss }: { readonly expectedLoss: number }): number {
  return expectedLoss === 0 ? 0 : -expectedLoss;
}

/** The lines as a table, the weighted mean last. */
export function weightingTable({ lines, weighted }: Weighting, t: Texts, formats: Formats): DataTableModel {
  const { columns, base } = t.weighting;
  const ratioText = (value: number): string => value.toFixed(3);
  const all = weighted ? [...lines, { ...weighted, name: t.weighting.weighted }] : lines;
  return {
    columns: [column(columns.scenario, false), column(columns.weight), column(columns.clv), column(columns.expectedLoss), column(columns.ratio)],
    rows: all.map((line) => ({
      key: `${line.kind} ${line.name}`,
      strong: line.kind === "weighted",
      cells: [textCell(line.kind === "base" && line.name !== t.weighting.asItStands ? base(line.name) : line.name), numberCell(line.weight, formats.percent), numberCell(line.clv, formats.amount), numberCell(line.expectedLoss, formats.amount), numberCell(line.ratio, ratioText)],
    })),
  };
}

/** Words of the blocks on a sheet. */
export type WeightingSheetTexts = Pick<Texts["weighting"], "title" | "columns" | "notes" | "weighted" | "asItStands">;

/** The same on a sheet, with what to know about it. */
export function weightingBlocks(run: FinishedRun, { title, columns, notes, weighted: weightedName, asItStands }: WeightingSheetTexts): SheetBlock[] {
  const { lines, weighted } = weightingOf(run, asItStands);
  const all = weighted ? [...lines, { ...weighted, name: weightedName }] : lines;
  return [
    {
      title,
      cells: [[columns.scenario, columns.weight, columns.clv, columns.expectedLoss, columns.ratio], ...all.map((line) => [line.name, line.weight ?? "", line.clv, line.expectedLoss, line.ratio ?? ""])],
      formats: ["text", "percent", "money", "money", "number"],
    },
    { cells: [[notes.loss], [notes.standard]], formats: ["text"], plain: true },
  ];
}
