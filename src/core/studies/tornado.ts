import type { Failure } from "../result/failure";
import { fail, ok } from "../result/result";
import { compileScenario } from "../scenario/compileScenario";
import type { ClientTable } from "../portfolio/clientTable";
import type { Shock } from "../scenario/scenario";
import { pull, unchanged, withShocks, type Lever } from "../sensitivity/change";
import type { Swing } from "../sensitivity/swings";
import { measureChanges, nothingValued, type Situation } from "./measureChanges";
import type { Study } from "./study";

export interface TornadoQuestion extends Situation {
  readonly swings: readonly Swing[];
}

/** The measure with one driver at either end of its swing. */
export interface TornadoBar {
  readonly swing: Swing;
  readonly atLow: number;
  readonly atHigh: number;
  /** Widest distance between the base and both ends. */
  readonly spread: number;
}

/** A driver that is not among the answers, and why. */
export interface LeftOut {
  readonly lever: Lever;
  readonly failure: Failure;
}

export interface Tornado {
  readonly base: number;
  /** Widest first; equal ones in the order of their swings. */
  readonly bars: readonly TornadoBar[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Which driver matters most: each is moved to both ends of its swing, all others staying as they are, in one run.
 *
 * Formula: `spread = max(base, low, high) − min(base, low, high)`.
 *
 * @returns `nothingMoves` where no driver of the swings has an effect on this table
 */
export function* tornado({ swings, ...situation }: TornadoQuestion): Study<Tornado> {
  const leftOut: LeftOut[] = [];
  const possible = swings.filter((swing) => {
    const refused = refusal(situation.table, [pull(swing, swing.low), pull(swing, swing.high)]);
    if (refused) leftOut.push({ lever: swing, failure: refused });
    return !refused;
  });
  const changes = possible.flatMap((swing) => [withShocks(pull(swing, swing.low)), withShocks(pull(swing, swing.high))]);
  const { values: [base, ...ends], valued } = yield* measureChanges(situation, [unchanged, ...changes]);
  const nobody = nothingValued(situation, valued);
  if (nobody) return nobody;
  if (!base.ok) return base;
  const settled = (value: number): number => (Math.abs(value - base.value) <= NOISE * Math.abs(base.value) ? base.value : value);
  const bars: TornadoBar[] = [];
  possible.forEach((swing, index) => {
    const [low, high] = [ends[2 * index], ends[2 * index + 1]];
    if (!low.ok) leftOut.push({ lever: swing, failure: low.failure });
    else if (!high.ok) leftOut.push({ lever: swing, failure: high.failure });
    else {
      const [atLow, atHigh] = [settled(low.value), settled(high.value)];
      bars.push({ swing, atLow, atHigh, spread: Math.max(base.value, atLow, atHigh) - Math.min(base.value, atLow, atHigh) });
    }
  });
  const moving = bars.filter(({ spread }) => spread > 0);
  for (const { swing } of bars.filter((bar) => !moving.includes(bar))) leftOut.push({ lever: swing, failure: fail("noEffect").failure });
  if (moving.length === 0) return fail("nothingMoves", { value: leftOut.length });
  return ok({ base: base.value, bars: moving.sort((a, b) => b.spread - a.spread), leftOut });
}

/** A shock that changes nothing is summed in another order, which the last digits show. */
export const NOISE = 1e-12;

/** Why a table cannot take shocks, if it cannot. */
export function refusal(table: ClientTable, shocks: readonly Shock[]): Failure | undefined {
  for (const shock of shocks) {
    const compiled = compileScenario(table, { name: "", weight: 0, shocks: [shock] });
    if (!compiled.ok) return compiled.failure;
  }
  return undefined;
}
