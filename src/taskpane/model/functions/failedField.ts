import { isFailure, type OutputMatrix } from "../../../catalog/cell";
import type { TenorFunction } from "../../../catalog/define/defineFunction";
import type { Failure } from "../../../core/result/failure";
import type { Result } from "../../../core/result/result";

/** The first failure of an answer: of the whole call, or of one of its cells. */
export function firstFailure(answer: Result<OutputMatrix>): Failure | undefined {
  return answer.ok ? answer.value.flat().find(isFailure) : answer.failure;
}

/** The parameter that a failure names; undefined where it is about none of the function's own. */
export function failedField({ params }: TenorFunction, { parameter, values }: Failure): string | undefined {
  return params.find(({ name }) => name === parameter || name === values.parameter)?.name;
}
