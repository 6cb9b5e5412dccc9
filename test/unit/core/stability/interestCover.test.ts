import { interestCover } from "../../../../src/core/stability/interestCover";

// The worked case at calc-verse.com: 100k over 20k, five times.
test("EBIT over interest, negative for a loss", () => {
  expect([interestCover(100_000, 20_000), interestCover(-10, 5), interestCover(0, 5)]).toEqual([5, -2, 0]);
});

test("no interest, no cover", () => {
  expect(interestCover(100, 0)).toBeUndefined();
});
