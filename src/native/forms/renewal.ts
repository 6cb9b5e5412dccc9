import { say } from "../../catalog/text/localText";
import { largestOf } from "../../core/numeric/extremes";
import type { NativeForm } from "../form";
import type { Unfolding } from "../nativeCall";
import type { OpenCall } from "../openCall";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { step, type Step } from "../step";

/** A shape other than 1 asks for ratios of beta functions, whose logarithms lose the digits of the tolerance. */
const limitOfShape = say("shape 1", "形状参数为 1");

function refusedShape(call: OpenCall): (Unfolding & { readonly ok: false }) | undefined {
  const other = call.sources.c.cells.some((_, row) => call.read("c", row) !== 1);
  return other ? refused("a shape other than 1 has no native form", "形状参数不为 1 时没有原生公式") : undefined;
}

export const retentionRate: NativeForm = {
  kind: "form",
  limits: limitOfShape,
  unfold: (call) =>
    refusedShape(call) ?? {
      ok: true,
      value: clientTable(call, { shaping: ["c"], steps: [], results: [step("result", "([beta]+[t]-1)/([alpha]+[beta]+[t]-1)", "percent")] }),
    },
};

/** Renewals that are multiplied out, a column each. */
const MOST_RENEWALS = 40;

export const sbgSurvival: NativeForm = {
  kind: "form",
  limits: say(`${MOST_RENEWALS} renewals at most; shape 1`, `最多 ${MOST_RENEWALS} 次续约；形状参数为 1`),
  unfold: (call) => {
    const most = largestOf(call.sources.t.cells.map((_, row) => Number(call.read("t", row) ?? 0)));
    if (most > MOST_RENEWALS) return refused(`${most} renewals: ${MOST_RENEWALS} unfold`, `${most} 次续约：最多展开 ${MOST_RENEWALS} 次`);
    const factors = Array.from({ length: Math.max(1, most) }, (_, index): Step => ({
      key: `retained#${index + 1}`, name: "retained", year: index + 1, format: "percent",
      formula: `IF([t]<${index + 1},1,([beta]+${index})/([alpha]+[beta]+${index}))`,
    }));
    const product = `PRODUCT([retained#1]:[retained#${factors.length}])`;
    return refusedShape(call) ?? { ok: true, value: clientTable(call, { shaping: ["c"], steps: factors, results: [step("result", product, "percent")] }) };
  },
};
