import { ecl } from "../../src/catalog/functions/loss/ecl";
import { expectedLoss } from "../../src/catalog/functions/loss/expectedLoss";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("twelve-month loss of IFRS 9's example", () => {
  const { rows, tolerance } = readGolden("ecl.csv");
  test.each(rows)("EAD $ead, PD $pd, LGD $lgd: $ecl", (row) => {
    const [pd, lgd, ead] = [Number(row.pd), Number(row.lgd), Number(row.ead)];
    for (const [[value]] of [numbersOf(expectedLoss, pd, lgd, ead), numbersOf(ecl, pd, lgd, ead, 0, 1)]) expect(Math.abs(value - Number(row.ecl))).toBeLessThanOrEqual(tolerance);
  });
});
