import { boundsOf } from "../core/scenario/shockedColumns";
import { driverName } from "../core/scenario/driverName";
import { filterWord } from "../core/scenario/filterMask";
import { isIdentity, type Transform } from "../core/scenario/transform";
import type { Driver } from "../core/scenario/scenario";
import { keyName } from "./cellReading";
import type { Dialect } from "./dialects";
import type { PreparedScenario, PreparedShock } from "./preparedModel";
import { listOf, numberWord, remark, textWord } from "./words";

/** Below this, a hazard is multiplied by its series: `1 − (1 − p)^k` would have lost p's digits. */
const SMALL_HAZARD = 1e-3;

/** A shock of a scenario in one year. */
export interface Move {
  readonly scenario: PreparedScenario;
  readonly driver: Driver;
  readonly filter: PreparedShock["filter"];
  readonly transform: Transform;
  readonly source: PreparedShock["source"];
}

/** What the shocks of a driver do in a year: by scenario, in the order listed. */
export function movesOf(scenarios: readonly PreparedScenario[], driver: Driver, year: number): Move[][] {
  return scenarios
    .map((scenario) => scenario.shocks.filter((shock) => shock.driver === driver).map((shock) => ({ scenario, driver, filter: shock.filter, transform: shock.transformIn(year), source: shock.source })))
    .map((moves) => moves.filter(({ transform }) => !isIdentity(transform)))
    .filter((moves) => moves.length > 0);
}

/** The column after the moves of one step, a line a scenario; it stays as it is under the others. */
export function movedExpression(moves: readonly Move[], x: string, dialect: Dialect): string {
  const lines = moves.map((move) => `    WHEN ${conditionOf(move, dialect)} THEN ${transformedWithin(move, x)}  -- ${describe(move)}`);
  return `CASE\n${lines.join("\n")}\n    ELSE ${x}\n  END`;
}

/**
 * 1 where a move has left the range of its driver and was clipped. It counts where the core counts: in years that turn under
 * its scenario, while the client's horizon lasts.
 */
export function clipExpression(moves: readonly Move[], x: string, { year, periods, dialect }: { readonly year: number; readonly periods: string; readonly dialect: Dialect }): string | undefined {
  const lines = moves
    .filter(({ scenario, transform, driver }) => canClip(transform, driver) && (year === 1 || scenario.turningYears.includes(year)))
    .map((move) => `    WHEN ${conditionOf(move, dialect)}${year === 1 ? "" : ` AND ${periods} > 0E0`} AND ${outside(transformedWord(move.transform, x), move.driver)} THEN 1`);
  return lines.length > 0 ? `CASE\n${lines.join("\n")}\n    ELSE 0\n  END` : undefined;
}

/** Only what may leave its range is kept in it. */
function transformedWithin({ transform, driver }: Move, x: string): string {
  const moved = transformedWord(transform, x);
  return canClip(transform, driver) ? withinBounds(moved, driver) : moved;
}

export function withinBounds(expression: string, driver: Driver): string {
  const [low, high] = boundsOf(driver);
  const floored = low > -Infinity ? `GREATEST(${numberWord(low)}, ${expression})` : expression;
  return high < Infinity ? `LEAST(${numberWord(high)}, ${floored})` : floored;
}

export function outside(expression: string, driver: Driver): string {
  const [low, high] = boundsOf(driver);
  return high < Infinity ? `NOT (${expression} BETWEEN ${numberWord(low)} AND ${numberWord(high)})` : `${expression} < ${numberWord(low)}`;
}

const isBounded = (driver: Driver): boolean => boundsOf(driver)[0] > -Infinity;

/** A factor between 0 and 1 leaves no range. */
function canClip(transform: Transform, driver: Driver): boolean {
  if (!isBounded(driver) || transform.kind !== "affine") return false;
  return !(transform.offset === 0 && transform.factor >= 0 && (transform.factor <= 1 || boundsOf(driver)[1] === Infinity));
}

/** Scenario and filter; a blank category is in no filter. */
function conditionOf({ scenario, filter }: Pick<Move, "scenario" | "filter">, dialect: Dialect): string {
  const clauses = filter.map(({ column, values }) => `${keyName(column)} IN ${listOf(values.map((value) => textWord(filterWord(value), dialect)))}`);
  return [`scenario_no = ${scenario.number}`, ...clauses].join(" AND ");
}

function describe({ scenario, source }: Move): string {
  return remark(`${scenario.name}: ${driverName(source.driver)} ${source.operation} ${source.amount}`);
}

function transformedWord(transform: Transform, x: string): string {
  switch (transform.kind) {
    case "affine":
      return affineWord(x, transform.factor, transform.offset);
    case "hazard":
      return hazardWord(x, transform.exponent);
    case "rows":
      throw new Error("a scenario of a table has no rows of its own");
  }
}

function affineWord(x: string, factor: number, offset: number): string {
  if (factor === 0) return numberWord(offset);
  const scaled = factor === 1 ? x : `${x} * ${numberWord(factor)}`;
  return offset === 0 ? scaled : `${scaled} + ${numberWord(offset)}`;
}

/** `1 − (1 − p)^k`, by its first four terms where p and k·p are small. */
function hazardWord(x: string, k: number): string {
  const term = (power: number, inner: string): string => `(1E0 - ${numberWord((k - power) / (power + 1))} * ${x} * ${inner})`;
  const series = `${numberWord(k)} * ${x} * ${term(1, term(2, `(1E0 - ${numberWord((k - 3) / 4)} * ${x})`))}`;
  return `CASE WHEN ${x} < ${numberWord(SMALL_HAZARD / Math.max(1, k))} THEN ${series} ELSE 1E0 - POWER(1E0 - ${x}, ${numberWord(k)}) END`;
}
