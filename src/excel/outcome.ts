import type { WorkbookProblemCode } from "./problemTexts";

/** What a workbook refused, and what it said itself. */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  /** The host's own words, for a report; English. */
  readonly detail?: string;
}

/** A value from the workbook, or why there is none. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: WorkbookProblem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(code: WorkbookProblemCode, detail?: string): { readonly ok: false; readonly problem: WorkbookProblem } {
  return { ok: false, problem: { code, detail } };
}

/** Carries a refusal out of nested steps to `attempt`, which turns it into an outcome. */
export class WorkbookRefusal extends Error {
  constructor(readonly problem: WorkbookProblem) {
    super(problem.detail ?? problem.code);
  }
}
