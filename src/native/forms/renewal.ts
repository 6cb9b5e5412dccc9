import { say } from "../../catalog/text/localText";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { step, type Step } from "../step";

const logBeta = (name: "logBetaBefore" | "logBetaAfter", second: string): Step => step(name, `GAMMALN([alpha])+GAMMALN(${second})-GAMMALN([alpha]+${second})`);

export const retentionRate: NativeForm = {
  kind: "form",
  unfold: (call) => ({
    ok: true,
    value: clientTable(call, {
      steps: [logBeta("logBetaBefore", "([beta]+([t]-1)^[c])"), logBeta("logBetaAfter", "([beta]+[t]^[c])")],
      results: [step("result", "IF([c]=1,([beta]+[t]-1)/([alpha]+[beta]+[t]-1),EXP([logBetaAfter]-[logBetaBefore]))", "percent")],
    }),
  }),
};

/** Renewals that are multiplied out; beyond, logarithms of the gamma function lose too many digits. */
const MOST_RENEWALS = 40;

export const sbgSurvival: NativeForm = {
  kind: "form",
  limits: say(`${MOST_RENEWALS} renewals at most; shape 1`, `最多 ${MOST_RENEWALS} 次续约；形状参数为 1`),
  unfold: (call) => {
    const rows = Math.max(...Object.values(call.sources).map(({ cells }) => cells.length));
    let most = 0;
    for (let row = 0; row < rows; row++) {
      if (call.read("c", row) !== 1) return refused("a shape other than 1 has no native form", "形状参数不为 1 时没有原生公式");
      most = Math.max(most, Number(call.read("t", row) ?? 0));
    }
    if (most > MOST_RENEWALS) return refused(`${most} renewals: ${MOST_RENEWALS} unfold`, `${most} 次续约：最多展开 ${MOST_RENEWALS} 次`);
    const factors = Array.from({ length: most }, (_, index): Step => ({
      key: `retained#${index + 1}`, name: "retained", year: index + 1, format: "percent",
      formula: `IF([t]<${index + 1},1,([beta]+${index})/([alpha]+[beta]+${index}))`,
    }));
    return { ok: true, value: clientTable(call, { steps: factors, results: [step("result", most === 0 ? "1" : factors.map(({ key }) => `[${key}]`).join("*"), "percent")] }) };
  },
};
