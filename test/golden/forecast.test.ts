import { forecastRevenue } from "../../src/core/forecast/forecastRevenue";
import { fitSmoothing, type SmoothingFit } from "../../src/core/forecast/fitSmoothing";
import { smoothingForecasts } from "../../src/core/forecast/smoothingForecast";
import { parameterCount, SMOOTHING_METHODS, type SmoothingMethod } from "../../src/core/forecast/smoothingMethod";
import { smoothingPass } from "../../src/core/forecast/smoothingPass";
import { readGolden } from "./readGolden";

const values = new Map<string, number[]>();
for (const { series, value } of readGolden("forecast_series.csv").rows) values.set(series, [...(values.get(series) ?? []), Number(value)]);
const history = (series: string): Float64Array => Float64Array.from(values.get(series)!);

const fits = new Map<string, SmoothingFit>();
function fitOf(series: string, method: string, season: number): SmoothingFit {
  const key = `${series} ${method}`;
  if (!fits.has(key)) fits.set(key, fitSmoothing(history(series), method as SmoothingMethod, season)!);
  return fits.get(key)!;
}

/** R leaves n/2·(1 + ln 2π − ln n) out of its log-likelihood. */
const asR = (aicc: number, n: number): number => aicc - n * (1 + Math.log(2 * Math.PI) - Math.log(n));

describe("what R prints", () => {
  const { rows, tolerance } = readGolden("forecast_printed.csv");

  test.each(rows.map((row) => [`${row.series}, ${row.method}`, row] as const))("%s: follows from the printed parameters", (_, row) => {
    const [method, season, y] = [row.method as SmoothingMethod, Number(row.season), history(row.series)];
    const seasons = row.seasons ? row.seasons.split(" ").map(Number) : [0];
    const multiplies = SMOOTHING_METHODS[method].seasons === "multiplicative";
    const at = Float64Array.from([Number(row.alpha), Number(row.beta || 0), Number(row.gamma || 0), Number(row.phi || 1), Number(row.level), Number(row.trend || 0), ...seasons]);
    const pass = smoothingPass(y, at, multiplies)!;
    const [n, parameters] = [y.length, parameterCount(SMOOTHING_METHODS[method], season)];
    const sigma = Math.sqrt(pass.squares / (n - parameters));
    if (row.sigma) expect(Math.abs(sigma / Number(row.sigma) - 1)).toBeLessThanOrEqual(0.002);
    const k = parameters + 1;
    const aicc = n * Math.log(pass.squares) + 2 * pass.logs + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
    if (row.aicc) expect(Math.abs(aicc - Number(row.aicc))).toBeLessThanOrEqual(0.02);
    const state = { method, season: seasons.length, alpha: at[0], beta: at[1], gamma: at[2], phi: at[3], level: pass.level, trend: pass.trend, seasons: pass.seasons, sigma };
    const printed = row.forecasts ? row.forecasts.split(" ").map(Number) : [];
    smoothingForecasts(state, printed.length).forEach(({ forecast }, index) => expect(Math.abs(forecast - printed[index])).toBeLessThanOrEqual(1e-3));
  });

  test.each(rows.filter(({ aicc }) => aicc).map((row) => [`${row.series}, ${row.method}`, row] as const))("%s: our search goes at least as high", (_, row) => {
    const fit = fitOf(row.series, row.method, Number(row.season));
    expect(asR(fit.aicc!, fit.observations)).toBeLessThanOrEqual(Number(row.aicc) + 1e-3);
    expect(fit.converged).toBe(true);
  });

  test("oil: the printed estimates and intervals", () => {
    const result = forecastRevenue({ history: history("oil"), periods: 5, method: "auto", season: 1, confidence: 0.95 });
    if (!result.ok) throw new Error(result.failure.message);
    const { fit, points } = result.value;
    expect(fit.method).toBe("simple");
    expect(Math.abs(fit.alpha - 0.8339)).toBeLessThanOrEqual(1e-4);
    expect(Math.abs(fit.initial.level - 446.5868)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(fit.sigma - 29.8282)).toBeLessThanOrEqual(1e-4);
    expect(Math.abs(asR(fit.aicc!, 18) - 179.8573)).toBeLessThanOrEqual(1e-3);
    const printed = [[484.2183, 601.1429], [466.5589, 618.8023], [452.286, 633.0752], [439.9778, 645.3834], [428.9945, 656.3667]];
    points.forEach(({ forecast, low, high }, index) => {
      expect(Math.abs(forecast - 542.6806)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(low - printed[index][0])).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(high - printed[index][1])).toBeLessThanOrEqual(tolerance);
    });
  });
});

describe("against the state-space form in scipy", () => {
  const { rows, tolerance } = readGolden("forecast_anchors.csv");
  const close = (actual: number, expected: string, within: number): void => expect(Math.abs(actual / Number(expected) - 1)).toBeLessThanOrEqual(within);

  test.each(rows.map((row) => [`${row.series}, ${row.method}, h = ${row.h}`, row] as const))("%s", (_, row) => {
    const [h, season] = [Number(row.h), Number(row.season)];
    const fit = fitOf(row.series, row.method, season);
    expect(Math.abs(fit.logLikelihood! - Number(row.log_likelihood))).toBeLessThanOrEqual(1e-6);
    expect(parameterCount(SMOOTHING_METHODS[fit.method], season)).toBe(Number(row.parameters));
    const { forecast, spread } = smoothingForecasts(fit, h)[h - 1];
    close(forecast, row.forecast, tolerance);
    close(spread, row.spread, fit.method.startsWith("multiplicative") && h > season ? 0.001 : tolerance);
  });
});
