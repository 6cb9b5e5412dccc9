import { failureMessages } from "./failureMessages";

/** Why an expected failure happened; each reason has one Excel error (DESIGN: #VALUE!, #N/A, #NUM!). */
export type FailureReason = "invalidInput" | "missingData" | "notApplicable" | "noSolution" | "internal";

export type FailureCode = keyof typeof failureMessages;

/** What a message says: a number, a word or phrase, or the failure behind this one. */
export type FailureValues = Readonly<Record<string, string | number | Failure>>;

/**
 * An expected failure, as a value. `message` is English; other languages are rendered from
 * `code` and `values`, which carry everything the message says.
 */
export interface Failure {
  readonly reason: FailureReason;
  readonly code: FailureCode;
  readonly message: string;
  readonly values: FailureValues;
  /** Name of the parameter at fault, as the user typed or sees it. */
  readonly parameter?: string;
  /** Row of the input at fault, counted from 1. */
  readonly row?: number;
}

const reasonOf: Partial<Record<FailureCode, FailureReason>> = {
  missing: "missingData",
  upstreamError: "missingData",
  missingColumn: "missingData",
  noRows: "missingData",
  nothingValued: "missingData",
  notEnoughData: "missingData",
  historyTooShort: "missingData",
  historyAlmostEmpty: "missingData",
  gapInHistory: "missingData",
  noEvents: "missingData",
  noRepeats: "missingData",
  noDefaults: "missingData",
  unseenGrade: "missingData",
  constantColumn: "noSolution",
  collinear: "noSolution",
  separation: "noSolution",
  noMeanValue: "noSolution",
  noSpreadOfValues: "noSolution",
  flatLikelihood: "noSolution",
  needsFiniteHorizon: "notApplicable",
  oneClientOnly: "notApplicable",
  shockNeedsColumn: "notApplicable",
  filterNeedsColumn: "notApplicable",
  perpetualDiverges: "noSolution",
  tooLarge: "noSolution",
  noRoot: "noSolution",
  beyondData: "notApplicable",
  needed: "missingData",
  neededInPhase: "missingData",
  losesClients: "notApplicable",
  noEffect: "notApplicable",
  nothingMoves: "noSolution",
  noGoal: "noSolution",
  nothingToScale: "notApplicable",
  noBreakeven: "noSolution",
  zeroDivisor: "notApplicable",
  noSpread: "noSolution",
  blankRow: "missingData",
  cancelled: "notApplicable",
  internal: "internal",
};

/** Builds a failure from its code; the reason follows from the code. */
export function failure(code: FailureCode, values: FailureValues = {}): Failure {
  return {
    reason: reasonOf[code] ?? "invalidInput",
    code,
    message: renderTemplate(failureMessages[code], values),
    values,
    ...(typeof values.parameter === "string" ? { parameter: values.parameter } : {}),
    ...(typeof values.row === "number" ? { row: values.row } : {}),
  };
}

/** Fills `{name}` slots of a message template; an absent value leaves its slot empty. */
export function renderTemplate(template: string, values: FailureValues, render = formatValue): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (name in values ? render(values[name]) : ""));
}

export function formatValue(value: string | number | Failure): string {
  if (typeof value === "string") return value;
  if (typeof value === "object") return value.message;
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
