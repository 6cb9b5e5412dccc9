import { ClearSelectionAllCommand, ClearSelectionContentCommand, ClearSelectionFormatCommand } from "@univerjs/sheets";
import { HostError } from "../protocol/errors";
import { clearColourScales } from "./colourScales";
import { sheetById, type CellRange, type Host } from "./host";
import { requireOpen } from "./protection";
import { execute, fit } from "./writeCells";

const COMMANDS: Readonly<Record<string, string>> = {
  all: ClearSelectionAllCommand.id,
  contents: ClearSelectionContentCommand.id,
  formats: ClearSelectionFormatCommand.id,
  hyperlinks: "",
  removehyperlinks: "",
};

/** Range.clear: "All" unless told otherwise. Hyperlinks do not exist in the grid. */
export function clearCells(range: CellRange, applyTo: unknown, host: Host): void {
  const kind = typeof applyTo === "string" ? applyTo : "All";
  const command = COMMANDS[kind.toLowerCase()];
  if (command === undefined) throw new HostError("InvalidArgument", `${kind} is no kind of content.`);
  if (command === "") return;
  requireOpen(range.sheetId, host, /^formats$/i.test(kind) ? "allowFormatCells" : undefined);
  if (/^(all|formats)$/i.test(kind)) clearColourScales(range, host.document.colourScales);
  const { sheetId, area } = fit(range, host);
  const unitId = sheetById(host, sheetId).getWorkbook().getUnitId();
  const ranges = [{ startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 }];
  execute(host, command, { unitId, subUnitId: sheetId, ranges });
}
