import { ArrayValueObject, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject, type BaseValueObject, type ErrorType } from "@univerjs/engine-formula";
import { isWireError, type FunctionResult, type WireCell } from "../wire/messages";

/** A function's result as the engine's value; a matrix spills. */
export function writeResult(result: FunctionResult["value"]): BaseValueObject {
  if (!Array.isArray(result)) return writeCell(result as WireCell);
  const rows = result as WireCell[][];
  if (rows.length === 1 && rows[0].length === 1) return writeCell(rows[0][0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(writeCell)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

export function writeError(code: string): BaseValueObject {
  return ErrorValueObject.create(code as ErrorType);
}

/** A null result is a 0 in Excel. */
function writeCell(cell: WireCell): BaseValueObject {
  if (isWireError(cell)) return writeError(cell.error);
  switch (typeof cell) {
    case "string":
      return StringValueObject.create(cell);
    case "boolean":
      return BooleanValueObject.create(cell);
    default:
      return NumberValueObject.create(cell ?? 0);
  }
}
