import { fail, ok } from "../result/result";
import type { ClientTable } from "../portfolio/clientTable";
import type { Scenario, Shock } from "../scenario/scenario";
import { scaledBy } from "../sensitivity/change";
import { isCount, type Measure } from "../sensitivity/measure";
import { spread } from "../sensitivity/searchRange";
import { jump, measureAt, meeting } from "./crossing";
import type { CurvePoint } from "./goalSeek";
import { measureChanges, nothingValued } from "./measureChanges";
import type { Study } from "./study";

export interface ReverseStressQuestion {
  readonly table: ClientTable;
  /** What is made worse, or milder. */
  readonly scenario: Scenario;
  readonly measure: Measure;
  /** The measure is broken at or below it; a count at or above it. */
  readonly floor: number;
  /** Largest scale that is tried. */
  readonly largestScale: number;
}

/** A shock and its amount at the scale. */
export interface ScaledShock {
  readonly shock: Shock;
  readonly amount: number | undefined;
}

export interface ReverseStress {
  /**
   * breaks  at `scale`, the smallest
   * broken  already without the scenario
   * holds   up to `triedUpTo`, the largest scale at which every client has a value
   */
  readonly outcome: "breaks" | "broken" | "holds";
  /** 0 where it is broken already, the largest that was tried where it holds. */
  readonly scale: number;
  readonly reached: number;
  /** The measure without the scenario, and under it in full where that was tried. */
  readonly atZero: number;
  readonly shocks: readonly ScaledShock[];
  readonly triedUpTo: number;
  readonly curve: readonly CurvePoint[];
  readonly runs: number;
}

/** Cells of the grid on which the first crossing is sought. */
const CELLS = 60;

/**
 * The smallest scale of a scenario at which a measure of the portfolio breaks its floor (MODEL.md §5): multiply → 1 + s(a − 1),
 * add → s·a, replace → x + s(a − x), hazard → a^s. A grid in one run finds the first cell in which it breaks, Brent the
 * scale in it; a count jumps, and has the smallest scale at which it is broken.
 *
 * @returns `nothingToScale` for a scenario without shocks, or the first reason why the table cannot take it
 */
export function* reverseStress({ table, scenario, measure, floor, largestScale }: ReverseStressQuestion): Study<ReverseStress> {
  if (scenario.shocks.length === 0) return fail("nothingToScale", { parameter: "scenario", value: `"${scenario.name}"` });
  const situation = { table, measure, base: [{ ...scenario, weight: 1 }] };
  const scales = spread(0, largestScale, CELLS);
  const { values, valued } = yield* measureChanges(situation, scales.map(scaledBy));
  const nobody = nothingValued(situation, valued);
  if (nobody) return nobody;
  const [first] = values;
  if (!first.ok) return first;
  const curve = scales.map((place, index) => ({ place, value: values[index].ok ? values[index].value : undefined }));
  const isBroken = (value: number): boolean => (isCount(measure) ? value >= floor : value <= floor);
  // Beyond a scale at which clients lose their value nothing can be compared.
  const end = curve.findIndex(({ value }) => value === undefined);
  const comparable = (end < 0 ? curve : curve.slice(0, end)) as (CurvePoint & { readonly value: number })[];
  const last = comparable[comparable.length - 1];
  const broken = comparable.findIndex(({ value }) => isBroken(value));
  const answer = (outcome: ReverseStress["outcome"], scale: number, reached: number, runs = 1) => ok({ outcome, scale, reached, atZero: first.value, shocks: scenario.shocks.map((shock) => scaledShock(shock, scale)), triedUpTo: last.place, curve, runs });
  if (broken === 0) return answer("broken", 0, first.value);
  if (broken < 0) return answer("holds", last.place, last.value);
  const [before, after] = [comparable[broken - 1], comparable[broken]];
  const at = measureAt(situation, scaledBy, valued);
  const crossing = isCount(measure) ? yield* jump(at, isBroken, before.place, after) : yield* meeting(at, floor, before.place, after.place);
  return crossing ? answer("breaks", crossing.place, crossing.value, 1 + crossing.runs) : answer("holds", before.place, before.value);
}

/** Amount that a shock comes to at a scale; a replacement in part has none, since it depends on the client. */
function scaledShock(shock: Shock, scale: number): ScaledShock {
  const s = scale * (shock.scale ?? 1);
  switch (shock.operation) {
    case "multiply":
      return { shock, amount: 1 + s * (shock.amount - 1) };
    case "add":
      return { shock, amount: s * shock.amount };
    case "hazard":
      return { shock, amount: shock.amount ** s };
    case "replace":
      return { shock, amount: s === 1 ? shock.amount : undefined };
  }
}
