import type { Result } from "../result/result";
import type { AnswerTo, RunRequest } from "../simulation/runRequest";

/**
 * A question to a portfolio that takes several runs, each of which may depend on the answers to those before: it asks
 * for a run, is handed what came of it, and goes on. Whoever conducts it decides where runs happen. Asking for nothing, it
 * has worked for a while itself, and others may have their turn.
 */
export type Study<Output> = Generator<RunRequest | void, Result<Output>, unknown>;

/** Asks for a run: `const answer = yield* ask(request)`. */
export function* ask<Request extends RunRequest>(request: Request): Generator<RunRequest, AnswerTo<Request>, unknown> {
  return (yield request) as AnswerTo<Request>;
}
