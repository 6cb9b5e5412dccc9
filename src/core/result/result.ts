import { failure, type Failure, type FailureCode, type FailureValues } from "./failure";

/** Either a value or an expected failure. Bugs throw; expected failures travel as values. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(cause: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: cause };
}

/** Shorthand for `failed(failure(code, values))`. */
export function fail(code: FailureCode, values: FailureValues = {}): { readonly ok: false; readonly failure: Failure } {
  return failed(failure(code, values));
}

export function mapResult<T, U>(result: Result<T>, transform: (value: T) => U): Result<U> {
  return result.ok ? ok(transform(result.value)) : result;
}
