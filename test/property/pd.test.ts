import fc from "fast-check";
import { clvMarkov } from "../../src/catalog/functions/pd/clvMarkov";
import { migrate } from "../../src/catalog/functions/pd/migrate";
import { pdMarginal } from "../../src/catalog/functions/pd/pdMarginal";
import { pdStress } from "../../src/catalog/functions/pd/pdStress";
import { pdTerm } from "../../src/catalog/functions/pd/pdTerm";
import { clv } from "../../src/catalog/functions/value/clv";
import { number } from "../support/clients";
import { numbersOf } from "../unit/catalog/pdCells";

const seed = 20260706;

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

/** A matrix of 2 to 6 states, the last absorbing, as a sheet holds it: without names. */
const matrix = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.array(fc.array(number(0.01, 1), { minLength: size, maxLength: size }), { minLength: size - 1, maxLength: size - 1 }).map((weights) => [
    ...weights.map((row) => row.map((weight) => weight / row.reduce((sum, x) => sum + x, 0))),
    Array.from({ length: size }, (_, column) => (column === size - 1 ? 1 : 0)),
  ]),
);

describe("migration", () => {
  test("keeps the total, and n periods then m are n + m", () => {
    fc.assert(
      fc.property(matrix, fc.array(number(0, 1000), { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (rows, counts, n, m) => {
        const start = [counts.slice(0, rows.length)];
        const [after] = numbersOf(migrate, start, rows, n + m);
        expectClose(after.reduce((sum, x) => sum + x, 0), start[0].reduce((sum, x) => sum + x, 0), 1e-12);
        const [inSteps] = numbersOf(migrate, numbersOf(migrate, start, rows, n), rows, m);
        after.forEach((value, state) => expectClose(value, inSteps[state], 1e-12));
      }),
      { seed, numRuns: 200 },
    );
  });

  test("the share of a grade that ends in default is its cumulative PD", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 20 }), (rows, years) => {
        rows.forEach((_, grade) => {
          const start = [rows.map((__, state) => (state === grade ? 1 : 0))];
          const [after] = numbersOf(migrate, start, rows, years);
          expectClose(numbersOf(pdTerm, rows, grade + 1, years)[years - 1][0], after[rows.length - 1], 1e-12);
        });
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("term structure", () => {
  test("never falls, stays a probability, and across is down turned round", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 30 }), (rows, years) => {
        const grades = rows.map((_, grade) => [grade + 1]);
        const down = numbersOf(pdTerm, rows, grades, years);
        const across = numbersOf(pdTerm, rows, grades, years, "cumulative", "across");
        down.forEach((line, year) => line.forEach((value, grade) => {
          expect(value).toBe(across[grade][year]);
          expect(value).toBeLessThanOrEqual(1);
          expect(value).toBeGreaterThanOrEqual(year === 0 ? 0 : down[year - 1][grade]);
        }));
      }),
      { seed, numRuns: 100 },
    );
  });

  test("is the same by PD_TERM's measure as by PD_MARGINAL from the cumulative curve", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 2, max: 12 }), fc.constantFrom("marginal", "conditional"), (rows, years, measure) => {
        expect(numbersOf(pdMarginal, numbersOf(pdTerm, rows, 1, years), null, measure)).toEqual(numbersOf(pdTerm, rows, 1, years, measure));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("PD under stress", () => {
  const pd = number(0.0001, 0.5);
  const rho = number(0.01, 0.6);

  test("rises with PD and with confidence", () => {
    fc.assert(
      fc.property(pd, rho, number(0.01, 0.98), number(0.001, 0.01), (p, correlation, q, more) => {
        const [[base]] = numbersOf(pdStress, p, correlation, q);
        expect(numbersOf(pdStress, p + more, correlation, q)[0][0]).toBeGreaterThan(base);
        expect(numbersOf(pdStress, p, correlation, q + more)[0][0]).toBeGreaterThan(base);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("over all years it averages out to the PD", () => {
    const steps = 4000;
    const confidences = Array.from({ length: steps }, (_, index) => [(index + 0.5) / steps]);
    fc.assert(
      fc.property(number(0.005, 0.5), number(0.01, 0.4), (p, correlation) => {
        const mean = numbersOf(pdStress, p, correlation, confidences).reduce((sum, [value]) => sum + value, 0) / steps;
        expect(Math.abs(mean - p)).toBeLessThan(1e-4);
      }),
      { seed, numRuns: 20 },
    );
  });
});

describe("value by Markov chain", () => {
  test("with states alive, default and churned it is CLV without end (docs/MODEL.md §3)", () => {
    fc.assert(
      fc.property(number(0, 0.5), number(0, 0.5), number(0.01, 0.5), number(-100, 500), number(0, 5000), number(0, 1), fc.constantFrom("begin" as const, "end" as const), (c, p, d, margin, ead, lgd, timing) => {
        const v = 1 / (1 + d);
        const chain = [[(1 - p) * (1 - c), p, (1 - p) * c], [0, 1, 0], [0, 0, 1]];
        const reward = [[timing === "end" ? v * ((1 - p) * (1 - c) * margin - p * lgd * ead) : margin - v * p * lgd * ead], [0], [0]];
        const [[expected]] = numbersOf(clv, margin, 0, c, d, p, lgd, ead, "perpetual", null, null, timing, 1);
        expectClose(numbersOf(clvMarkov, chain, reward, d)[0][0], expected, 1e-9);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("without end is the limit of many periods, and V = R + vPV", () => {
    fc.assert(
      fc.property(matrix, fc.array(number(-100, 500), { minLength: 6, maxLength: 6 }), number(0.05, 0.5), (rows, rewards, d) => {
        const reward = rewards.slice(0, rows.length).map((value) => [value]);
        const value = numbersOf(clvMarkov, rows, reward, d);
        const long = numbersOf(clvMarkov, rows, reward, d, 1000);
        value.forEach(([state], index) => {
          expectClose(state, long[index][0], 1e-10);
          expectClose(state, reward[index][0] + rows[index].reduce((sum, share, to) => sum + share * value[to][0], 0) / (1 + d), 1e-10);
        });
      }),
      { seed, numRuns: 200 },
    );
  });
});
