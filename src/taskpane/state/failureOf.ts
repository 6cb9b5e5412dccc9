import { failure, type Failure } from "../../core/result/failure";

/** The expected failure that something thrown carries; a bug is an internal one. */
export function failureOf(thrown: unknown): Failure {
  const cause = typeof thrown === "object" && thrown !== null ? (thrown as { failure?: Failure }).failure : undefined;
  return cause ?? failure("internal", { detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
