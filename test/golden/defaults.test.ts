import { credibilityOf } from "../../src/core/credit/credibility";
import { binomialInterval } from "../../src/core/credit/binomialInterval";
import { call } from "../support/call";
import { readGolden } from "./readGolden";

test("Hachemeister's five states: structure and premiums as actuar prints them", () => {
  const { rows, tolerance } = readGolden("hachemeister.csv");
  const states = ["1", "2", "3", "4", "5"].map((name) => ({ name, observations: rows.filter(({ state }) => state === name).map(({ ratio, weight }) => ({ value: Number(ratio), weight: Number(weight) })) }));
  const { groups, collective, withinVariance, betweenVariance } = credibilityOf(states);
  expect(Math.abs(collective - 1683.713)).toBeLessThanOrEqual(0.0005);
  expect(Math.round(withinVariance)).toBe(139_120_026);
  expect(Math.round(betweenVariance)).toBe(89_639);
  const printed = [[2061, 0.9847, 2055], [1511, 0.9276, 1524], [1806, 0.8985, 1793], [1353, 0.7279, 1443], [1600, 0.9588, 1603]];
  groups.forEach(({ mean, credibility, estimate }, index) => {
    expect(Math.round(mean)).toBe(printed[index][0]);
    expect(Math.abs(credibility - printed[index][1])).toBeLessThanOrEqual(tolerance);
    expect(Math.round(estimate)).toBe(printed[index][2]);
  });
});

test("exact binomial intervals: 0 of n is the rule of three, 10 of 20 as tabulated", () => {
  expect(binomialInterval(0, 300, 0.95)).toEqual({ low: 0, high: expect.closeTo(1 - 0.05 ** (1 / 300), 15) });
  const { low, high } = binomialInterval(10, 20, 0.95);
  expect(low).toBeCloseTo(0.272, 3);
  expect(high).toBeCloseTo(0.728, 3);
});

test("twenty firms over a year, as Lando & Skødeberg count them", () => {
  const clients = [...Array.from({ length: 10 }, (_, i) => `A${i}`), ...Array.from({ length: 10 }, (_, i) => `B${i}`)];
  const start = 45_000;
  const month = 365 / 12;
  const rows: [string, number, string][] = [...clients.map((client): [string, number, string] => [client, start, client[0]]), ["A0", start + Math.round(month), "B"], ["B0", start + Math.round(2 * month), "A"], ["B1", start + Math.round(6 * month), "D"]];
  const table = (method: string, show = "matrix"): (string | number)[][] => call("RATING_MATRIX", rows.map(([client]) => [client]), rows.map(([, day]) => [day]), rows.map(([, , rating]) => [rating]), method, start + 365, null, show) as (string | number)[][];
  // The cohort method sees nothing of the moves' timing, and no way from A to default.
  expect(table("cohort")).toEqual([["", "A", "B", "D"], ["A", 0.9, 0.1, 0], ["B", 0.1, 0.8, 0.1], ["D", 0, 0, 1]]);
  const duration = table("duration");
  const { rows: anchors } = readGolden("generator.csv");
  anchors.filter((anchor) => anchor.case === "lando").forEach(({ row, column, probability }) => expect(duration[1 + Number(row)][1 + Number(column)]).toBeCloseTo(Number(probability), 3));
  expect(duration[1][3]).toBeGreaterThan(0);
  expect(table("duration", "counts")[1].slice(0, 4)).toEqual(["A", 0, 1, 0]);
});
