import type { EstimateRequest } from "../../core/estimators";
import { mapResult, ok, type Result } from "../../core/result/result";
import type { AnswerTo, RunRequest } from "../../core/simulation/runRequest";
import type { Study } from "../../core/studies/study";
import type { OutputMatrix } from "../cell";
import type { Evaluation } from "./evaluate";

/** Where runs and estimates happen. What is cancelled or crashes there is thrown. */
export interface Runner {
  readonly run: <Request extends RunRequest>(request: Request) => Promise<AnswerTo<Request>>;
  readonly estimate: (request: EstimateRequest) => Promise<Result<unknown>>;
}

/** Carries out what a call asks for. */
export async function carryOut(asked: Evaluation, runner: Runner): Promise<Result<OutputMatrix>> {
  switch (asked.kind) {
    case "done":
      return ok(asked.cells);
    case "run":
      return ok(asked.task.present(await runner.run(asked.task.request)));
    case "estimate":
      return mapResult(await runner.estimate(asked.task.request), asked.task.present);
    case "study":
      return mapResult(await conduct(asked.task.study, runner.run), asked.task.present);
  }
}

/**
 * Conducts a study: every run it asks for, one after another.
 * @param pause lets others have their turn, where there are any
 */
export async function conduct<Output>(study: Study<Output>, run: (request: RunRequest) => Promise<unknown>, pause?: () => Promise<void>): Promise<Result<Output>> {
  let step = study.next();
  while (!step.done) step = study.next(await (step.value ? run(step.value) : pause?.()));
  return step.value;
}
