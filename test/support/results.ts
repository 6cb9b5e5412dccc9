import type { Result } from "../../src/core/result/result";

/** The value of a result that has to be one. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
