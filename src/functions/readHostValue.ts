import type { Argument } from "../catalog/define/evaluate";
import type { InputCell } from "../catalog/cell";

/** Excel's error values as text, as some hosts hand them over. */
const ERROR_TEXTS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#GETTING_DATA"]);

/** An argument as Excel passes it: null where left out, one value, or rows of cells; without any cell it is left out, too. */
export function readHostValue(value: unknown): Argument {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return [[readHostCell(value)]];
  const rows: unknown[] = value;
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(readHostCell) : [readHostCell(row)]));
  return cells[0]?.length ? cells : undefined;
}

function readHostCell(value: unknown): InputCell {
  switch (typeof value) {
    case "number":
    case "boolean":
      return value;
    case "string":
      return value === "" ? null : ERROR_TEXTS.has(value) ? { error: value } : value;
    case "object":
      return value === null ? null : readCellObject(value);
    default:
      return null;
  }
}

/** Errors arrive as CustomFunctions.Error (its `code` is the error's text); data types carry a basic value. */
function readCellObject(value: object): InputCell {
  const { code, basicValue, errorCode } = value as { code?: unknown; basicValue?: unknown; errorCode?: unknown };
  if (typeof code === "string") return { error: code };
  if (typeof errorCode === "string") return { error: errorCode };
  return basicValue === undefined ? { error: "#VALUE!" } : readHostCell(basicValue);
}
