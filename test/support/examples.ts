import type { OutputCell, OutputMatrix } from "../../src/catalog/cell";
import type { Example, TenorFunction } from "../../src/catalog/define/defineFunction";

/** What a search ends at is shown in eight digits. */
const WITHIN = { estimate: 1e-7, others: 1e-12 };

/** Holds cells against what an example shows, which may be their first rows and columns. */
export function expectExample({ kind, id }: TenorFunction, { result }: Example, cells: OutputMatrix): void {
  const within = kind === "estimate" ? WITHIN.estimate : WITHIN.others;
  const expected = (Array.isArray(result) ? result : [[result]]) as OutputMatrix;
  expected.forEach((row, r) => row.forEach((cell, c) => expectCell(id, cells[r][c], cell, within)));
}

function expectCell(id: string, actual: OutputCell, expected: OutputCell, within: number): void {
  if (typeof expected !== "number" || typeof actual !== "number") return expect([id, actual]).toEqual([id, expected]);
  expect([id, Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)) ? expected : actual]).toEqual([id, expected]);
}
