import type { OutputMatrix } from "../../../src/catalog/cell";
import type { Example, TenorFunction } from "../../../src/catalog/define/defineFunction";
import { evaluate } from "../../../src/catalog/define/evaluate";
import type { Failure } from "../../../src/core/result/failure";
import { argument } from "../../support/call";

/** What a call comes to: its cells, or the failure of the whole call. */
export function tryCells(fn: TenorFunction, ...args: Example["args"]): OutputMatrix | Failure {
  const evaluation = evaluate(fn, args.map(argument));
  if (!evaluation.ok) return evaluation.failure;
  if (evaluation.value.kind !== "done") throw new Error(`${fn.name} asks for a run`);
  return evaluation.value.cells;
}

/** Cells of a call that has to succeed. */
export function cellsOf(fn: TenorFunction, ...args: Example["args"]): OutputMatrix {
  const cells = tryCells(fn, ...args);
  if (!Array.isArray(cells)) throw new Error((cells as Failure).message);
  return cells as OutputMatrix;
}

/** Cells of a call that has to give numbers only. */
export function numbersOf(fn: TenorFunction, ...args: Example["args"]): number[][] {
  return cellsOf(fn, ...args).map((row) =>
    row.map((cell) => {
      if (typeof cell !== "number") throw new Error(`not a number: ${JSON.stringify(cell)}`);
      return cell;
    }),
  );
}

/** Checks a worked example as help shows it. */
export function expectExample(fn: TenorFunction, { args, result }: Example): void {
  const cells = cellsOf(fn, ...args);
  const expected = (Array.isArray(result) ? result : [[result]]) as OutputMatrix;
  expected.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === "number") expect(Math.abs((cells[r][c] as number) - cell)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(cell)));
      else expect(cells[r][c]).toEqual(cell);
    }),
  );
}
