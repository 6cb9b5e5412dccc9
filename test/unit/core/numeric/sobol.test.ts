import { SOBOL_DIMENSIONS, sobolPoint } from "../../../../src/core/numeric/sobol";

describe("sobolPoint", () => {
  // scipy 1.17.1, qmc.Sobol(120, scramble=False, bits=32), point i at the Gray code of i.
  test.each([
    [1, [2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648]],
    [2, [1073741824, 3221225472, 3221225472, 1073741824, 1073741824, 1073741824]],
    [3, [3221225472, 1073741824, 1073741824, 3221225472, 3221225472, 3221225472]],
    [1000, [398458880, 692060160, 1933574144, 2747269120, 1690304512, 482344960]],
    [4095, [4293918720, 286261248, 11534336, 670040064, 32505856, 2486173696]],
  ])("point %i is that of an independent implementation", (index, expected) => {
    expect([0, 1, 2, 7, 57, 119].map((dimension) => sobolPoint(index, dimension))).toEqual(expected);
  });

  test("every dimension is stratified: the first 2^k points fall one into each of 2^k cells", () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
      const cells = new Set(Array.from({ length: 64 }, (_, index) => sobolPoint(index, dimension) >>> 26));
      expect([dimension, cells.size]).toEqual([dimension, 64]);
    }
  });
});
