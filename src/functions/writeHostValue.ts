import { isFailure, type OutputCell, type OutputMatrix } from "../catalog/cell";
import { describeFailure } from "../catalog/text/describeFailure";
import type { Locale } from "../catalog/text/localText";
import type { Failure, FailureReason } from "../core/result/failure";

/** One Excel error for each reason. Excel shows the message with #VALUE! and #N/A only. */
function errorCodeOf(reason: FailureReason): CustomFunctions.ErrorCode {
  const { invalidValue, notAvailable, invalidNumber } = CustomFunctions.ErrorCode;
  switch (reason) {
    case "missingData":
    case "notApplicable":
      return notAvailable;
    case "noSolution":
      return invalidNumber;
    case "invalidInput":
    case "internal":
      return invalidValue;
  }
}

export function excelError(cause: Failure, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(errorCodeOf(cause.reason), describeFailure(cause, locale));
}

export type HostCell = number | string | boolean | CustomFunctions.Error;

/** A block for the grid: failures become error cells. A block of one failure is thrown, so that Excel shows its message. */
export function writeHostValue(cells: OutputMatrix, locale: Locale): HostCell[][] {
  const [only] = cells[0];
  if (cells.length === 1 && cells[0].length === 1 && isFailure(only)) throw excelError(only, locale);
  const write = (cell: OutputCell): HostCell => (isFailure(cell) ? excelError(cell, locale) : cell);
  return cells.map((row) => row.map(write));
}
