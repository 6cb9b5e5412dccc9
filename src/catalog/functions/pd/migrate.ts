import { migrate as nextDistribution } from "../../../core/credit/transitionMatrix";
import { fail, failed, ok } from "../../../core/result/result";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { flagParam, numberParam, seriesParam } from "../../define/param";
import { transitionMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";

const PERIOD = say("Period", "期数");

export const migrate = defineBlockFunction({
  id: "MIGRATE",
  name: "MIGRATE",
  summary: say("Where a portfolio stands after some periods: counts or shares by state, moved by a transition matrix.", "组合在若干期后的分布：各状态的户数或占比按转移矩阵迁徙。"),
  formula: "x_n = x_0·P^n",
  params: [
    seriesParam("start", { label: say("Start", "期初分布"), help: say("Counts, amounts or shares in the order of the matrix's states; their total is kept.", "按矩阵状态顺序的户数、金额或占比；总量保持不变。"), rule: { unit: "number", minimum: 0 } }),
    transitionMatrixParam,
    numberParam("periods", "scalar", { label: say("Periods", "期数"), help: say("Whole periods of the matrix.", "以矩阵期限为一期的整数期数。"), rule: { unit: "count", minimum: 0, maximum: 1000, whole: true } }),
    flagParam("path", "scalar", { label: say("Path", "逐期路径"), help: say("TRUE: every period from 0 on, with headers.", "TRUE：自第 0 期起逐期列示并带列名。"), default: false }),
    languageParam,
  ],
  returns: say("A row in the order of the states; the path with headers, a row a period.", "按状态顺序的一行；逐期路径带列名，每期一行。"),
  sources: [{ title: "Jarrow, Lando & Turnbull (1997), A Markov Model for the Term Structure of Credit Risk Spreads, Review of Financial Studies 10(2)", detail: "rating migration as a Markov chain" }],
  examples: [
    { note: say("A thousand clients after a year.", "一千个客户一年后的分布。"), args: [[[800, 200, 0]], [[0.9, 0.08, 0.02], [0.1, 0.8, 0.1], [0, 0, 1]], 1], result: [[740, 224, 36]] },
    { note: say("The path, with the names of the states.", "带状态名称的逐期路径。"), args: [[[1, 0]], [[null, "Good", "Lost"], ["Good", 0.5, 0.5], ["Lost", 0, 1]], 2, true], result: [["Period", "Good", "Lost"], [0, 1, 0], [1, 0.5, 0.5], [2, 0.25, 0.75]] },
  ],
  compute: ([row]) => {
    if (row.kind !== "values") return row.kind === "failed" ? failed(row.failure) : ok([[""]]);
    const { start, matrix, periods, path, language } = row.values;
    if (start.length !== matrix.size) return fail("wrongCount", { parameter: "start", expected: matrix.size, value: start.length });
    const distributions = [Float64Array.from(start)];
    for (let period = 1; period <= periods; period++) distributions.push(nextDistribution(matrix, distributions[period - 1]) as Float64Array<ArrayBuffer>);
    if (!path) return ok([Array.from(distributions[periods])]);
    return ok([[PERIOD[language], ...matrix.labels], ...distributions.map((distribution, period) => [period, ...distribution])]);
  },
});
