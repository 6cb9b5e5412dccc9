import type { ClientTable, CurveColumn } from "../portfolio/clientTable";
import { firstYear } from "../portfolio/firstYear";
import type { Failure } from "../result/failure";
import { ok } from "../result/result";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { Scenario } from "../scenario/scenario";
import { ask, type Study } from "../studies/study";
import { MAX_LOG_HAZARD_RATIO, scaleHazard } from "../survival/proportionalHazards";
import { ValuedRows } from "./valuedRows";

/** A signal that a better process moves, for every client of a table. */
export interface SignalChange {
  /** β: change of the log hazard of leaving per unit. */
  readonly beta: number;
  /** What the signal changes by: −1 is a day, or a complaint, less. */
  readonly change: number;
  /** Where each row stands today; NaN where it is not known. */
  readonly levels: Float64Array;
  /** Range that the signal cannot leave. */
  readonly least: number;
  readonly most: number;
}

export interface ProcessQuestion {
  /** The churn of a row is what it is with its signals as they stand. */
  readonly table: ClientTable;
  readonly changes: readonly SignalChange[];
}

/** Columns in the table's row order; NaN in rows without a value, never shown as such. */
export interface ProcessValue {
  readonly churnToday: Float64Array;
  readonly churn: Float64Array;
  readonly valueToday: Float64Array;
  readonly value: Float64Array;
  readonly failures: ReadonlyMap<number, Failure>;
  readonly totals: { readonly clients: number; readonly valueToday: number; readonly value: number };
}

const AS_IT_STANDS: Scenario = { name: "", weight: 1, shocks: [] };

/**
 * What a change of signals is worth over a portfolio: every client valued with its churn as it stands, and with the churn
 * that the change leads to.
 *
 * Formula: `η = Σ β·(x' − x)`, x' = x + change within the signal's range (x + change where x is not known), |η| at most
 * `MAX_LOG_HAZARD_RATIO`; `c' = 1 − (1 − c)^(e^η)` in every year; gain = CLV(c') − CLV(c).
 *
 * @returns `nothingValued` where no client has a value both ways
 */
export function* processValue({ table, changes }: ProcessQuestion): Study<ProcessValue> {
  const factors = Float64Array.from({ length: table.count }, (_, row) => hazardFactor(changes, row));
  const moved = withChurn(table, factors);
  const asked = { clientValues: true } as const;
  const before = yield* ask(portfolioRequest(table, [AS_IT_STANDS], asked));
  const after = yield* ask(portfolioRequest(moved, [AS_IT_STANDS], asked));
  const [runBefore, runAfter] = [before.scenarios[0], after.scenarios[0]];
  const valued = ValuedRows.of(table.count, [before, after]);
  if (!valued.ok) return valued;
  const rows = valued.value;
  const found = {
    churnToday: rows.column((row) => firstYear(table, "churn", row)), churn: rows.column((row) => firstYear(moved, "churn", row)),
    valueToday: rows.column((row) => runBefore.clientValues![row]), value: rows.column((row) => runAfter.clientValues![row]),
  };
  return ok({ ...found, failures: rows.failures, totals: { clients: rows.clients, valueToday: rows.sum(found.valueToday), value: rows.sum(found.value) } });
}

/** e^η of a row. */
function hazardFactor(changes: readonly SignalChange[], row: number): number {
  let eta = 0;
  for (const { beta, change, levels, least, most } of changes) {
    const level = levels[row];
    eta += beta * (Number.isNaN(level) ? change : Math.min(most, Math.max(least, level + change)) - level);
  }
  return Math.exp(Math.min(MAX_LOG_HAZARD_RATIO, Math.max(-MAX_LOG_HAZARD_RATIO, eta)));
}

/** The table with the hazard of every row's churn multiplied, in every year. */
function withChurn(table: ClientTable, factors: Float64Array): ClientTable {
  const { churn } = table.curves;
  const curve: CurveColumn | undefined = churn && { years: churn.years, values: churn.values.map((value, place) => scaleHazard(value, factors[Math.floor(place / churn.years)])) };
  return {
    ...table,
    values: { ...table.values, churn: table.values.churn.map((value, row) => scaleHazard(value, factors[row])) },
    curves: curve ? { ...table.curves, churn: curve } : table.curves,
  };
}
