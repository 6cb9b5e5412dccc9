import { turningYearsOfCurve } from "../cashflow/stretches";
import type { ClientTable, ValueColumn } from "../portfolio/clientTable";
import { fail, ok, type Result } from "../result/result";
import { snakeCase } from "./driverName";
import { filterMask } from "./filterMask";
import { DRIVER_COLUMNS, DRIVER_SOURCES, PROBABILITY_DRIVERS, type Driver, type Scenario, type Shock } from "./scenario";
import { intensityInYear, turningYears } from "./shockPath";
import { transformAt, type Transform } from "./transform";

/** A shock made ready for a table: the columns it moves, the rows it spares, and its transform by year. */
export interface CompiledShock {
  readonly driver: Driver;
  /** Value columns it moves; none for a shock to what others are derived from. */
  readonly columns: readonly ValueColumn[];
  /** 1 for each row of the table it applies to; undefined for all. */
  readonly mask?: Uint8Array;
  readonly transformIn: (year: number) => Transform;
}

export interface CompiledScenario {
  readonly name: string;
  readonly weight: number;
  /** Shocks to ccf, collateral and the benchmark: they come before those to what is derived from them. */
  readonly derived: readonly CompiledShock[];
  readonly direct: readonly CompiledShock[];
  /** Years whose shocks or curves are not those of the year before, ascending. */
  readonly turningYears: readonly number[];
}

/**
 * Makes a scenario ready for a table.
 * @returns `filterNeedsColumn` for a filter on a column the table lacks, `shockNeedsColumn` where a source is
 * absent, `notAChoice` for an operation that the driver has no meaning for, `belowMinimum` for a hazard
 * multiplied by a negative number, `notANumber` for an amount that is none
 */
export function compileScenario(table: ClientTable, scenario: Scenario): Result<CompiledScenario> {
  const shocks: CompiledShock[] = [];
  for (const shock of scenario.shocks) {
    const compiled = compileShock(table, shock);
    if (!compiled.ok) return compiled;
    shocks.push(compiled.value);
  }
  return ok({
    name: scenario.name,
    weight: scenario.weight,
    derived: shocks.filter(({ columns }) => columns.length === 0),
    direct: shocks.filter(({ columns }) => columns.length > 0),
    turningYears: yearsOfChange(table, scenario),
  });
}

function yearsOfChange({ curves, sourceCurves = {} }: ClientTable, { shocks }: Scenario): number[] {
  const years = new Set(shocks.flatMap(({ path }) => turningYears(path)));
  for (const curve of [...Object.values(curves), ...Object.values(sourceCurves)]) for (const year of turningYearsOfCurve(curve?.years ?? 1)) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function compileShock(table: ClientTable, shock: Shock): Result<CompiledShock> {
  const { driver, operation, amount, scale = 1, filter, path } = shock;
  if (!Number.isFinite(amount) || !Number.isFinite(scale)) return fail("notANumber", { parameter: "amount", value: String(Number.isFinite(amount) ? scale : amount) });
  const absent = (DRIVER_SOURCES[driver] ?? []).find((source) => !table.sources[source]);
  if (absent) return fail("shockNeedsColumn", { driver, column: snakeCase(absent) });
  if (operation === "hazard" && !PROBABILITY_DRIVERS.includes(driver)) return fail("notAChoice", { parameter: `operation of ${driver}`, choices: "multiply, add, replace", value: operation });
  if (operation === "hazard" && amount < 0) return fail("belowMinimum", { parameter: "amount", minimum: 0, value: amount });
  if (driver === "benchmarkRate" && operation !== "add") return fail("notAChoice", { parameter: "operation of benchmark_rate", choices: "add", value: operation });
  const mask = filter ? filterMask(table, filter) : ok(undefined);
  if (!mask.ok) return mask;
  return ok({ driver, columns: DRIVER_COLUMNS[driver] ?? [], mask: mask.value, transformIn: (year) => transformAt(operation, amount, scale * intensityInYear(path, year)) });
}
