import { firstRoot } from "../clv/breakeven";
import { mapResult, ok, type Result } from "../result/result";
import type { OneClient } from "../scenario/oneClient";
import { DRIVER_COLUMNS, PROBABILITY_DRIVERS, type Driver, type Shock } from "../scenario/scenario";

/** A driver, and how far it is moved both ways: by a share of itself, or by an amount. */
export interface Lever {
  readonly driver: Driver;
  readonly operation: "multiply" | "add";
  /** A share (0.1 is ten per cent of what it is), or what is added and taken away; above 0. */
  readonly amount: number;
}

const byTenPercent = (driver: Driver): Lever => ({ driver, operation: "multiply", amount: 0.1 });
const byOnePoint = (driver: Driver): Lever => ({ driver, operation: "add", amount: 0.01 });

/**
 * Moves of comparable effort to begin with, not estimates of anything: a tenth of every amount and probability, a
 * percentage point of every rate. Whoever knows what is within reach puts that in their place.
 */
export const DEFAULT_LEVERS: readonly Lever[] = [
  byTenPercent("revenue"), byTenPercent("referral"), byTenPercent("retentionCost"), byTenPercent("churn"), byTenPercent("pd"), byTenPercent("lgd"), byTenPercent("ead"),
  byTenPercent("capital"), byTenPercent("capitalCharge"), byTenPercent("acquisitionCost"), byOnePoint("growth"), byOnePoint("discountRate"),
];

/** What a lever does to a client's value. */
export interface LeverEffect {
  readonly lever: Lever;
  /** The driver in the first year, under the shocks there are; undefined for what is no column of its own. */
  readonly level?: number;
  /** Change of CLV when the driver is lower by the lever, and when it is higher. */
  readonly lower: Result<number>;
  readonly higher: Result<number>;
  /** The better of the two, where there is one. */
  readonly improvement?: number;
  /** Change of CLV in per cent of its size for one per cent more of the driver; undefined where either is 0. */
  readonly elasticity?: number;
  /** Move of the driver at which CLV is 0, nearest to where it stands: a share of itself, or an amount. */
  readonly breakEven?: number;
}

/**
 * How much each lever moves a client's value, the one that can improve it most first.
 *
 * Formulas, with V(s) the CLV when a driver x is x·(1 + s), or x + s:
 *   lower, higher = V(−amount) − V(0), V(amount) − V(0)
 *   elasticity    = (dV/ds at 0, for x·(1 + s)) / |V(0)|, by a difference of fourth order from below, so that a
 *                   probability of 1 has one too
 *   break-even    = the s nearest to 0 with V(s) = 0, found on a grid, then by Brent
 * Assumptions: all else stays as it is, but for what follows from the driver (capital by the internal-ratings
 * formula follows PD, LGD follows collateral). A probability stops at 0 and 1, an amount at 0.
 *
 * A step a lever.
 *
 * @param shocks under which the client stands before a lever is moved
 * @returns why the client has no value to begin with, where it has none
 */
export function* leverEffects(client: OneClient, levers: readonly Lever[], shocks: readonly Shock[] = []): Generator<void, Result<LeverEffect[]>> {
  const base = client.clv(shocks);
  if (!base.ok) return base;
  const terms = client.terms(shocks);
  if (!terms.ok) return terms;
  const effects: LeverEffect[] = [];
  for (const lever of levers) {
    effects.push(effectOf(client, lever, shocks, base.value));
    yield;
  }
  return ok(effects.sort((a, b) => (b.improvement ?? -Infinity) - (a.improvement ?? -Infinity)));
}

function effectOf(client: OneClient, lever: Lever, shocks: readonly Shock[], base: number): LeverEffect {
  const valueAt = (size: number): Result<number> => client.clv([...shocks, shockOf(lever, size)]);
  const changeAt = (size: number): Result<number> => mapResult(valueAt(size), (value) => value - base);
  const lower = changeAt(-lever.amount);
  const higher = changeAt(lever.amount);
  const sides = [lower, higher].flatMap((side) => (side.ok ? [side.value] : []));
  const level = levelOf(client, lever.driver, shocks);
  const elasticity = base === 0 || level === 0 ? undefined : elasticityOf(client, lever.driver, shocks, base);
  const moves = sides.some((change) => change !== 0);
  const breakEven = moves ? breakEvenOf(valueAt, rangeOf(lever, level)) : undefined;
  return {
    lever,
    ...(level === undefined ? {} : { level }),
    lower,
    higher,
    ...(sides.length > 0 ? { improvement: Math.max(...sides) } : {}),
    ...(elasticity === undefined ? {} : { elasticity }),
    ...(breakEven === undefined ? {} : { breakEven }),
  };
}

function shockOf({ driver, operation }: Pick<Lever, "driver" | "operation">, size: number): Shock {
  return { driver, operation, amount: operation === "multiply" ? 1 + size : size };
}

/** Of the first column that a driver moves. */
function levelOf(client: OneClient, driver: Driver, shocks: readonly Shock[]): number | undefined {
  const [column] = DRIVER_COLUMNS[driver] ?? [];
  return column && client.firstYear(shocks, column);
}

const STEP = 1e-3;
/** Weights of V(0), V(−h), … V(−4h) in 12h·V′(0), exact for polynomials of degree four. */
const BACKWARD = [25, -48, 36, -16, 3];

function elasticityOf(client: OneClient, driver: Driver, shocks: readonly Shock[], base: number): number | undefined {
  let weighted = 0;
  for (const [steps, weight] of BACKWARD.entries()) {
    const value = client.clv([...shocks, shockOf({ driver, operation: "multiply" }, -steps * STEP)]);
    if (!value.ok) return undefined;
    weighted += weight * value.value;
  }
  return weighted / (12 * STEP) / Math.abs(base);
}

/** Rates that may be of either sign: how far they are moved in search of a break-even. */
const RATE_DRIVERS: readonly Driver[] = ["growth", "discountRate", "benchmarkRate"];
const MOST_RATE_MOVE = 0.5;
/** An amount is sought up to a hundred times what it is, or a thousand times the lever. */
const MOST_TIMES = 100;
const MOST_LEVERS = 1000;

/** How far a driver can move from where it stands. */
function rangeOf({ driver, operation, amount }: Lever, level: number | undefined): readonly [low: number, high: number] {
  const isProbability = PROBABILITY_DRIVERS.includes(driver);
  if (operation === "multiply") return [-1, isProbability && level ? Math.max(0, 1 / level - 1) : MOST_TIMES - 1];
  if (RATE_DRIVERS.includes(driver)) return [-MOST_RATE_MOVE, MOST_RATE_MOVE];
  if (isProbability) return [-(level ?? 1), 1 - (level ?? 0)];
  return [-(level ?? MOST_LEVERS * amount), Math.max((MOST_TIMES - 1) * (level ?? 0), MOST_LEVERS * amount)];
}

function breakEvenOf(valueAt: (size: number) => Result<number>, [low, high]: readonly [number, number]): number | undefined {
  const value = (size: number): number => {
    const result = valueAt(size);
    return result.ok ? result.value : NaN;
  };
  const upwards = high > 0 ? firstRoot(value, 0, high) : undefined;
  const downwards = low < 0 ? firstRoot((distance) => value(-distance), 0, -low) : undefined;
  const roots = [...(upwards?.found ? [upwards.root] : []), ...(downwards?.found ? [-downwards.root] : [])];
  return roots.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}
