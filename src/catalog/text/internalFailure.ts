import { failure, type Failure } from "../../core/result/failure";

/** A bug, as a failure that can be shown and reported. */
export function internalFailure(error: unknown): Failure {
  return failure("internal", { detail: error instanceof Error ? error.message : String(error) });
}
