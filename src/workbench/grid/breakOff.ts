import type { Injector } from "@univerjs/core";
import { FormulaExecutedStateType, IFormulaDependencyGenerator, IFormulaRuntimeService } from "@univerjs/engine-formula";

/**
 * Lets the engine break a calculation off without leaving errors or old values in cells.
 *
 * The engine looks whether it was stopped at every 500th formula only. In between, a formula that it meets after it was
 * stopped gets #VALUE!, and what it then calls a success is written into the cells, while the calculation that was to
 * follow never starts. Here a stop takes the formulas that are left away instead; the one at work ends, nothing of the
 * calculation is written, and the engine starts again with everything that was asked for.
 *
 * The engine also writes what it calculated before an edit over what the edit made of the cells, where it gets done before
 * it starts again. Whoever is told of edits breaks off at once.
 * @returns breaks off the calculation that runs
 */
export function breakOffCleanly(injector: Injector): () => void {
  const runtime = injector.get(IFormulaRuntimeService);
  const generator = injector.get(IFormulaDependencyGenerator);
  const reset = runtime.reset.bind(runtime);
  const getAllRuntimeData = runtime.getAllRuntimeData.bind(runtime);
  const generate = generator.generate.bind(generator);
  let isStopped = false;
  let left: unknown[] = [];

  const breakOff = (): void => {
    isStopped = true;
    left.length = 0;
  };
  runtime.stopExecution = breakOff;
  runtime.reset = () => {
    isStopped = false;
    reset();
  };
  runtime.getAllRuntimeData = () => {
    const data = getAllRuntimeData();
    return isStopped ? { ...data, functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION } : data;
  };
  generator.generate = async (...options) => {
    const formulas = await generate(...options);
    if (isStopped) return [];
    left = formulas;
    return formulas;
  };
  return breakOff;
}
