import { irbCapital } from "../../src/catalog/functions/capital/irbCapital";
import { irbCorrelation } from "../../src/catalog/functions/capital/irbCorrelation";
import { irbRw } from "../../src/catalog/functions/capital/irbRw";
import { pfRiskWeight } from "../../src/catalog/functions/capital/pfRiskWeight";
import { slottingRw } from "../../src/catalog/functions/capital/slottingRw";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

const turnovers = [["50", "risk_weight_turnover_50m_pct"], ["5", "risk_weight_turnover_5m_pct"]] as const;

describe("published risk weights, without scaling", () => {
  const basel2 = readGolden("basel2_annex5_corporate.csv");
  test.each(basel2.rows)("Basel II, Annex 5: PD $pd_pct %", (row) => {
    for (const [turnover, column] of turnovers) {
      const [[weight]] = numbersOf(irbRw, Number(row.pd_pct) / 100, 0.45, 2.5, Number(turnover), 1, "basel2");
      expect(Math.abs(100 * weight - Number(row[column]))).toBeLessThanOrEqual(basel2.tolerance);
    }
  });

  const basel3 = readGolden("irb_basel3_corporate.csv");
  test.each(basel3.rows)("Basel III, LGD 40 %: PD $pd_pct %", (row) => {
    for (const [turnover, column] of turnovers) {
      const [[weight]] = numbersOf(irbRw, Number(row.pd_pct) / 100, 0.4, 2.5, Number(turnover));
      expect(Math.abs(100 * weight - Number(row[column]))).toBeLessThanOrEqual(basel3.tolerance);
    }
  });
});

describe("the formula in forty digits", () => {
  const { rows, tolerance } = readGolden("irb_anchors.csv");
  test.each(rows)("PD $pd, LGD $lgd, M $maturity, turnover $turnover_eur_m", (row) => {
    const turnover = row.turnover_eur_m === "" ? null : Number(row.turnover_eur_m);
    const args = [Number(row.pd), Number(row.lgd), Number(row.maturity), turnover] as const;
    const close = (cells: number[][], expected: string): void => expect(Math.abs(cells[0][0] / Number(expected) - 1)).toBeLessThanOrEqual(tolerance);
    close(numbersOf(irbCorrelation, args[0], turnover), row.correlation);
    close(numbersOf(irbCapital, ...args), row.capital);
    close(numbersOf(irbRw, ...args), row.risk_weight);
    close(numbersOf(irbCapital, ...args, null, "basel2"), row.capital_basel2);
  });
});

describe("supervisory risk weights", () => {
  const slotting = readGolden("slotting_risk_weights.csv");
  test.each(slotting.rows)("slotting: $exposure_type, short $short", ({ exposure_type, short, ...weights }) => {
    for (const [category, percent] of Object.entries(weights)) {
      expect(Math.abs(numbersOf(slottingRw, category, short === "TRUE", exposure_type)[0][0] - Number(percent) / 100)).toBeLessThanOrEqual(slotting.tolerance);
    }
  });

  const projects = readGolden("project_finance_risk_weights.csv");
  test.each(projects.rows)("project finance: $phase, high quality $high_quality", ({ phase, high_quality, risk_weight_pct }) => {
    expect(Math.abs(numbersOf(pfRiskWeight, phase, high_quality === "TRUE")[0][0] - Number(risk_weight_pct) / 100)).toBeLessThanOrEqual(projects.tolerance);
  });
});
