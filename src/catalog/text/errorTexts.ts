import type { FailureReason } from "../../core/result/failure";

/** Excel's error values as text. */
const ERROR_TEXTS = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
  "#SPILL!", "#CALC!", "#BUSY!", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!",
]);

export function isErrorText(text: string): boolean {
  return ERROR_TEXTS.has(text);
}

/** The Excel error that stands for a failure: the same as the worksheet functions show. */
export function excelErrorText(reason: FailureReason): "#N/A" | "#NUM!" | "#VALUE!" {
  switch (reason) {
    case "missingData":
    case "notApplicable":
      return "#N/A";
    case "noSolution":
      return "#NUM!";
    case "invalidInput":
    case "internal":
      return "#VALUE!";
  }
}
