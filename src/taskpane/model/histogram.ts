import { CompensatedSum } from "../../core/numeric/compensatedSum";
import { quantilesInSteps } from "../../core/numeric/quantile";
import { isStepEnd } from "../../core/numeric/rowSteps";

/** Clients whose value lies in [from, to); the first and the last bin are open to the outside. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Values below `from` count too. */
  readonly openBelow: boolean;
  /** Values from `to` on count too. */
  readonly openAbove: boolean;
}

export interface Distribution {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
  readonly negative: number;
  readonly bins: readonly Bin[];
}

const BINS = 18;
/** Share of clients in each open bin at the ends, so that a few giants do not flatten the rest. */
const TAIL = 0.02;

/** The page, the board pack and a change of language ask about the same values, which nobody changes. */
const known = new WeakMap<Float64Array, Distribution | undefined>();

/** How clients' values are spread, in steps; NaN (no value) is left out. Undefined where no client has a value. */
export function* distributionInSteps(values: Float64Array): Generator<void, Distribution | undefined> {
  if (!known.has(values)) {
    const spread = yield* spreadOf(values.filter((value) => !Number.isNaN(value)));
    known.set(values, spread);
  }
  return known.get(values);
}

/** @param values none NaN */
function* spreadOf(values: Float64Array): Generator<void, Distribution | undefined> {
  if (values.length === 0) return undefined;
  yield;
  const [lowEnd, low, median, high, highEnd] = yield* quantilesInSteps(values, [TAIL, 0.05, 0.5, 0.95, 1 - TAIL]);
  const sum = new CompensatedSum();
  let negative = 0;
  const { width, first, counts } = emptyBins(lowEnd, highEnd);
  const end = first + counts.length * width;
  const open = { below: false, above: false };
  for (let row = 0; row < values.length; row++) {
    if (isStepEnd(row)) yield;
    const value = values[row];
    sum.add(value);
    if (value < 0) negative++;
    if (value < first) open.below = true;
    if (value >= end) open.above = true;
    counts[Math.min(counts.length - 1, Math.max(0, Math.floor((value - first) / width)))]++;
  }
  const bins = counts.map((count, index) => ({
    from: clean(first + index * width, width),
    to: clean(first + (index + 1) * width, width),
    count,
    openBelow: index === 0 && open.below,
    openAbove: index === counts.length - 1 && open.above,
  }));
  return { count: values.length, mean: sum.value / values.length, median, low, high, negative, bins };
}

/** Bins of a round width from one value to another, none counted yet. */
function emptyBins(low: number, high: number): { readonly width: number; readonly first: number; readonly counts: number[] } {
  const width = niceWidth((high - low) / BINS || Math.abs(high) / BINS || 1);
  const first = Math.floor(low / width) * width;
  return { width, first, counts: new Array<number>(Math.max(1, Math.min(2 * BINS, Math.ceil((high - first) / width + 1e-9)))).fill(0) };
}

/** The next 1, 2 or 5 times a power of ten. */
export function niceWidth(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const steps = [1, 2, 5, 10].map((factor) => factor * power);
  return steps.find((step) => step >= atLeast * (1 - 1e-9)) ?? 10 * power;
}

/** Edges without the dust of floating-point sums. */
function clean(edge: number, width: number): number {
  return Math.round(edge / width) * width;
}
