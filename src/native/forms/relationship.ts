import { isBlank, textOf } from "../../catalog/cell";
import { churnCoefficientColumns, churnSignals, knownSignal, type ChurnSignal } from "../../catalog/tables/churnCoefficients";
import { readTable, tablePositions } from "../../catalog/tables/readTable";
import { MAX_LOG_HAZARD_RATIO } from "../../core/survival/proportionalHazards";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import type { ArgumentSource } from "../sheet/argumentSource";
import { clientTable } from "../sheet/clientTable";
import type { Constant } from "../sheet/constants";
import { step, stepOf } from "../step";

export const churnAdj: NativeForm = {
  kind: "form",
  unfold: (call) => {
    const coefficients = coefficientsOf(call.sources.coefficients);
    if (!coefficients) return refused("the coefficients cannot be read", "无法读取系数表");
    const effects = coefficients.map(({ signal: { signal, label } }, index) => stepOf("signalEffect", `${signal}_${index + 1}`, label, `IF([${signal}]="",0,[_table#${index + 1}#1]*([${signal}]-[_table#${index + 1}#2]))`));
    const sum = effects.length === 0 ? "0" : effects.length === 1 ? `[${effects[0].key}]` : `SUM([${effects[0].key}]:[${effects[effects.length - 1].key}])`;
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["coefficients"],
        steps: [...effects, step("logHazardRatio", `MAX(-${MAX_LOG_HAZARD_RATIO},MIN(${MAX_LOG_HAZARD_RATIO},${sum}))`)],
        results: [step("result", "IF(OR([churn]=0,[churn]=1),[churn],1-(1-[churn])^EXP([logHazardRatio]))", "percent")],
        ...(coefficients.length > 0 ? { constants: coefficients.map(({ signal: { signal }, beta, centre }) => [signal, beta, centre] as const) } : {}),
      }),
    };
  },
};

interface Coefficient {
  readonly signal: ChurnSignal;
  readonly beta: Constant;
  readonly centre: Constant;
}

/** The default coefficients, or those of a table by reference: a row each, signals by their names. */
function coefficientsOf(source: ArgumentSource): Coefficient[] | undefined {
  if (!source.given || source.cells.flat().every(isBlank)) return churnSignals.map((signal) => ({ signal, beta: signal.beta, centre: signal.centre }));
  const rows = readTable("coefficients", source.cells, churnCoefficientColumns);
  const positions = tablePositions("coefficients", source.cells, churnCoefficientColumns);
  if (!rows.ok || !positions.ok) return undefined;
  return rows.value.flatMap(({ row, cells }) => {
    const signal = isBlank(cells.signal) ? undefined : knownSignal(textOf(cells.signal));
    const at = (column: "beta" | "centre"): string => `=${source.fixed(row, positions.value.get(column)!)}`;
    return signal ? [{ signal, beta: at("beta"), centre: at("centre") }] : [];
  });
}
