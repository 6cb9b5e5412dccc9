import fc from "fast-check";
import { functions } from "../../src/catalog";
import { isFailure, type InputCell } from "../../src/catalog/cell";
import { evaluate, type Argument } from "../../src/catalog/define/evaluate";
import type { TenorFunction } from "../../src/catalog/define/defineFunction";
import { carryOutHere } from "../support/call";

/** Whatever stands in a sheet: the numbers on which formulas break, texts, blanks, errors, truths. */
const numbers = [0, 1, -1, 0.5, 2, 3, 4, 12, 100, 0.01, 0.1, 1e-9, 1e-300, 1e9, 1e300, -1e300, Number.MAX_VALUE, 0.999999999999, 1.0000000001, 45_292];
const words = ["", " ", "x", "perpetual", "end", "clv", "raroc", "Z", "operation", "construction", "cumulative", "sculpted", "bullet", "schedule", "lines", "all", "zh-CN", "basel2", "D", "irb"];
const cell: fc.Arbitrary<InputCell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<InputCell[]>(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<InputCell[]>(...words) },
  { weight: 1, arbitrary: fc.constantFrom<InputCell[]>(null, true, false, { error: "#DIV/0!" }) },
);
const matrix = (most: number): fc.Arbitrary<InputCell[][]> => fc.integer({ min: 1, max: most }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: most }));
const anything: fc.Arbitrary<Argument> = fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary: cell.map((one) => [[one]]) }, { weight: 2, arbitrary: matrix(4) });

/** The first example with some of its arguments changed: near enough to what a function takes to get deep into it. */
function nearly({ params, examples }: TenorFunction): fc.Arbitrary<Argument[]> {
  const given = params.map((_, index): Argument => {
    const argument = examples[0].args[index] ?? null;
    return argument === null ? undefined : Array.isArray(argument) ? (argument as InputCell[][]) : [[argument as InputCell]];
  });
  const changes = fc.array(fc.tuple(fc.nat({ max: params.length - 1 }), anything), { minLength: 1, maxLength: 3 });
  const inside = fc.array(fc.tuple(fc.nat({ max: params.length - 1 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), cell), { maxLength: 3 });
  return fc.tuple(changes, inside, fc.boolean()).map(([whole, cells, keep]) => {
    const changed = given.map((argument) => argument?.map((row) => [...row]));
    if (!keep) for (const [index, argument] of whole) changed[index] = argument?.map((row) => [...row]);
    for (const [index, row, column, value] of cells) {
      const block = changed[index];
      if (block) block[row % block.length][column % block[0].length] = value;
    }
    return changed;
  });
}

function cellsOf(fn: TenorFunction, args: readonly Argument[]): readonly (readonly unknown[])[] {
  const evaluation = evaluate(fn, args);
  if (!evaluation.ok) return [[evaluation.failure]];
  const output = carryOutHere(evaluation.value);
  return output.ok ? output.value : [[output.failure]];
}

test.each(functions.filter(({ params }) => params.length > 0).map((fn) => [fn.name, fn] as const))("%s answers any call with values or reasons, never NaN, Infinity or a crash", (_, fn) => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: nearly(fn) }, { weight: 1, arbitrary: fc.array(anything, { minLength: fn.params.length, maxLength: fn.params.length }) }), (args) => {
      const cells = cellsOf(fn, args);
      expect(cells.length).toBeGreaterThan(0);
      const [first] = cells;
      for (const row of cells) {
        expect(row).toHaveLength(first.length);
        for (const value of row) {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          else if (typeof value === "object" && value !== null && isFailure(value as never)) expect((value as { message: string }).message).not.toMatch(/undefined|NaN|\[object/);
          else expect(["string", "boolean"]).toContain(typeof value);
        }
      }
    }),
    { seed: 20262, numRuns: 250 },
  );
});
