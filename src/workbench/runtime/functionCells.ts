import { isWireError, type FunctionResult, type WireArgument, type WireCell } from "../wire/messages";

/** Arguments as Excel hands them over: an error cell is a `CustomFunctions.Error`. */
export function readArgument(argument: WireArgument): unknown {
  return Array.isArray(argument) ? (argument as WireCell[][]).map((row) => row.map(readCell)) : readCell(argument as WireCell);
}

function readCell(cell: WireCell): unknown {
  return isWireError(cell) ? new CustomFunctions.Error(cell.error as CustomFunctions.ErrorCode, cell.message) : cell;
}

/** What a function returned, ready to send; a matrix is padded to a rectangle as Excel does, with #N/A. */
export function writeResult(result: unknown): FunctionResult["value"] {
  if (!Array.isArray(result)) return writeCell(result);
  const rows = (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => (column < row.length ? writeCell(row[column]) : { error: "#N/A" })));
}

function writeCell(cell: unknown): WireCell {
  switch (typeof cell) {
    case "number":
      return Number.isFinite(cell) ? cell : { error: "#NUM!" };
    case "string":
    case "boolean":
      return cell;
    case "object":
      return cell === null ? null : writeObject(cell);
    default:
      return null;
  }
}

function writeObject(cell: object): WireCell {
  const { code, message, basicValue } = cell as { code?: unknown; message?: unknown; basicValue?: unknown };
  if (typeof code === "string") return { error: code, ...(shownWith(code) && typeof message === "string" && message !== "" ? { message } : {}) };
  return basicValue === undefined ? { error: "#VALUE!" } : writeCell(basicValue);
}

/** Excel shows a function's own message with these two errors only. */
const shownWith = (code: string): boolean => code === "#VALUE!" || code === "#N/A";

/** What a function threw. Anything but a `CustomFunctions.Error` is a #VALUE! without a message, as in Excel. */
export function writeThrown(thrown: unknown): WireCell {
  return thrown instanceof CustomFunctions.Error ? writeCell(thrown) : { error: "#VALUE!" };
}
