import { isWireError, type FunctionResult, type WireCell } from "../wire/messages";


/** The messages that came with error results, by the sheet and the cell of the formula. */
export class CellMessages {
  private readonly byAnchor = new Map<string, Map<string, ReadonlyMap<string, string>>>();

  /** Keeps the messages of a formula's newest result and forgets those of the one before. */
  record(sheetId: string, row: number, column: number, result: FunctionResult["value"]): void {
    const messages = collect(result);
    const sheet = this.byAnchor.get(sheetId) ?? new Map<string, ReadonlyMap<string, string>>();
    this.byAnchor.set(sheetId, sheet);
    if (messages) sheet.set(`${row},${column}`, messages);
    else sheet.delete(`${row},${column}`);
  }

  /** The message for a cell: of its own formula, or of the formula that spilled into it. */
  find(sheetId: string, row: number, column: number): string | undefined {
    for (const [anchor, messages] of this.byAnchor.get(sheetId) ?? []) {
      const [anchorRow, anchorColumn] = anchor.split(",").map(Number);
      const message = messages.get(`${row - anchorRow},${column - anchorColumn}`);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  clear(): void {
    this.byAnchor.clear();
  }
}

function collect(result: FunctionResult["value"]): ReadonlyMap<string, string> | undefined {
  const rows = Array.isArray(result) ? (result as WireCell[][]) : [[result as WireCell]];
  const byOffset = new Map<string, string>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (isWireError(cell) && cell.message) byOffset.set(`${row},${column}`, cell.message);
    }),
  );
  return byOffset.size === 0 ? undefined : byOffset;
}
