import { carryOut } from "../catalog/define/carryOut";
import { isAsynchronous, type TenorFunction } from "../catalog/define/defineFunction";
import { evaluate } from "../catalog/define/evaluate";
import { internalFailure } from "../catalog/text/internalFailure";
import type { Locale } from "../catalog/text/localText";
import type { EstimateRequest } from "../core/estimators";
import type { Result } from "../core/result/result";
import type { AnswerTo, RunRequest } from "../core/simulation/runRequest";
import { readHostValue } from "./readHostValue";
import { excelError, writeHostValue, type HostCell } from "./writeHostValue";

/** Runs a request off the UI thread. */
export type Run = <Request extends RunRequest>(request: Request, signal: AbortSignal) => Promise<AnswerTo<Request>>;

/** Makes an estimate off the UI thread. */
export type RunEstimate = (request: EstimateRequest, signal: AbortSignal) => Promise<Result<unknown>>;

export interface FunctionHost {
  readonly locale: () => Locale;
  readonly run: Run;
  readonly estimate: RunEstimate;
}

/** Shown where Excel only previews a part of a formula: a portfolio is not run for that, nor a history estimated from. */
const PREVIEW: HostCell[][] = [["…"]];

/**
 * A catalog function as Excel calls it: positional arguments, then the invocation. Failures are thrown or
 * returned as Excel errors; a bug shows as an internal error and never takes the calculation down.
 */
export function excelFunction(fn: TenorFunction, host: FunctionHost): (...args: unknown[]) => HostCell[][] | Promise<HostCell[][]> {
  return isAsynchronous(fn) ? asynchronous(fn, host) : synchronous(fn, host);
}

function synchronous(fn: TenorFunction, host: FunctionHost): (...args: unknown[]) => HostCell[][] {
  return (...args) =>
    guarded(host, () => {
      const evaluation = evaluate(fn, positional(fn, args));
      if (!evaluation.ok) throw excelError(evaluation.failure, host.locale());
      if (evaluation.value.kind !== "done") throw new Error(`${fn.name} needs a runner`);
      return writeHostValue(evaluation.value.cells, host.locale());
    });
}

function asynchronous(fn: TenorFunction, host: FunctionHost): (...args: unknown[]) => Promise<HostCell[][]> {
  return async (...args) => {
    const invocation = args[fn.params.length] as (CustomFunctions.CancelableInvocation & { isInValuePreview?: boolean }) | undefined;
    if (invocation?.isInValuePreview) return PREVIEW;
    const abort = new AbortController();
    if (invocation) invocation.onCanceled = () => abort.abort();
    try {
      const evaluation = evaluate(fn, positional(fn, args));
      if (!evaluation.ok) throw excelError(evaluation.failure, host.locale());
      const cells = await carryOut(evaluation.value, { run: (request) => host.run(request, abort.signal), estimate: (request) => host.estimate(request, abort.signal) });
      if (!cells.ok) throw excelError(cells.failure, host.locale());
      return writeHostValue(cells.value, host.locale());
    } catch (error) {
      throw asExcelError(error, host);
    }
  };
}

/** The arguments proper; Excel passes null for each optional one that is left out. */
function positional(fn: TenorFunction, args: readonly unknown[]): ReturnType<typeof readHostValue>[] {
  return args.slice(0, fn.params.length).map(readHostValue);
}

function guarded<T>(host: FunctionHost, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw asExcelError(error, host);
  }
}

export function asExcelError(error: unknown, host: FunctionHost): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  const expected = (error as { failure?: Parameters<typeof excelError>[0] } | undefined)?.failure;
  return excelError(expected ?? internalFailure(error), host.locale());
}
