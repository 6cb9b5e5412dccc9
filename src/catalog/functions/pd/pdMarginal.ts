import { fail, failed, ok, type Result } from "../../../core/result/result";
import { convertDefaultCurve, type CurveMeasure } from "../../../core/survival/defaultCurves";
import { isBlank, type InputCell, type InputMatrix, type OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { choiceParam, curveParam, type Param } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { measureChoices } from "./curveMeasures";

const curveTexts = { label: say("PD curve", "违约概率曲线"), help: say("One value a year, down or across; in a block, a row a client.", "每年一个值，纵向或横向；多行多列时每客户一行。"), rule: rules.probability };
const { read: readCurve } = curveParam("pd_curve", curveTexts);

/** The cells as they came: their layout is that of the result. */
const pdCurveParam: Param<"pd_curve", InputMatrix> = {
  name: "pd_curve", shape: "series", ...curveTexts, unit: rules.probability.unit, optional: false,
  read: (cells) => (cells.flat().every(isBlank) ? fail("missing", { parameter: "pd_curve" }) : ok(cells)),
};

export const pdMarginal = defineBlockFunction({
  id: "PD.MARGINAL",
  name: "PD_MARGINAL",
  summary: say("A curve of default probabilities from one measure to another: cumulative, marginal or conditional.", "在累计、边际与条件三种口径之间换算违约概率曲线。"),
  formula: "marginal: S_{t−1} − S_t; conditional: (S_{t−1} − S_t)/S_{t−1}; cumulative: 1 − S_t",
  params: [
    pdCurveParam,
    choiceParam<"from", CurveMeasure>("from", "scalar", { label: say("From", "原口径"), help: say("How the curve given is to be read.", "所给曲线的口径。"), choices: measureChoices, default: "cumulative" }),
    choiceParam<"to", CurveMeasure>("to", "scalar", { label: say("To", "目标口径"), help: say("How the result is to be read; CLV and ECL take conditional.", "结果的口径；CLV 与 ECL 使用条件口径。"), choices: measureChoices, default: "marginal" }),
  ],
  returns: say("Default probabilities in the layout of the curve given.", "与所给曲线排列方向相同的违约概率。"),
  sources: [
    { title: "Tenor, the model", detail: "docs/MODEL.md §1: yearly PD conditional on survival to the start of the year" },
    { title: "Jarrow, Lando & Turnbull (1997), A Markov Model for the Term Structure of Credit Risk Spreads, Review of Financial Studies 10(2)", detail: "survival and default probabilities by term" },
  ],
  examples: [
    { note: say("Cumulative to marginal: the differences.", "累计转边际：逐年之差。"), args: [[[0.1], [0.19], [0.271]]], result: [[0.1], [0.09], [0.081]] },
    { note: say("Cumulative to conditional: 10 % of those who are left, every year.", "累计转条件：每年为尚存者的 10%。"), args: [[[0.1, 0.19, 0.271]], "cumulative", "conditional"], result: [[0.1, 0.1, 0.1]] },
  ],
  compute: ([row]) => {
    if (row.kind !== "values") return row.kind === "failed" ? failed(row.failure) : ok([[""]]);
    const { pd_curve: cells, from, to } = row.values;
    const width = cells[0].length;
    if (width === 1 || cells.length === 1) {
      const curve = converted(cells.flat(), from, to);
      if (!curve.ok) return curve;
      return ok(width === 1 ? curve.value.map((value) => [value]) : [curve.value]);
    }
    return ok(cells.map((line, index) => clientLine(line, from, to, index + 1)));
  },
});

/** A curve in the other measure, as long as the cells it came from. */
function converted(line: readonly InputCell[], from: CurveMeasure, to: CurveMeasure): Result<OutputCell[]> {
  const curve = readCurve([line]);
  if (!curve.ok) return curve;
  const values = convertDefaultCurve(typeof curve.value === "number" ? [curve.value] : curve.value, from, to);
  return values.ok ? ok(line.map((_, index) => values.value[index] ?? "")) : values;
}

/** One client of many. A broken one carries its failure in every year, since each may be read on its own. */
function clientLine(line: readonly InputCell[], from: CurveMeasure, to: CurveMeasure, row: number): OutputCell[] {
  if (line.every(isBlank)) return line.map(() => "");
  const values = converted(line, from, to);
  return values.ok ? values.value : line.map(() => ({ ...values.failure, row }));
}
