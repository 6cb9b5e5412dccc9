import { clvMarkov } from "../../src/catalog/functions/pd/clvMarkov";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("recency as a Markov chain", () => {
  const { rows, tolerance } = readGolden("markov_recency.csv");
  const matrix = [[0.3, 0.7, 0, 0, 0], [0.2, 0, 0.8, 0, 0], [0.15, 0, 0, 0.85, 0], [0.05, 0, 0, 0, 0.95], [0, 0, 0, 0, 1]];
  const reward = [[40 - 4], [-4], [-4], [-4], [0]];
  const fiveRewards = numbersOf(clvMarkov, matrix, reward, 0.2, 5);
  const perpetual = numbersOf(clvMarkov, matrix, reward, 0.2);

  test.each(rows.map((row, index) => [row.recency, index, row] as const))("recency %s", (_, index, row) => {
    expect(Math.abs(fiveRewards[index][0] - Number(row.five_rewards))).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(perpetual[index][0] - Number(row.perpetual))).toBeLessThanOrEqual(tolerance);
  });
});
