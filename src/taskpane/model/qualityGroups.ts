import type { Failure, FailureCode } from "../../core/result/failure";
import type { DataError, DataWarning, QualityReport, WarningCode } from "../../catalog/schema/quality";

/** What a group of findings is about; rows of `left out` groups are not valued. */
export type FindingKind = "missing" | "outOfRange" | "percent" | "notNumber" | "cellError" | "choice" | "other";

export interface ErrorGroup {
  readonly key: string;
  readonly kind: FindingKind;
  /** Column id, where the finding is about one. */
  readonly column?: string;
  readonly errors: readonly DataError[];
}

export interface WarningGroup {
  readonly key: string;
  readonly code: WarningCode;
  readonly warnings: readonly DataWarning[];
}

const kinds: Partial<Record<FailureCode, FindingKind>> = {
  missing: "missing",
  outOfRange: "outOfRange",
  belowMinimum: "outOfRange",
  aboveMaximum: "outOfRange",
  notAbove: "outOfRange",
  probablyPercent: "percent",
  notANumber: "notNumber",
  upstreamError: "cellError",
  notAChoice: "choice",
};

function findingKind({ code }: Failure): FindingKind {
  return kinds[code] ?? "other";
}

/** Errors by kind and column, the largest group first. */
export function errorGroups(errors: readonly DataError[]): ErrorGroup[] {
  const groups = new Map<string, { kind: FindingKind; column?: string; errors: DataError[] }>();
  for (const error of errors) {
    const kind = findingKind(error.failure);
    const key = `${kind} ${error.failure.parameter ?? ""}`;
    const group = groups.get(key) ?? { kind, column: error.failure.parameter, errors: [] };
    group.errors.push(error);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => b.errors.length - a.errors.length);
}

/** Warnings of one code together; those about single rows can be many. */
export function warningGroups(warnings: readonly DataWarning[]): WarningGroup[] {
  const groups = new Map<string, { code: WarningCode; warnings: DataWarning[] }>();
  for (const warning of warnings) {
    const key = warning.row === undefined ? `${warning.code} ${warning.column ?? ""}` : warning.code;
    const group = groups.get(key) ?? { code: warning.code, warnings: [] };
    group.warnings.push(warning);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** Rows that will be valued. */
export function usableRows({ rows, errors }: QualityReport): number {
  return rows - errors.length;
}
