import type { Failure } from "../result/failure";
import { ok, type Result } from "../result/result";
import type { PortfolioRunResult, ScenarioResult } from "../scenario/runResult";
import { SERVICE_LEVELS, serviceRuns, type ServiceLevel } from "./serviceEffect";
import { ValuedRows } from "./valuedRows";

type ByLevel<Value> = Readonly<Record<ServiceLevel, Value>>;

/** Columns in the table's row order; NaN in rows without a value, never shown as such. */
export interface ServiceValue {
  readonly valueToday: Float64Array;
  /** What the service adds to the client's value for the bank, and what the client itself saves over its life. */
  readonly bankGain: ByLevel<Float64Array>;
  readonly clientGain: ByLevel<Float64Array>;
  readonly failures: ReadonlyMap<number, Failure>;
  readonly totals: { readonly clients: number; readonly valueToday: number; readonly bankGain: ByLevel<number>; readonly clientGain: ByLevel<number> };
}

/**
 * What a service is worth, from the runs of `serviceScenarios`.
 *
 * Formula: bank's gain `CLV(k, revenue + fee − cost) − CLV`; client's gain `saving·[CLV(k, income + 1) − CLV(k, income)]`,
 * the saving being what the client would pay elsewhere less the fee.
 *
 * @param saving of a client a year
 * @returns `nothingValued` where no client has a value in every run
 */
export function serviceValue(result: PortfolioRunResult, saving: number): Result<ServiceValue> {
  const valued = ValuedRows.of(result.clients, [result]);
  if (!valued.ok) return valued;
  const rows = valued.value;
  const values = (name: string): Float64Array => result.scenarios.find((run: ScenarioResult) => run.name === name)!.clientValues!;
  const today = values(serviceRuns.today);
  const bankGain = byLevel((level) => rows.column((row) => values(serviceRuns.level(level))[row] - today[row]));
  const clientGain = byLevel((level) => rows.column((row) => saving * (values(serviceRuns.annuity(level))[row] - values(serviceRuns.level(level))[row])));
  return ok({
    valueToday: rows.column((row) => today[row]), bankGain, clientGain, failures: rows.failures,
    totals: { clients: rows.clients, valueToday: rows.sum(today), bankGain: byLevel((level) => rows.sum(bankGain[level])), clientGain: byLevel((level) => rows.sum(clientGain[level])) },
  });
}

function byLevel<Value>(of: (level: ServiceLevel) => Value): ByLevel<Value> {
  return Object.fromEntries(SERVICE_LEVELS.map((level) => [level, of(level)])) as ByLevel<Value>;
}
