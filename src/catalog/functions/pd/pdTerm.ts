import { cumulativeDefaultCurve, type TransitionMatrix } from "../../../core/credit/transitionMatrix";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import { convertDefaultCurve, CURVE_MEASURES, type CurveMeasure } from "../../../core/survival/defaultCurves";
import type { InputCell, OutputCell } from "../../cell";
import { defineBlockFunction, type ClientRow } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { cellParam, choiceParam, numberParam } from "../../define/param";
import { readGrade, transitionMatrixParam } from "../../tables/transitionMatrix";
import { say, type Locale } from "../../text/localText";
import { measureChoices, measureLabels } from "./curveMeasures";

const YEAR = say("Year", "年");

const params = [
  transitionMatrixParam,
  // The grade is looked up in the matrix, which a parameter of its own cannot see.
  cellParam("grade", "client", { label: say("Grade", "等级"), help: say("Name of the state in the matrix, or its number from 1.", "矩阵中的状态名称，或从 1 起的序号。"), optional: false, readCell: (cell) => ok(cell) }),
  numberParam("years", "scalar", { label: say("Years", "年数"), help: say("Length of the curve, in whole years.", "曲线长度，整数年。"), rule: { unit: "years", minimum: 1, maximum: 100, whole: true } }),
  choiceParam<"measure", CurveMeasure | "all">("measure", "scalar", {
    label: say("Measure", "口径"), help: say("cumulative, marginal, conditional (as CLV takes it), or all: a table for one grade.", "cumulative（累计）、marginal（边际）、conditional（条件，供 CLV 使用）或 all（单一等级的汇总表）。"),
    choices: [...measureChoices, { value: "all", label: say("All", "全部") }], default: "cumulative",
  }),
  choiceParam("layout", "scalar", {
    label: say("Layout", "排列方向"), help: say("down: a row a year, a column a grade; across: a row a grade, a column a year, as CLV takes PD curves.", "down：每年一行、每等级一列；across：每等级一行、每年一列，可直接作为 CLV 的违约概率曲线。"),
    choices: [{ value: "down", label: say("Down", "纵向") }, { value: "across", label: say("Across", "横向") }], default: "down",
  }),
  languageParam,
] as const;

type Row = ClientRow<typeof params>;

export const pdTerm = defineBlockFunction({
  id: "PD.TERM",
  name: "PD_TERM",
  summary: say("Term structure of default for a grade, year by year, from a yearly transition matrix.", "由年度转移矩阵推算某一等级逐年的违约概率期限结构。"),
  formula: "cumulative: last element of e·P^t, default absorbing; marginal: S_{t−1} − S_t; conditional: (S_{t−1} − S_t)/S_{t−1}",
  params,
  returns: say("Down: a row a year, a column a grade. Across: a row a grade. All: headers, then year and the three measures.", "纵向：每年一行、每等级一列；横向：每等级一行；全部：列名、年份与三种口径。"),
  sources: [
    { title: "Jarrow, Lando & Turnbull (1997), A Markov Model for the Term Structure of Credit Risk Spreads, Review of Financial Studies 10(2)", detail: "powers of the one-year matrix, default absorbing" },
  ],
  examples: [
    { note: say("Two grades and default: 2 % in the first year, by downgrade more in the second.", "两个等级与违约：首年 2%，次年因评级下调而上升。"), args: [[[0.9, 0.08, 0.02], [0.1, 0.8, 0.1], [0, 0, 1]], 1, 2], result: [[0.02], [0.046]] },
    { note: say("Conditional, across: a curve that CLV takes.", "条件口径、横向：可供 CLV 使用的曲线。"), args: [[[null, "A", "B", "D"], ["A", 0.9, 0.08, 0.02], ["B", 0.1, 0.8, 0.1], ["D", 0, 0, 1]], "A", 2, "conditional", "across"], result: [[0.02, 0.026530612244897958]] },
  ],
  compute: (rows) => {
    const settings = rows.find((row) => row.kind === "values")?.values;
    if (settings?.measure === "all" && rows.length > 1) return fail("wrongShape", { parameter: "grade", expected: "one grade (measure: all)", rows: rows.length, columns: 1 });
    const lines = rows.length === 1 ? linesOfOne(rows[0]) : ok(rows.map((row) => lineOfMany(row, settings?.years ?? 1)));
    return !lines.ok || settings?.layout === "across" ? lines : ok(transpose(lines.value));
  },
});

/** The result across: a line with one value a year; for all measures, lines with their names in front. */
function linesOfOne(row: Row): Result<OutputCell[][]> {
  if (row.kind === "blank") return ok([[""]]);
  if (row.kind === "failed") return failed(row.failure);
  const { matrix, grade, years, measure, language } = row.values;
  if (measure === "all") return tableOfMeasures(matrix, grade, years, language);
  const curve = gradeCurve(matrix, grade, years, measure);
  return curve.ok ? ok([curve.value]) : curve;
}

function tableOfMeasures(matrix: TransitionMatrix, grade: InputCell, years: number, language: Locale): Result<OutputCell[][]> {
  const lines: OutputCell[][] = [[YEAR[language], ...Array.from({ length: years }, (_, index) => index + 1)]];
  for (const measure of CURVE_MEASURES) {
    const curve = gradeCurve(matrix, grade, years, measure);
    if (!curve.ok) return curve;
    lines.push([measureLabels[measure][language], ...curve.value]);
  }
  return ok(lines);
}

/** A broken grade carries its failure in every year, since each may be read on its own. */
function lineOfMany(row: Row, years: number): OutputCell[] {
  const everyYear = (cell: OutputCell): OutputCell[] => new Array<OutputCell>(years).fill(cell);
  if (row.kind === "blank") return everyYear("");
  if (row.kind === "failed") return everyYear(row.failure);
  const { matrix, grade, measure } = row.values;
  const curve = gradeCurve(matrix, grade, years, measure === "all" ? "cumulative" : measure);
  return curve.ok ? curve.value : everyYear(curve.failure);
}

function gradeCurve(matrix: TransitionMatrix, grade: InputCell, years: number, measure: CurveMeasure): Result<number[]> {
  const position = readGrade("grade", grade, matrix);
  if (!position.ok) return position;
  const cumulative = cumulativeDefaultCurve(matrix, position.value, years);
  return measure === "cumulative" ? ok(cumulative) : convertDefaultCurve(cumulative, "cumulative", measure);
}

/** Rows as columns; all rows have the same length. */
function transpose(lines: readonly (readonly OutputCell[])[]): OutputCell[][] {
  return lines[0].map((_, column) => lines.map((line) => line[column]));
}
