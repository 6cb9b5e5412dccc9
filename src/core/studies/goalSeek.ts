import { fail, ok, type Result } from "../result/result";
import { driverName } from "../scenario/driverName";
import { pull, unchanged, withShocks, type Lever } from "../sensitivity/change";
import { isCount, MEASURE_NAMES } from "../sensitivity/measure";
import { searchGrid, searchRange, type SearchRange } from "../sensitivity/searchRange";
import type { RunRequest } from "../simulation/runRequest";
import { jump, measureAt, meeting, type Crossing, type MeasureAt } from "./crossing";
import { measureChanges, nothingValued, type Situation } from "./measureChanges";
import type { Study } from "./study";

export interface GoalQuestion extends Situation {
  readonly lever: Lever;
  readonly target: number;
  /** Ends of the search, where they are not the usual ones. */
  readonly low?: number;
  readonly high?: number;
}

/** The measure at a place of the grid; no value where clients lose theirs. */
export interface CurvePoint {
  readonly place: number;
  readonly value: number | undefined;
}

export interface GoalFound {
  readonly base: number;
  /** The amount of the lever, and the measure there. */
  readonly amount: number;
  readonly reached: number;
  /** Other amounts that meet the target. */
  readonly others: readonly number[];
  readonly range: SearchRange;
  /** What was tried first. */
  readonly curve: readonly CurvePoint[];
  /** Runs of the portfolio that it took. */
  readonly runs: number;
}

/**
 * The amount of one driver at which a measure of the portfolio meets a target: a grid in one run to bracket, then Brent with
 * a run for each step. Where several amounts do, the one nearest to no change. A count jumps: its amount is the first,
 * from no change on, at which the count has passed or met the target.
 *
 * @returns `noGoal` with what was tried and the range that the measure has there
 */
export function* goalSeek({ lever, target, low, high, ...situation }: GoalQuestion): Study<GoalFound> {
  const usual = searchRange(situation.table, lever);
  const range = { low: low ?? usual.low, high: high ?? usual.high, neutral: usual.neutral };
  if (!(range.low < range.high)) return fail("mustStayBelow", { parameter: "low", other: "high", value: range.low, maximum: range.high, row: 1 });
  const changeAt = (amount: number) => withShocks(pull(lever, amount));
  const grid = searchGrid(range);
  const { values: [base, ...tried], valued } = yield* measureChanges(situation, [unchanged, ...grid.map(changeAt)]);
  const nobody = nothingValued(situation, valued);
  if (nobody) return nobody;
  if (!base.ok) return base;
  const curve = grid.map((place, index) => ({ place, value: valueOf(tried[index]) }));
  const at = measureAt(situation, changeAt, valued);
  const found = yield* solutions(at, curve, target, { neutral: range.neutral, jumps: isCount(situation.measure) });
  if (found.length === 0) return nothingFound(curve, { lever, target, metric: MEASURE_NAMES[situation.measure], clients: valued[0] });
  const [nearest, ...others] = found.sort((a, b) => Math.abs(a.place - range.neutral) - Math.abs(b.place - range.neutral));
  return ok({ base: base.value, amount: nearest.place, reached: nearest.value, others: others.map(({ place }) => place), range, curve, runs: found.reduce((sum, { runs }) => sum + runs, 1) });
}

const valueOf = (result: Result<number>): number | undefined => (result.ok ? result.value : undefined);

/** Every change of side on the grid, made exact. */
function* solutions(at: MeasureAt, curve: readonly CurvePoint[], target: number, { neutral, jumps }: { readonly neutral: number; readonly jumps: boolean }): Generator<RunRequest, Crossing[], unknown> {
  const found: Crossing[] = [];
  for (let index = 0; index < curve.length; index++) {
    const [left, right] = [curve[index], curve[index + 1]];
    if (left.value === undefined) continue;
    if (left.value === target && !jumps) found.push({ place: left.place, value: left.value, runs: 0 });
    if (right?.value === undefined || side(left.value, target) * side(right.value, target) >= (jumps ? 1 : 0)) continue;
    const crossing = jumps ? yield* jumpBetween(at, { left: left as Point, right: right as Point }, target, neutral) : yield* meeting(at, target, left.place, right.place);
    if (crossing) found.push(crossing);
  }
  return found;
}

type Point = CurvePoint & { readonly value: number };

/** From the side of no change on. */
function* jumpBetween(at: MeasureAt, { left, right }: { readonly left: Point; readonly right: Point }, target: number, neutral: number): Generator<RunRequest, Crossing | undefined, unknown> {
  const [before, after] = left.place >= neutral ? [left, right] : [right, left];
  if (side(before.value, target) === 0) return { place: before.place, value: before.value, runs: 0 };
  const started = side(before.value, target);
  return yield* jump(at, (value) => side(value, target) !== started, before.place, after);
}

const side = (value: number, target: number): number => Math.sign(value - target);

function nothingFound(curve: readonly CurvePoint[], { lever, target, metric, clients }: { readonly lever: Lever; readonly target: number; readonly metric: string; readonly clients: number }): ReturnType<typeof fail> {
  const points = curve.filter((point): point is Point => point.value !== undefined);
  if (points.length === 0) return fail("losesClients", { value: clients });
  const values = points.map(({ value }) => value);
  const ends = [points[0], points[points.length - 1]].map(({ place }) => place);
  return fail("noGoal", { parameter: driverName(lever.driver), operation: lever.operation, minimum: ends[0], maximum: ends[1], metric, target, low: Math.min(...values), high: Math.max(...values) });
}
