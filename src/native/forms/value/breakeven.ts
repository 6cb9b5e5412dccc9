import { clvParams } from "../../../catalog/functions/value/clvParams";
import type { Param } from "../../../catalog/define/param";
import { say } from "../../../catalog/text/localText";
import { ok } from "../../../core/result/result";
import type { NativeForm } from "../../form";
import { paramOf, type OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { LEFT_OUT } from "../../sheet/argumentSource";
import { clientTable } from "../../sheet/clientTable";
import { step } from "../../step";
import { nativeTexts } from "../../text";
import { clvTerms, curveYearsOf, MOST_CURVE_YEARS, profileStep } from "./clvTerms";
import { lifeInYears, SIZE_OF_COMPONENTS, SUM_OF_COMPONENTS } from "./lifeYears";

/** Inputs in which CLV is a straight line, with the components that one unit of each makes up, and the range of the search. */
const LINES: Readonly<Record<string, { readonly components: readonly string[]; readonly low?: number; readonly high?: number }>> = {
  revenue: { components: ["revenueValue"] },
  referral: { components: ["referralValue"] },
  retention_cost: { components: ["costValue"], low: 0 },
  cac: { components: ["acquisitionValue"], low: 0 },
  ead: { components: ["capitalValue", "lossValue"], low: 0 },
  lgd: { components: ["lossValue"], low: 0, high: 1 },
  capital: { components: ["capitalValue"], low: 0, high: 1 },
  capital_charge: { components: ["capitalValue"], low: 0, high: 1 },
};

/**
 * The input at which CLV meets a target, where CLV is a straight line in it: `x = (target − CLV without it) / CLV of one
 * unit of it`. The client's life is laid out with one unit of the input.
 */
export const clvBreakeven: NativeForm = {
  kind: "form",
  limits: say(
    `one input for all clients: ${Object.keys(LINES).join(", ")}; in churn, PD, discount rate, growth and years CLV is no straight line, and the value is found by a search: unfold CLV at that value to check it`,
    `所有客户求解同一参数：${Object.keys(LINES).join("、")}；流失率、违约概率、折现率、增长率与年限下 CLV 非线性，结果由求解得出：可在该取值下展开 CLV 核对`,
  ),
  unfold: (call) => {
    const inputs = new Set(call.sources.input_name.cells.map((_, row) => String(call.read("input_name", row))));
    const [input] = inputs;
    if (inputs.size > 1) return refused("several inputs are solved for: one formula for each unfolds", "求解多个参数：每个参数各用一个公式方可展开");
    const line = LINES[input] as (typeof LINES)[string] | undefined;
    if (!line) return refused(`CLV is no straight line in ${input}: its value is found by a search; unfold CLV at that value to check it`, `CLV 对 ${input} 非线性，结果由求解得出；可在该取值下展开 CLV 核对`);
    const inner = withOneUnit(call, input);
    const years = curveYearsOf(inner);
    if (years > MOST_CURVE_YEARS) return refused(`curves of ${years} years: a table of clients unfolds up to ${MOST_CURVE_YEARS}`, `曲线长达 ${years} 年：客户表最多展开 ${MOST_CURVE_YEARS} 年`);
    const texts = nativeTexts[call.locale];
    const outside = [...(line.low === undefined ? [] : [`[solution]<${line.low}`]), ...(line.high === undefined ? [] : [`[solution]>${line.high}`])];
    return {
      ok: true,
      value: clientTable(inner, {
        steps: [
          ...profileStep(inner),
          ...lifeInYears(clvTerms(inner)),
          step("clv", SUM_OF_COMPONENTS, "money"),
          step("valueOfUnit", line.components.map((key) => `[${key}]`).join("+"), "money"),
          step("solution", "([target]-([clv]-[valueOfUnit]))/[valueOfUnit]"),
        ],
        results: [step("result", outside.length === 0 ? "[solution]" : `IF(OR(${outside.join(",")}),NA(),[solution])`)],
        // The solution is the quotient of the value that is missing and that of a unit: so is its tolerance.
        scale: `MAX(ABS([solution]),(${SIZE_OF_COMPONENTS})/ABS([valueOfUnit]))`,
        notes: [texts.oneUnit(input), texts.closedForm, texts.curvesAcross],
      }),
    };
  },
};

/** The call of `CLV` with one unit of the input, and the target beside it. */
function withOneUnit(call: OpenCall, input: string): OpenCall {
  const params = (clvParams as readonly Param[]).map((param) => (param.name === input ? { ...param, read: () => ok(1) } : param));
  return { ...call, fn: { ...call.fn, params: [paramOf(call.fn, "target"), ...params] }, sources: { ...call.sources, [input]: LEFT_OUT } };
}
