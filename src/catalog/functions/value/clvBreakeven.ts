import { breakEven, BREAKEVEN_INPUTS, type BreakevenInput } from "../../../core/clv/breakeven";
import { fail, ok, type Result } from "../../../core/result/result";
import { isBlank } from "../../cell";
import { defineClientFunction } from "../../define/defineFunction";
import { asked, choiceParam, numberParam, type Param } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { say } from "../../text/localText";
import { clientTerms, clvParams, type ClvValues } from "./clvParams";

/** A parameter of `CLV` that says when it was left blank, instead of taking its default. */
function leftOpen(param: Param): Param {
  return { ...param, optional: true, read: (cells) => (cells.flat().every(isBlank) ? ok(undefined) : param.read(cells)) };
}

export const clvBreakeven = defineClientFunction({
  id: "CLV.BREAKEVEN",
  name: "CLV_BREAKEVEN",
  summary: say("The value of one input at which CLV meets a target, all other inputs as given.", "其他参数不变时，使 CLV 达到目标值的某一参数取值。"),
  formula: "x such that CLV(x) = target, the root nearest the low end of the bracket; years: first period with cumulative CLV ≥ target",
  params: [
    choiceParam("input_name", "client", {
      label: say("Input", "求解参数"),
      help: say("Name of the input to solve for, as in CLV; leave that argument blank.", "要求解的参数名，与 CLV 的参数名一致；该参数请留空。"),
      choices: BREAKEVEN_INPUTS.map((value) => ({ value, label: say(value, value) })),
    }),
    asked(numberParam("target", "client", { label: say("Target", "目标值"), help: say("CLV to reach; 0 is the break-even.", "要达到的 CLV;0 即盈亏平衡。"), rule: rules.anyMoney, default: 0 })),
    ...clvParams.map(leftOpen),
  ],
  returns: say("The input's value; where there is none, #NUM! and the bracket that was searched.", "该参数的取值；无解时返回 #NUM! 并说明搜索区间。"),
  sources: [{ title: "Brent (1973), Algorithms for Minimization Without Derivatives, ch. 4" }],
  examples: [
    {
      note: say("Revenue that makes up for 80.36 of acquisition cost in one year at churn 10 %, discount 12 %.", "一年期、流失率 10%、折现率 12%，收回 80.36 获客成本所需的收入。"),
      args: ["revenue", 0, null, 0, 0.1, 0.12, null, null, null, 1, null, 80.35714285714286, "end", 1],
      result: 100,
    },
  ],
  compute: (values) => {
    const { input_name, target, ...given } = values as { input_name: BreakevenInput; target: number } & Record<string, unknown>;
    const filled = fillBlanks(input_name, given);
    if (!filled.ok) return filled;
    const terms = clientTerms(filled.value);
    return terms.ok ? breakEven(terms.value, input_name, target) : terms;
  },
});

/** Where a search starts counts for nothing, so the input that is solved for may start from 0. */
const ANY_START = 0;

/** Blank arguments take their defaults; the one that is solved for has to be blank. */
function fillBlanks(solvedFor: string, given: Readonly<Record<string, unknown>>): Result<ClvValues> {
  const filled: Record<string, unknown> = {};
  for (const param of clvParams as readonly Param[]) {
    const value = given[param.name];
    if (param.name === solvedFor) {
      if (value !== undefined) return fail("solvedInputGiven", { parameter: param.name, value: shown(value) });
      filled[param.name] = ANY_START;
    } else if (value !== undefined) filled[param.name] = value;
    else {
      const byDefault = param.read([[null]]);
      if (!byDefault.ok) return byDefault;
      filled[param.name] = byDefault.value;
    }
  }
  return ok(filled as unknown as ClvValues);
}

function shown(value: unknown): string | number {
  return typeof value === "number" || typeof value === "string" ? value : (value as readonly number[]).join(", ");
}
