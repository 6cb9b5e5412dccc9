import { ccf } from "../../src/catalog/functions/exposure/ccf";
import { lgdSecured } from "../../src/catalog/functions/exposure/lgdSecured";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("conversion factors of the standardised approach", () => {
  const { rows, tolerance } = readGolden("conversion_factors.csv");
  test.each(rows)("$framework, paragraph $paragraph: $commitment_type $factor_pct %", ({ framework, commitment_type, factor_pct }) => {
    expect(Math.abs(numbersOf(ccf, commitment_type, framework)[0][0] - Number(factor_pct) / 100)).toBeLessThanOrEqual(tolerance);
  });
});

describe("an exposure after its collateral, where nothing else is recovered", () => {
  const { rows, tolerance } = readGolden("collateral_haircut.csv");
  test.each(rows)("$exposure against $collateral: $exposure_after_mitigation", (row) => {
    const exposure = Number(row.exposure);
    const [[lgd]] = numbersOf(lgdSecured, exposure, Number(row.collateral), Number(row.haircut), 1, 0, Number(row.fx_haircut));
    expect(Math.abs(exposure * lgd - Number(row.exposure_after_mitigation))).toBeLessThanOrEqual(tolerance);
  });
});
