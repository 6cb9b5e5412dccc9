import { clusterClients, type ClusteredClients } from "../../src/core/segmentation/clusterClients";
import { segmentAgreement } from "../../src/core/segmentation/segmentAgreement";
import { readGolden } from "./readGolden";

const iris = readGolden("iris.csv");
const numbers = ["sepal_length", "sepal_width", "petal_length", "petal_width"].map((column) => iris.rows.map((row) => Number(row[column])));
const species = iris.rows.map((row) => row.species);

function clustered(clusters: number, isStandardised: boolean, seed = 1): ClusteredClients {
  const found = clusterClients({ numbers, categories: [], clusters, starts: 200, seed, isStandardised });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

describe("k-means on the iris measurements", () => {
  const golden = readGolden("kmeans_iris.csv");

  test.each(golden.rows.map((row) => [Number(row.clusters), row.standardised === "1", Number(row.total_within)] as const))("%i clusters, standardised %s: %f", (clusters, isStandardised, expected) => {
    for (const seed of [1, 2026]) expect(Math.abs(clustered(clusters, isStandardised, seed).totalWithin / expected - 1)).toBeLessThanOrEqual(golden.tolerance);
  });

  test("three clusters of 62, 50 and 38 flowers, numbered from the longest sepals", () => {
    expect(clustered(3, false).clusters.map(({ clients }) => clients)).toEqual([38, 62, 50]);
  });
});

describe("agreement of two partitions", () => {
  test("clusters and species: the adjusted Rand index that scikit-learn prints", () => {
    expect(segmentAgreement(species, clustered(3, false).assignments.map(String)).adjustedRand).toBeCloseTo(0.7302382722834697, 14);
  });

  test.each([
    [[0, 0, 1, 2], [0, 0, 1, 1], 4 / 7],
    [[0, 0, 1, 1], [0, 0, 1, 2], 4 / 7],
    [[0, 0, 1, 1], [1, 1, 0, 0], 1],
    [[0, 0, 0, 0], [0, 1, 2, 3], 0],
  ])("the worked examples of scikit-learn's manual: %j and %j", (before, after, expected) => {
    expect(segmentAgreement(before.map(String), after.map(String)).adjustedRand).toBeCloseTo(expected, 14);
  });

  test("Cramér's V of hair and eye colour of 592 people: χ² = 138.2898, as R and SAS print it, so V = 0.2790", () => {
    // Snee (1974), The American Statistician 28(1); R's data set HairEyeColor over both sexes.
    const counts: Record<string, Record<string, number>> = {
      black: { brown: 68, blue: 20, hazel: 15, green: 5 },
      brown: { brown: 119, blue: 84, hazel: 54, green: 29 },
      red: { brown: 26, blue: 17, hazel: 14, green: 14 },
      blond: { brown: 7, blue: 94, hazel: 10, green: 16 },
    };
    const people = Object.entries(counts).flatMap(([hair, eyes]) => Object.entries(eyes).flatMap(([eye, count]) => Array.from({ length: count }, () => [hair, eye] as const)));
    const { cramersV } = segmentAgreement(people.map(([hair]) => hair), people.map(([, eye]) => eye));
    expect(people).toHaveLength(592);
    expect(cramersV! ** 2 * 592 * 3).toBeCloseTo(138.2898, 4);
    expect(cramersV!).toBeCloseTo(Math.sqrt(138.2898 / (592 * 3)), 6);
  });
});
