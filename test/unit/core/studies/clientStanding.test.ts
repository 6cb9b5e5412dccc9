import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { clientStanding } from "../../../../src/core/studies/clientStanding";

const values = Float64Array.of(10, 40, NaN, 20, 20, -5);
const categories = { segment: { labels: ["SME", "", "Micro"], codes: Int32Array.of(0, 0, 0, 0, 2, 1) } };

test("rank, percentile and mean, in the portfolio and in the client's own groups", () => {
  // PERCENTRANK.INC({10,40,20,20,−5}, 40) = 1, of 10 = 0.25.
  expect(atOnce(clientStanding(values, 1, categories)).portfolio).toEqual({ rank: 1, among: 5, percentile: 1, mean: 17, total: 85 });
  expect(atOnce(clientStanding(values, 0, categories)).portfolio).toMatchObject({ rank: 4, percentile: 0.25 });
  expect(atOnce(clientStanding(values, 0, categories)).groups).toEqual([{ category: "segment", label: "SME", place: { rank: 3, among: 3, percentile: 0, mean: 70 / 3, total: 70 } }]);
});

test("equal values share a place; one alone is first; a blank label is no group", () => {
  expect(atOnce(clientStanding(values, 3, categories)).portfolio).toMatchObject({ rank: 2, percentile: 0.75 });
  expect(atOnce(clientStanding(values, 4, categories)).portfolio).toMatchObject({ rank: 2 });
  expect(atOnce(clientStanding(values, 4, categories)).groups[0].place).toMatchObject({ rank: 1, among: 1, percentile: 1 });
  expect(atOnce(clientStanding(values, 5, categories)).groups).toEqual([]);
});
