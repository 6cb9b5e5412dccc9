import type { InputMatrix, OutputCell, OutputMatrix } from "../../../catalog/cell";
import type { TenorFunction } from "../../../catalog/define/defineFunction";
import { evaluate, type Argument } from "../../../catalog/define/evaluate";
import { failed, ok, type Result } from "../../../core/result/result";

export type NamedArguments = Readonly<Record<string, Argument>>;

/** The answer of a function that is finished at once, as a cell would have it. */
export function callInPlace(fn: TenorFunction, args: NamedArguments): Result<OutputMatrix> {
  const evaluation = evaluate(fn, fn.params.map(({ name }) => args[name]));
  if (!evaluation.ok) return failed(evaluation.failure);
  if (evaluation.value.kind !== "done") throw new Error(`${fn.name} is not finished at once`);
  return ok(evaluation.value.cells);
}

/** A value as an argument. */
export function cellOf(value: InputMatrix[number][number]): InputMatrix {
  return [[value]];
}

const ROWS_A_STEP = 512;

/** What a function that takes rows one by one says of many, a few at a step; the first refusal ends it. */
export function* rowByRow<Row>(rows: readonly Row[], ask: (block: readonly Row[]) => Result<OutputMatrix>): Generator<void, Result<(readonly OutputCell[])[]>> {
  const found: (readonly OutputCell[])[] = [];
  for (let row = 0; row < rows.length; row += ROWS_A_STEP) {
    const said = ask(rows.slice(row, row + ROWS_A_STEP));
    if (!said.ok) return said;
    found.push(...said.value);
    yield;
  }
  return ok(found);
}
