import { quantileOfSorted } from "../numeric/quantile";
import { isStepEnd } from "../numeric/rowSteps";
import { fail, ok, type Result } from "../result/result";
import { isOneOf } from "./isOneOf";
import type { Bound, SegmentRule, SegmentSubject } from "./segmentRules";

/** Fewest clients whose quantiles are taken for thresholds. */
const MIN_CLIENTS_FOR_QUANTILES = 5;

/** A rule with its quantiles turned into numbers. */
type Thresholds = Readonly<Record<"valueFrom" | "valueBelow" | "riskFrom" | "riskBelow", number>>;

/**
 * The segment of each client: the first rule, from the top, that holds (MODEL.md §6).
 *
 * Bounds given as quantiles are taken over all clients of the call, so a rule can say "the best
 * fifth". From-bounds include their value, below-bounds do not. In steps, as clients may be many.
 *
 * @returns a segment a client, undefined where no rule holds; `notEnoughData` where a rule needs
 * quantiles of fewer than `MIN_CLIENTS_FOR_QUANTILES` clients
 */
export function* assignSegments(clients: readonly SegmentSubject[], rules: readonly SegmentRule[]): Generator<void, Result<(string | undefined)[]>> {
  const needsQuantiles = rules.some((rule) => [rule.valueFrom, rule.valueBelow, rule.riskFrom, rule.riskBelow].some((bound) => bound?.kind === "quantile"));
  if (needsQuantiles && clients.length < MIN_CLIENTS_FOR_QUANTILES) return fail("notEnoughData", { parameter: "clv", minimum: MIN_CLIENTS_FOR_QUANTILES, value: clients.length });

  const values = needsQuantiles ? yield* sorted(clients, "value") : new Float64Array(0);
  const risks = needsQuantiles ? yield* sorted(clients, "risk") : values;
  const thresholds = rules.map(
    (rule): Thresholds => ({
      valueFrom: threshold(rule.valueFrom, values, -Infinity),
      valueBelow: threshold(rule.valueBelow, values, Infinity),
      riskFrom: threshold(rule.riskFrom, risks, -Infinity),
      riskBelow: threshold(rule.riskBelow, risks, Infinity),
    }),
  );
  const segments: (string | undefined)[] = [];
  for (const [place, client] of clients.entries()) {
    if (isStepEnd(place)) yield;
    segments.push(rules.find((rule, index) => holds(rule, thresholds[index], client))?.segment);
  }
  return ok(segments);
}

function* sorted(clients: readonly SegmentSubject[], quantity: "value" | "risk"): Generator<void, Float64Array> {
  const values = new Float64Array(clients.length);
  for (let place = 0; place < values.length; place++) {
    if (isStepEnd(place)) yield;
    values[place] = clients[place][quantity];
  }
  yield;
  values.sort();
  yield;
  return values;
}

function threshold(bound: Bound | undefined, sorted: Float64Array, open: number): number {
  if (bound === undefined) return open;
  return bound.kind === "number" ? bound.value : quantileOfSorted(sorted, bound.probability);
}

function holds(rule: SegmentRule, limits: Thresholds, client: SegmentSubject): boolean {
  return (
    client.value >= limits.valueFrom &&
    client.value < limits.valueBelow &&
    client.risk >= limits.riskFrom &&
    client.risk < limits.riskBelow &&
    isOneOf(client.size, rule.sizes) &&
    isOneOf(client.industry, rule.industries) &&
    isOneOf(client.stage, rule.stages)
  );
}
