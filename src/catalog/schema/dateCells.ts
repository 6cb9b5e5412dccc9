import { fail, ok, type Result } from "../../core/result/result";
import { serialOfIsoDate } from "../../core/units/excelDate";
import { isBlank, isCellError, quote, type InputCell } from "../cell";

/** Excel's dates, 1900 system: 1900-01-01 to 9999-12-31. */
export const dateRule = { unit: "date", minimum: 1, maximum: 2_958_465 } as const;

/** Reads a date from a cell that is not blank: a serial, or a text such as 2026-01-31. */
export function readDate(parameter: string, cell: InputCell): Result<number> {
  if (isBlank(cell)) return fail("missing", { parameter });
  if (isCellError(cell)) return fail("upstreamError", { parameter, value: cell.error });
  const serial = typeof cell === "string" ? serialOfIsoDate(cell) : cell;
  return typeof serial === "number" && serial >= dateRule.minimum && serial <= dateRule.maximum ? ok(serial) : fail("notADate", { parameter, value: quote(cell) });
}
