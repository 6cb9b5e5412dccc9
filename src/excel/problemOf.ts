import { WorkbookRefusal, type WorkbookProblem } from "./outcome";
import type { WorkbookProblemCode } from "./problemTexts";

/** Codes of the Excel API whose cause a person can see to. */
const codes: Readonly<Record<string, WorkbookProblemCode>> = {
  ItemNotFound: "notFound",
  InvalidReference: "notFound",
  AccessDenied: "protected",
  ReadOnlyMode: "protected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  InvalidOperationInCellEditMode: "cellEdit",
  ItemAlreadyExists: "nameTaken",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  RequestAborted: "cancelled",
};

/** What went wrong, of whatever a call to the workbook threw. */
export function problemOf(thrown: unknown): WorkbookProblem {
  if (thrown instanceof WorkbookRefusal) return thrown.problem;
  const code = errorCode(thrown);
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: codes[code ?? ""] ?? "unexpected", detail: code === undefined ? said : `${code}: ${said}` };
}

/** `code` of an OfficeExtension.Error; the class itself may not be loaded. */
export function errorCode(thrown: unknown): string | undefined {
  const code = typeof thrown === "object" && thrown !== null ? (thrown as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : undefined;
}

export function isPayloadTooLarge(thrown: unknown): boolean {
  return problemOf(thrown).code === "tooLarge";
}
