import { say } from "../../../catalog/text/localText";
import { argumentCells } from "../argumentCells";
import type { ScanRule } from "../rule";

const SHARES = ["rate", "probability", "share"];
const HIGHEST_PERCENT = 100;

/** Rates and probabilities above 1: percents typed as whole numbers. */
export const percentsAsNumbers: ScanRule = {
  id: "percentsAsNumbers",
  severity: "error",
  what: say("{value} is given for {parameter}, which is a decimal: {decimal} may be meant", "{parameter} 应为小数，却为 {value}，可能应为 {decimal}"),
  advice: say("Type 8% or 0.08, not 8.", "请输入 8% 或 0.08，而不是 8。"),
  find: (context) =>
    argumentCells(context).flatMap(({ place, cell, param }) =>
      typeof cell === "number" && SHARES.includes(param.unit ?? "") && cell > 1 && cell <= HIGHEST_PERCENT ? [{ place, values: { value: cell, parameter: param.name, decimal: cell / HIGHEST_PERCENT } }] : [],
    ),
};
