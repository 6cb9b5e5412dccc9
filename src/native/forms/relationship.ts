import { churnSignals } from "../../catalog/tables/churnCoefficients";
import { say } from "../../catalog/text/localText";
import { MAX_LOG_HAZARD_RATIO } from "../../core/survival/proportionalHazards";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { step, stepOf } from "../step";

export const churnAdj: NativeForm = {
  kind: "form",
  limits: say("the default coefficients", "默认系数"),
  unfold: (call) => {
    if (call.sources.coefficients.given) return refused("a table of coefficients of your own has no native form yet; the default coefficients have", "自定义系数表没有原生公式；默认系数有");
    const effects = churnSignals.map(({ signal, label }, index) => stepOf("signalEffect", signal, label, `IF([${signal}]="",0,[_table#${index + 1}#1]*([${signal}]-[_table#${index + 1}#2]))`));
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["coefficients"],
        steps: [...effects, step("logHazardRatio", `MAX(-${MAX_LOG_HAZARD_RATIO},MIN(${MAX_LOG_HAZARD_RATIO},${effects.map(({ key }) => `[${key}]`).join("+")}))`)],
        results: [step("result", "IF(OR([churn]=0,[churn]=1),[churn],1-(1-[churn])^EXP([logHazardRatio]))", "percent")],
        constants: churnSignals.map(({ signal, beta, centre }) => [signal, beta, centre]),
      }),
    };
  },
};
