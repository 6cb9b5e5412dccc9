import type { InputCell, OutputMatrix } from "../../src/catalog/cell";
import { findFunction } from "../../src/catalog";
import { evaluate, type Argument, type Evaluation } from "../../src/catalog/define/evaluate";
import type { Example } from "../../src/catalog/define/defineFunction";
import { estimate } from "../../src/core/estimators";
import type { Failure } from "../../src/core/result/failure";
import { mapResult, ok, type Result } from "../../src/core/result/result";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import type { Study } from "../../src/core/studies/study";
import { runInPlace } from "./runNow";

export { runNow } from "./runNow";

type Arg = Example["args"][number];

/** A call by name with positional arguments, as a formula would make it; portfolio runs and estimates happen in place. */
export function call(name: string, ...args: readonly Arg[]): OutputMatrix {
  const outcome = tryCall(name, ...args);
  if ("failure" in outcome) throw new Error(outcome.failure.message);
  return outcome.cells;
}

export function tryCall(name: string, ...args: readonly Arg[]): { cells: OutputMatrix } | { failure: Failure } {
  const fn = findFunction(name);
  if (!fn) throw new Error(`no function ${name}`);
  const evaluation = evaluate(fn, args.map(argument));
  if (!evaluation.ok) return { failure: evaluation.failure };
  const cells = carryOutHere(evaluation.value);
  return cells.ok ? { cells: cells.value } : { failure: cells.failure };
}

/** As `carryOut`, without waiting for anybody. */
export function carryOutHere(asked: Evaluation): Result<OutputMatrix> {
  switch (asked.kind) {
    case "done":
      return { ok: true, value: asked.cells };
    case "run":
      return mapResult(runInPlace(asked.task.request) as Result<PortfolioRunResult>, asked.task.present);
    case "estimate":
      return mapResult(estimate(asked.task.request), asked.task.present);
    case "study":
      return mapResult(conductHere(asked.task.study), asked.task.present);
  }
}

export function conductHere<Output>(study: Study<Output>): Result<Output> {
  let step = study.next();
  while (!step.done) {
    const answer: Result<unknown> = step.value ? runInPlace(step.value) : ok(undefined);
    if (!answer.ok) return answer;
    step = study.next(answer.value);
  }
  return step.value;
}

export function argument(arg: Arg): Argument {
  if (arg === null) return undefined;
  return Array.isArray(arg) ? (arg as InputCell[][]) : [[arg as InputCell]];
}

/** The only cell of a result. */
export function single(cells: OutputMatrix): OutputMatrix[number][number] {
  expect([cells.length, cells[0].length]).toEqual([1, 1]);
  return cells[0][0];
}
