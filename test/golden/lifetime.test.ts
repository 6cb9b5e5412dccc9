import { call, single } from "../support/call";
import { readGolden } from "./readGolden";

const HIGH_END = [0.668, 3.806] as const;

test("survival of the High End cohort, years 8 to 12", () => {
  const { rows, tolerance } = readGolden("fader_hardie_2007_survival.csv");
  for (const { year, projected_high_end } of rows) expect(Math.abs((single(call("SBG_SURVIVAL", ...HIGH_END, Number(year))) as number) - Number(projected_high_end))).toBeLessThanOrEqual(tolerance);
});

test("discounted expected residual lifetime", () => {
  const { rows, tolerance } = readGolden("derl.csv");
  for (const { alpha, beta, discount_rate, years_survived, derl } of rows) {
    expect(Math.abs((single(call("DERL", Number(alpha), Number(beta), Number(discount_rate), Number(years_survived))) as number) - Number(derl))).toBeLessThanOrEqual(tolerance);
  }
});

describe("remission under 6-MP", () => {
  const group = readGolden("gehan_6mp.csv").rows.filter((row) => row.group === "2");
  const { rows, tolerance } = readGolden("km_6mp.csv");
  const steps = call("KM_SURVIVAL", group.map(({ weeks }) => [Number(weeks)]), group.map(({ event }) => [Number(event)])).slice(2) as number[][];

  test.each(rows.map((row, index) => [row.weeks, row, steps[index]] as const))("after %s weeks", (_, row, [time, atRisk, events, survival, standardError, low, high]) => {
    expect([time, atRisk, events]).toEqual([Number(row.weeks), Number(row.at_risk), Number(row.events)]);
    expect(Math.abs(survival - Number(row.published))).toBeLessThanOrEqual(0.0005);
    for (const [value, expected] of [[survival, row.survival], [standardError, row.standard_error], [low, row.low], [high, row.high]] as const) expect(Math.abs(value - Number(expected))).toBeLessThanOrEqual(tolerance);
  });

  test("is the whole curve", () => expect(steps).toHaveLength(rows.length));
});
