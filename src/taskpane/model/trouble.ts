import type { Failure } from "../../core/result/failure";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import type { WorkbookProblem } from "../../excel/outcome";
import { describeProblem } from "../../excel/problemTexts";

/** Anything that stops a step: the workbook refuses, or a rule of the data is broken. */
export type Trouble = { readonly kind: "workbook"; readonly problem: WorkbookProblem } | { readonly kind: "data"; readonly failure: Failure };

export function describeTrouble(trouble: Trouble, locale: Locale): string {
  return trouble.kind === "workbook" ? describeProblem(trouble.problem, locale) : describeFailure(trouble.failure, locale);
}

/** Problems whose cause only the host's own words tell. */
const REPORTED: ReadonlySet<string> = new Set(["unexpected", "unsupported"]);

/** The host's own words, worth copying into a report. */
export function troubleReport(trouble: Trouble): string | undefined {
  if (trouble.kind === "workbook") return REPORTED.has(trouble.problem.code) ? trouble.problem.detail : undefined;
  return trouble.failure.reason === "internal" ? trouble.failure.message : undefined;
}
