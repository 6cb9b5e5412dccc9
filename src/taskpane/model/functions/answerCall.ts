import type { OutputMatrix } from "../../../catalog/cell";
import { carryOut, type Runner } from "../../../catalog/define/carryOut";
import type { TenorFunction } from "../../../catalog/define/defineFunction";
import { evaluate, type Argument } from "../../../catalog/define/evaluate";
import type { Result } from "../../../core/result/result";

/** What a cell with this call would hold, by the catalog itself. */
export async function answerCall(fn: TenorFunction, args: readonly Argument[], runner: Runner): Promise<Result<OutputMatrix>> {
  const asked = evaluate(fn, args);
  return asked.ok ? carryOut(asked.value, runner) : asked;
}
