import { normalCdf, normalQuantile } from "../../src/core/numeric/normal";
import { readGolden } from "./readGolden";

test("the normal quantile, far into its tail, and back", () => {
  const { rows, tolerance } = readGolden("normal_quantile.csv");
  for (const { p, quantile } of rows) {
    const [probability, expected] = [Number(p), Number(quantile)];
    expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(normalQuantile(1 - probability) + normalQuantile(probability))).toBeLessThanOrEqual(1e-7);
    expect(Math.abs(normalCdf(expected) / probability - 1)).toBeLessThanOrEqual(1e-13);
  }
});

test("its ends and its middle", () => {
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
});
