import { revenueVolatility as volatilityOf, type VolatilityMethod } from "../../../core/stability/revenueVolatility";
import { defineClientFunction } from "../../define/defineFunction";
import { choiceParam, curveParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";

export const revenueVolatility = defineClientFunction({
  id: "REVENUE.VOLATILITY",
  name: "REVENUE_VOLATILITY",
  summary: say("How unsteady a firm's revenue has been, from its yearly history.", "由历年收入衡量企业收入的波动程度。"),
  formula: "growth: STDEV.S of x_t/x_{t−1} − 1; cv: STDEV.S of x / mean of x",
  params: [
    curveParam("history", { label: say("History", "历年收入"), help: say("Across a row one value a year, oldest first, three or more; down are clients.", "横向逐年列示，由远及近，至少三年；纵向为各客户。"), rule: rules.anyMoneyPerYear }),
    choiceParam<"method", VolatilityMethod>("method", "scalar", {
      label: say("Method", "方法"),
      help: say("growth: of yearly growth rates, every value above 0; cv: of the values, over their mean.", "growth：年增长率的标准差，各年须大于 0；cv：数值的标准差除以均值。"),
      choices: [
        { value: "growth", label: say("growth", "增长率"), synonyms: ["增长率标准差"] },
        { value: "cv", label: say("cv", "变异系数"), synonyms: ["coefficient of variation"] },
      ],
      default: "growth",
    }),
  ],
  returns: say("Decimal, 0.1 = 10 %; one a client.", "小数，0.1 即 10%；每个客户一个值。"),
  sources: [{ title: "Microsoft, STDEV.S function", detail: "sample standard deviation, n − 1" }],
  examples: [
    { note: say("Growth of 10 % and 20 %.", "增长率为 10% 与 20%。"), args: [[[100, 110, 132]]], result: 0.07071067811865475 },
    { note: say("Two clients, one a row: standard deviation over mean.", "两个客户，每户一行：标准差除以均值。"), args: [[[90, 100, 110], [80, 100, 120]], "cv"], result: [[0.1], [0.2]] },
  ],
  compute: ({ history, method }) => volatilityOf(typeof history === "number" ? [history] : history, method),
});
