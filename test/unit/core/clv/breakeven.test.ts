import type { FailureValues } from "../../../../src/core/result/failure";
import { breakEven, type BreakevenInput } from "../../../../src/core/clv/breakeven";
import { uniformGrowth, type ClientTerms } from "../../../../src/core/clv/clientTerms";
import { clientLifetimeValue } from "../../../../src/core/clv/valuation";
import { plainClient } from "../../../support/clients";

const perpetual: ClientTerms = { ...plainClient, revenue: 100, churn: 0, horizonPeriods: Infinity, acquisitionCost: 50 };

function clv(terms: ClientTerms): number {
  const value = clientLifetimeValue(terms);
  if (!value.ok) throw new Error(value.failure.message);
  return value.value;
}

function root(terms: ClientTerms, input: BreakevenInput, target: number): number {
  const found = breakEven(terms, input, target);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

/** A client whose value has one input close to where a perpetuity diverges, and the same client without that input. */
interface EdgeCase {
  readonly input: BreakevenInput;
  readonly at: number;
  readonly known: ClientTerms;
}

function edgeCases(distance: number, terms: ClientTerms): EdgeCase[] {
  const shrinking = { ...terms, discountRate: 0.02, growth: uniformGrowth(0.07) };
  // The survival that 7 % of growth needs at a discount of 2 %.
  const leaving = 1 - 1.02 / 1.07 + distance;
  return [
    { input: "growth", at: 0.12 - distance, known: { ...terms, growth: uniformGrowth(0.12 - distance) } },
    { input: "discount_rate", at: 0.07 + distance, known: { ...terms, growth: uniformGrowth(0.07), discountRate: 0.07 + distance } },
    { input: "churn", at: leaving, known: { ...shrinking, churn: leaving } },
    { input: "pd", at: leaving, known: { ...shrinking, pd: leaving } },
  ];
}

describe("a root beside the divergence of a perpetuity", () => {
  const clients: [name: string, terms: ClientTerms][] = [
    ["that gains", perpetual],
    ["that loses", { ...perpetual, retentionCost: 180 }],
    ["with losses, by the month", { ...perpetual, ead: 300, periodsPerYear: 12, timing: "mid" }],
  ];
  const cases = clients.flatMap(([name, terms]) => [1e-2, 1e-4, 1e-6, 1e-9].flatMap((distance) => edgeCases(distance, terms).map((one) => [one.input, name, distance, one] as const)));

  test.each(cases)("%s of a client %s, %d from the edge", (_, __, ___, { input, at, known }) => {
    expect(Math.abs(root(known, input, clv(known)) - at)).toBeLessThanOrEqual(1e-13);
  });
});

describe("without a root", () => {
  const failed = (terms: ClientTerms, input: BreakevenInput, target: number): FailureValues => {
    const found = breakEven(terms, input, target);
    if (found.ok) throw new Error(`found ${found.value}`);
    expect(found.failure.code).toBe("noRoot");
    return found.failure.values;
  };

  test("the bracket reported ends where values end, above", () => {
    const { minimum, maximum, low, high } = failed(perpetual, "growth", -1000);
    expect(minimum).toBe(-0.99);
    expect(maximum).toBeLessThan(0.12);
    expect(maximum).toBeCloseTo(0.12, 13);
    expect(low).toBeCloseTo(100 / (0.12 + 0.99) - 50, 9);
    expect(high).toBeGreaterThan(1e15);
  });

  test("and below", () => {
    const { minimum, maximum, low, high } = failed({ ...perpetual, growth: uniformGrowth(0.07) }, "discount_rate", -1000);
    expect(minimum).toBeGreaterThan(0.07);
    expect(minimum).toBeCloseTo(0.07, 13);
    expect(maximum).toBe(3);
    expect(low).toBeGreaterThan(1e15);
    expect(high).toBeCloseTo(100 / (3 - 0.07) - 50, 9);
  });

  test("where no amount but 0 gives a value, the whole bracket is reported, and that it has none", () => {
    expect(failed({ ...perpetual, growth: uniformGrowth(0.2) }, "revenue", 1000)).toMatchObject({ low: "no finite value", high: "no finite value" });
  });
});
