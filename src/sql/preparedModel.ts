import type { Assumptions } from "../catalog/schema/assumptions";
import { clientColumns } from "../catalog/schema/clientColumns";
import { VALUE_COLUMNS, type ClientTable, type ValueColumn } from "../core/portfolio/clientTable";
import type { Failure } from "../core/result/failure";
import { failed, ok, type Result } from "../core/result/result";
import { compileScenario, type CompiledShock } from "../core/scenario/compileScenario";
import { snakeCase } from "../core/scenario/driverName";
import type { Scenario, Shock, ShockFilter } from "../core/scenario/scenario";
import type { Dialect } from "./dialects";
import { isKnown, refusalOfTable, type SqlRefusal, type SqlTable } from "./sqlTable";

/** What a model is printed from. */
export interface SqlModel {
  readonly table: SqlTable;
  readonly assumptions: Assumptions;
  readonly scenarios: readonly Scenario[];
  readonly dialect: Dialect;
}

/** A shock as the core has compiled it, with the filter and the words it came from. */
export interface PreparedShock extends Pick<CompiledShock, "driver" | "columns" | "transformIn"> {
  readonly filter: ShockFilter;
  readonly source: Shock;
}

export interface PreparedScenario {
  /** From 1, in the order given. */
  readonly number: number;
  readonly name: string;
  readonly weight: number;
  readonly shocks: readonly PreparedShock[];
  /** Years whose shocks or curves are not those of the year before. */
  readonly turningYears: readonly number[];
}

export interface PreparedModel extends SqlModel {
  readonly prepared: readonly PreparedScenario[];
  /** Years with which a stretch of constant rates begins, under any scenario: 1 and on. */
  readonly years: readonly number[];
  /** Years that a value column of the table gives, 1 for a constant. */
  readonly curveYears: (column: ValueColumn) => number;
  readonly isKnown: (id: string) => boolean;
  /** One rate grows every flow. */
  readonly growsAlike: boolean;
}

/** Growth of one flow, where a table has it. */
const OWN_GROWTHS = ["revenue_growth", "referral_growth", "cost_growth", "exposure_growth"] as const;

/** Why a scenario, or the table, is refused. */
export type SqlProblem = { readonly kind: "table"; readonly refusal: SqlRefusal } | { readonly kind: "scenario"; readonly scenario: string; readonly failure: Failure };

/** Checks a model against its table with the core's own rules for scenarios. */
export function prepareModel(model: SqlModel): { readonly ok: true; readonly value: PreparedModel } | { readonly ok: false; readonly problem: SqlProblem } {
  const { table, assumptions, scenarios } = model;
  const refusal = refusalOfTable(table, assumptions);
  if (refusal) return { ok: false, problem: { kind: "table", refusal } };
  const known = (id: string): boolean => isKnown(id, table, assumptions);
  const curveYears = (column: ValueColumn): number => Math.max(1, table.columns[idOf(column)]?.length ?? 1);
  const emptied = emptyTable(table, known, curveYears);
  const prepared: PreparedScenario[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const read = prepareScenario(emptied, scenario, index + 1);
    if (!read.ok) return { ok: false, problem: { kind: "scenario", scenario: scenario.name, failure: read.failure } };
    prepared.push(read.value);
  }
  const years = [...new Set([1, ...prepared.flatMap(({ turningYears }) => turningYears)])].sort((a, b) => a - b);
  const growsAlike = curveYears("ead") === 1 && !OWN_GROWTHS.some(known);
  return { ok: true, value: { ...model, prepared, years, curveYears, isKnown: known, growsAlike } };
}

function prepareScenario(table: ClientTable, scenario: Scenario, number: number): Result<PreparedScenario> {
  const whole = compileScenario(table, scenario);
  if (!whole.ok) return failed(whole.failure);
  const shocks: PreparedShock[] = [];
  for (const source of scenario.shocks) {
    const compiled = compileScenario(table, { ...scenario, shocks: [source] });
    if (!compiled.ok) return failed(compiled.failure);
    const { driver, columns, transformIn } = [...compiled.value.derived, ...compiled.value.direct][0];
    shocks.push({ driver, columns, transformIn, filter: source.filter ?? [], source });
  }
  return ok({ number, name: scenario.name, weight: scenario.weight, shocks, turningYears: whole.value.turningYears });
}

/** The schema's column that gives a value column its numbers year by year. */
function idOf(column: ValueColumn): string {
  return clientColumns.find(({ target }) => target.kind === "value" && target.byYear && target.columns[0] === column)?.id ?? snakeCase(column);
}

/** A table without rows that has the columns of the user's: scenarios are checked against it. */
function emptyTable({ columns }: SqlTable, known: (id: string) => boolean, curveYears: (column: ValueColumn) => number): ClientTable {
  const none = new Float64Array(0);
  const sources = clientColumns.flatMap(({ id, target }) => (target.kind === "source" && known(id) ? [[target.column, none] as const] : []));
  const categories = clientColumns.filter(({ id, target }) => target.kind === "category" && id in columns);
  return {
    count: 0,
    ids: [],
    values: Object.fromEntries(VALUE_COLUMNS.map((name) => [name, none])) as ClientTable["values"],
    curves: Object.fromEntries(VALUE_COLUMNS.filter((name) => curveYears(name) > 1).map((name) => [name, { years: curveYears(name), values: none }])),
    sources: Object.fromEntries(sources),
    categories: Object.fromEntries(categories.map(({ id }) => [id, { labels: [], codes: new Int32Array(0) }])),
    periodsPerYear: new Uint8Array(0),
    timing: new Uint8Array(0),
    horizonPeriods: none,
    failures: [],
  };
}
