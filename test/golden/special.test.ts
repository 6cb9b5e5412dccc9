import { betaQuantile } from "../../src/core/numeric/betaQuantile";
import { chiSquareTail, digamma, logBeta, logGamma } from "../../src/core/numeric/gamma";
import { generatorExponential } from "../../src/core/numeric/generatorExponential";
import { hypergeometricOfOne } from "../../src/core/numeric/hypergeometric";
import { normalCdf, normalQuantile } from "../../src/core/numeric/normal";
import { readGolden } from "./readGolden";

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = { logGamma, digamma, logBeta, chiSquareTail, betaQuantile, hypergeometricOfOne, normalCdf, normalQuantile };

describe("special functions against mpmath", () => {
  const { rows, tolerance } = readGolden("special.csv");
  test.each(rows.map((row) => [row.function, [row.a, row.b, row.c].filter((cell) => cell !== "").map(Number), Number(row.value)] as const))("%s(%j)", (name, args, value) => {
    expect(Math.abs(FUNCTIONS[name](...args) - value)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(value), Math.abs(value) < 1e-3 && ["logGamma", "digamma", "logBeta", "normalQuantile"].includes(name) ? 1 : 0));
  });
});

describe("exponentials of generators against mpmath", () => {
  const { rows, tolerance } = readGolden("generator.csv");
  test.each([...new Set(rows.map((row) => row.case))])("%s", (name) => {
    const cells = rows.filter((row) => row.case === name);
    const size = Math.sqrt(cells.length);
    const matrix = generatorExponential(Float64Array.from(cells, ({ rate }) => Number(rate)), size, Number(cells[0].time));
    cells.forEach(({ probability }, index) => expect(Math.abs(matrix[index] - Number(probability))).toBeLessThanOrEqual(tolerance));
  });
});
