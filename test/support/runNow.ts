import { atOnce } from "../../src/core/numeric/rowSteps";
import { mapResult, type Result } from "../../src/core/result/result";
import { runHere } from "../../src/core/scenario/blockPlan";
import { openPlan } from "../../src/core/simulation/openPlan";
import type { AnswerTo, RunRequest } from "../../src/core/simulation/runRequest";

export function runInPlace(request: RunRequest): Result<unknown> {
  return mapResult(atOnce(openPlan(request)), runHere);
}

/** Answers a run as a pool would, in place; what stops it is thrown with its failure. */
export function runNow<Request extends RunRequest>(request: Request): AnswerTo<Request> {
  const answer = runInPlace(request);
  if (!answer.ok) throw Object.assign(new Error(answer.failure.message), { failure: answer.failure });
  return answer.value as AnswerTo<Request>;
}
