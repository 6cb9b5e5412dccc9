import type { InputCell, OutputMatrix } from "../../src/catalog/cell";
import { findFunction } from "../../src/catalog";
import { evaluate, type Argument } from "../../src/catalog/define/evaluate";
import type { Example } from "../../src/catalog/define/defineFunction";
import { estimate } from "../../src/core/estimators";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { Failure } from "../../src/core/result/failure";

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
  if (evaluation.value.kind === "done") return { cells: evaluation.value.cells };
  if (evaluation.value.kind === "estimate") {
    const { request, present } = evaluation.value.task;
    const output = estimate(request);
    return output.ok ? { cells: present(output.value) } : { failure: output.failure };
  }
  const { request, present } = evaluation.value.task;
  const result = runPortfolio(request.table, request.scenarios, request.options);
  return result.ok ? { cells: present(result.value) } : { failure: result.failure };
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
