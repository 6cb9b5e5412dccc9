import { estimateOf } from "../../src/core/estimation/fit";
import { bgNbdAlive, bgNbdExpected } from "../../src/core/repeat/bgNbd";
import { fitBgNbd } from "../../src/core/repeat/fitBgNbd";
import { fitParetoNbd } from "../../src/core/repeat/fitParetoNbd";
import { leavingIntegral, paretoNbdAlive, paretoNbdExpected } from "../../src/core/repeat/paretoNbd";
import type { RepeatColumns } from "../../src/core/repeat/repeatSample";
import { call, single } from "../support/call";
import { readGolden } from "./readGolden";

const { rows, tolerance } = readGolden("cdnow_repeat_purchases.csv");
const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
const cdnow: RepeatColumns = { frequency: column("x"), recency: column("t_x"), age: column("T") };

describe("CDNOW, 2,357 customers", () => {
  test("BG/NBD: the printed estimates and log-likelihood", () => {
    const fit = fitBgNbd(cdnow);
    if (!fit.ok) throw new Error(fit.failure.message);
    for (const [name, printed] of [["r", 0.243], ["alpha", 4.414], ["a", 0.793], ["b", 2.426]] as const) expect(Math.abs(estimateOf(fit.value, name) - printed)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(fit.value.logLikelihood + 9582.4)).toBeLessThanOrEqual(0.05);
    expect(fit.value).toMatchObject({ observations: 2357, converged: true, notes: [] });
    const ahead = call("BGNBD_EXPECTED", call("BGNBD_FIT", ...columnsOf()) as never, 2, 30.43, 38.86, 39);
    expect(Math.abs((single(ahead) as number) - 1.226)).toBeLessThanOrEqual(tolerance);
  });

  test("Pareto/NBD: the printed estimates and log-likelihood", () => {
    const fit = fitParetoNbd(cdnow);
    if (!fit.ok) throw new Error(fit.failure.message);
    for (const [name, printed] of [["r", 0.553], ["alpha", 10.578], ["s", 0.606], ["beta", 11.669]] as const) expect(Math.abs(estimateOf(fit.value, name) - printed)).toBeLessThanOrEqual(name === "beta" ? 0.0015 : tolerance);
    expect(Math.abs(fit.value.logLikelihood + 9595.0)).toBeLessThanOrEqual(0.05);
    expect(fit.value).toMatchObject({ converged: true, notes: [] });
  });

  test("the unit of time changes the scale, nothing else", () => {
    const days = fitBgNbd({ frequency: cdnow.frequency, recency: cdnow.recency.map((t) => 7 * t), age: cdnow.age.map((t) => 7 * t) });
    if (!days.ok) throw new Error(days.failure.message);
    expect(estimateOf(days.value, "r")).toBeCloseTo(0.2426, 4);
    expect(estimateOf(days.value, "alpha") / 7).toBeCloseTo(4.4135, 3);
  });
});

function columnsOf(): number[][][] {
  return [cdnow.frequency, cdnow.recency, cdnow.age].map((values) => Array.from(values, (value) => [value]));
}

describe("against mpmath", () => {
  const anchors = readGolden("repeat_anchors.csv");
  test.each(anchors.rows.map((row, index) => [index, row] as const))("row %i", (_, row) => {
    const [r, alpha, a, b, s, beta, frequency, recency, age, t] = ["r", "alpha", "a", "b", "s", "beta", "x", "t_x", "T", "t"].map((name) => Number(row[name]));
    const state = { frequency, recency, age };
    const close = (value: number, expected: string): void => expect(Math.abs(value - Number(expected))).toBeLessThanOrEqual(anchors.tolerance * Math.abs(Number(expected)));
    close(bgNbdAlive({ r, alpha, a, b }, state), row.bg_alive);
    close(bgNbdExpected({ r, alpha, a, b }, state, [t])[0], row.bg_expected);
    close(leavingIntegral({ r, alpha, s, beta }, state).log, row.log_integral);
    close(paretoNbdAlive({ r, alpha, s, beta }, state), row.pnbd_alive);
    close(paretoNbdExpected({ r, alpha, s, beta }, state, [t])[0], row.pnbd_expected);
  });
});
