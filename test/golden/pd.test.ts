import { pdStress } from "../../src/catalog/functions/pd/pdStress";
import { pdTerm } from "../../src/catalog/functions/pd/pdTerm";
import { assetCorrelation, maturityAdjustment } from "../../src/core/capital/irb";
import { stressedPd } from "../../src/core/credit/vasicek";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

const matrix = readGolden("jlt_1997_transition_matrix.csv");
const grades = matrix.rows.map((row) => row.from_grade);
const published = [["", ...grades], ...matrix.rows.map((row) => [row.from_grade, ...grades.map((grade) => Number(row[grade]))])];

describe("rating transitions of Jarrow, Lando & Turnbull", () => {
  test("are as printed: rows add up to 1 but for the rounding", () => {
    for (const [, ...row] of published.slice(1)) expect(Math.abs(row.reduce<number>((sum, x) => sum + (x as number), 0) - 1)).toBeLessThanOrEqual(matrix.tolerance + 1e-12);
  });

  const { rows, tolerance } = readGolden("jlt_1997_cumulative_pd.csv");
  test.each(rows)("$grade defaults within $years years with probability $cumulative_pd", ({ grade, years, cumulative_pd }) => {
    const curve = numbersOf(pdTerm, published, grade, Number(years));
    expect(curve.length).toBe(Number(years));
    expect(Math.abs(curve[Number(years) - 1][0] - Number(cumulative_pd))).toBeLessThanOrEqual(tolerance);
  });
});

describe("PD under stress", () => {
  const anchors = readGolden("pd_stress.csv");
  test.each(anchors.rows)("PD $pd, correlation $rho, confidence $confidence", (row) => {
    const expected = Number(row.stressed_pd);
    const [[value]] = numbersOf(pdStress, Number(row.pd), Number(row.rho), Number(row.confidence));
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(anchors.tolerance * expected);
  });

  const basel = readGolden("pd_stress_basel2.csv");
  test.each(basel.rows)("gives the published risk weight at PD $pd_pct %: $risk_weight_pct %", (row) => {
    const pd = Number(row.pd_pct) / 100;
    const capital = 0.45 * (stressedPd(pd, assetCorrelation(pd), 0.999) - pd) * maturityAdjustment(pd, 2.5);
    expect(Math.abs(1250 * capital - Number(row.risk_weight_pct))).toBeLessThanOrEqual(basel.tolerance);
  });
});
