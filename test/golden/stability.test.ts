import { altmanZ } from "../../src/catalog/functions/stability/altmanZ";
import { revenueVolatility } from "../../src/catalog/functions/stability/revenueVolatility";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("ALTMAN_Z", () => {
  const published = readGolden("stability_altman.csv");
  test.each(published.rows)("published: $z", (row) => {
    const [[score]] = numbersOf(altmanZ, "Z", ...["x_one", "x_two", "x_three", "x_four", "x_five"].map((name) => Number(row[name])));
    expect(Math.abs(score - Number(row.z))).toBeLessThanOrEqual(published.tolerance);
  });

  const models = readGolden("stability_altman_models.csv");
  test.each(models.rows)("$model: $z, $zone", (row) => {
    const ratios = ["x_one", "x_two", "x_three", "x_four", "x_five"].map((name) => (row[name] === "" ? null : Number(row[name])));
    const [[score, zone]] = cellsOf(altmanZ, row.model, ...ratios, "both");
    expect(Math.abs((score as number) - Number(row.z))).toBeLessThanOrEqual(models.tolerance);
    expect(zone).toBe(row.zone);
  });
});

describe("REVENUE_VOLATILITY", () => {
  const { rows, tolerance } = readGolden("stability_deviation.csv");
  test.each(rows)("of $values: $deviation", ({ values, deviation }) => {
    const numbers = values.split(" ").map(Number);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const [[cv]] = numbersOf(revenueVolatility, [numbers], "cv");
    expect(Math.abs(cv * mean - Number(deviation))).toBeLessThanOrEqual(tolerance);

    // The same numbers as growth rates in percent.
    const history = numbers.reduce((years, percent) => [...years, years[years.length - 1] * (1 + percent / 100)], [1000]);
    const [[growth]] = numbersOf(revenueVolatility, [history]);
    expect(Math.abs(100 * growth - Number(deviation))).toBeLessThanOrEqual(tolerance);
  });
});
