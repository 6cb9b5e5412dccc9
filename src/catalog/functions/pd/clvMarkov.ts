import { markovValue } from "../../../core/credit/markovValue";
import { fail, failed, ok, type Result } from "../../../core/result/result";
import { PERPETUAL } from "../../../core/units/horizon";
import { isBlank, type InputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { cellParam, numberParam, seriesParam } from "../../define/param";
import { readYears } from "../../schema/choices";
import { readNumber, rules } from "../../schema/numberRule";
import { transitionMatrixParam } from "../../tables/transitionMatrix";
import { say } from "../../text/localText";

const periodsRule = { unit: "count", minimum: 1, maximum: 1000, whole: true } as const;

export const clvMarkov = defineBlockFunction({
  id: "CLV.MARKOV",
  name: "CLV_MARKOV",
  summary: say("Lifetime value of a client in each state of a Markov chain: rewards by state, moved by a transition matrix and discounted.", "马尔可夫链下各状态客户的终身价值：各状态收益按转移矩阵迁徙并折现。"),
  formula: "V = Σ_{k<n} v^k·P^k·R; perpetual: V = (I − vP)⁻¹·R, v = 1/(1 + d)",
  params: [
    transitionMatrixParam,
    seriesParam("reward", { label: say("Reward", "收益"), help: say("Net income of a period in each state, in the order of the matrix; received at the start of the period.", "各状态每期净收益，按矩阵状态顺序；于期初取得。"), rule: rules.anyMoney }),
    numberParam("discount_rate", "scalar", { label: say("Discount rate", "折现率"), help: say("Effective rate for a period of the matrix.", "与矩阵期限一致的有效折现率。"), rule: rules.rate }),
    cellParam("periods", "scalar", {
      label: say("Periods", "期数"), help: say("Number of rewards, the first one now; blank or perpetual: without end, for a discount rate above 0.", "收益期数，首期为当前；留空或 perpetual 为永续，折现率须大于 0。"),
      unit: "count", rule: periodsRule, optional: true, defaultText: "perpetual", readCell: readPeriods,
    }),
  ],
  returns: say("A column: the value today of a client in each state, in the order of the matrix.", "一列：按矩阵状态顺序，各状态客户的当前价值。"),
  sources: [{ title: "Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2)", detail: "values of the states for a finite and an infinite horizon" }],
  examples: [
    { note: say("Retention 90 %, discount 12 %, margin 100 at the start of each year: 100 × 1.12 / 0.22.", "留存率 90%、折现率 12%、每年年初利润 100：100 × 1.12 / 0.22。"), args: [[[0.9, 0.1], [0, 1]], [[100], [0]], 0.12], result: [[509.0909090909091], [0]] },
    { note: say("Two years only: 100 + 100 × 0.9 / 1.12.", "仅两年：100 + 100 × 0.9 / 1.12。"), args: [[[0.9, 0.1], [0, 1]], [[100], [0]], 0.12, 2], result: [[180.35714285714286], [0]] },
  ],
  compute: ([row]) => {
    if (row.kind !== "values") return row.kind === "failed" ? failed(row.failure) : ok([[""]]);
    const { matrix, reward, discount_rate, periods } = row.values;
    if (reward.length !== matrix.size) return fail("wrongCount", { parameter: "reward", expected: matrix.size, value: reward.length });
    const values = markovValue(matrix, reward, discount_rate, periods);
    return values.ok ? ok(values.value.map((value) => [value])) : values;
  },
});

function readPeriods(cell: InputCell): Result<number> {
  if (isBlank(cell)) return ok(PERPETUAL);
  return typeof cell === "string" ? readYears("periods", cell) : readNumber("periods", cell, periodsRule);
}
