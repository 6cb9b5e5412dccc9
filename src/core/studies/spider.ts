import { fail, ok, type Result } from "../result/result";
import type { Driver, ShockFilter } from "../scenario/scenario";
import { pull, unchanged, withShocks } from "../sensitivity/change";
import { measureChanges, nothingValued, type Situation } from "./measureChanges";
import type { Study } from "./study";
import { NOISE, refusal, type LeftOut } from "./tornado";

export interface SpiderQuestion extends Situation {
  readonly drivers: readonly Driver[];
  /** Relative changes: 0.1 is ten per cent more. */
  readonly changes: readonly number[];
  readonly filter?: ShockFilter;
}

export interface SpiderLeg {
  readonly driver: Driver;
  /** The measure at each change. */
  readonly values: readonly Result<number>[];
}

export interface Spider {
  readonly base: number;
  readonly legs: readonly SpiderLeg[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * How the measure answers to each driver over a range of relative changes, all others staying as they are, in one run.
 * @returns `nothingMoves` where no driver has an effect on this table
 */
export function* spider({ drivers, changes, filter, ...situation }: SpiderQuestion): Study<Spider> {
  const leftOut: LeftOut[] = [];
  const levers = drivers.map((driver) => ({ driver, operation: "multiply" as const, ...(filter ? { filter } : {}) }));
  const possible = levers.filter((lever) => {
    const refused = refusal(situation.table, [pull(lever, 1)]);
    if (refused) leftOut.push({ lever, failure: refused });
    return !refused;
  });
  const tried = possible.flatMap((lever) => changes.map((change) => withShocks(pull(lever, 1 + change))));
  const { values: [base, ...rest], valued } = yield* measureChanges(situation, [unchanged, ...tried]);
  const nobody = nothingValued(situation, valued);
  if (nobody) return nobody;
  if (!base.ok) return base;
  const legs = possible.map(({ driver }, index) => ({ driver, values: rest.slice(index * changes.length, (index + 1) * changes.length) }));
  const moves = ({ values }: SpiderLeg): boolean => values.some((value) => !value.ok || Math.abs(value.value - base.value) > NOISE * Math.abs(base.value));
  legs.forEach((leg, index) => {
    if (!moves(leg)) leftOut.push({ lever: possible[index], failure: fail("noEffect").failure });
  });
  const moving = legs.filter(moves);
  return moving.length === 0 ? fail("nothingMoves", { value: leftOut.length }) : ok({ base: base.value, legs: moving, leftOut });
}
