import ExcelJS from "exceljs";
import { chartParts } from "../../files/charts/chartParts";
import { changePackage } from "../../files/charts/packageParts";
import { ERROR_TEXTS } from "../host/errorTexts";
import { formatArea } from "../../formulas/a1";
import type { CellDraft, SheetDraft, TableDraft, WorkbookDraft } from "./draft";
import type { PageModel } from "../host/model/document";
import { colourRule } from "./colourRule";
import { toFileFormula } from "../../formulas/functionNames";
import { writeStyle } from "./xlsxStyle";

const PIXELS_PER_POINT = 4 / 3;

/** Writes an Excel workbook, with the results of formulas beside them: it shows its numbers where TENOR is missing too. */
export async function writeXlsx(draft: WorkbookDraft): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = draft.properties?.get("title") ?? draft.name;
  workbook.creator = draft.properties?.get("author") ?? "";
  for (const sheet of draft.sheets) writeSheet(workbook, sheet);
  for (const { name, formula } of draft.names ?? []) {
    if (/![$A-Z]/i.test(formula)) workbook.definedNames.add(formula, name);
  }
  changePackage(workbook, (sheets) => chartParts(sheets, (index) => draft.sheets[index].charts ?? []));
  return (await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: ExcelJS.Workbook, draft: SheetDraft): void {
  const frozen = Boolean(draft.frozenRows || draft.frozenColumns);
  const sheet = workbook.addWorksheet(draft.name, {
    state: draft.hidden ? "hidden" : "visible",
    views: [{ ...(frozen ? { state: "frozen" as const, ySplit: draft.frozenRows ?? 0, xSplit: draft.frozenColumns ?? 0 } : { state: "normal" as const }), showGridLines: draft.showGridlines !== false }],
  });
  if (draft.page) writePage(sheet, draft.page);
  draft.colourScales?.forEach((scale, index) => sheet.addConditionalFormatting(colourRule(scale, index + 1)));
  for (const [column, pixels] of Object.entries(draft.columnWidths ?? {})) sheet.getColumn(Number(column) + 1).width = Math.max(1, (pixels - 5) / 7);
  for (const [row, pixels] of Object.entries(draft.rowHeights ?? {})) sheet.getRow(Number(row) + 1).height = pixels / PIXELS_PER_POINT;
  for (const table of draft.tables ?? []) writeTable(sheet, table, draft);
  draft.rows.forEach((row, rowIndex) =>
    row.forEach((cell, columnIndex) => {
      if (cell) writeCell(sheet.getCell(rowIndex + 1, columnIndex + 1), cell);
    }),
  );
}

const PAPER_SIZES: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Legal: 5, A3: 8, A4: 9, A5: 11 };
const POINTS_PER_INCH = 72;

/** How the sheet is printed: the file measures in inches. The library puts a $ before an address only. */
function writePage(sheet: ExcelJS.Worksheet, { orientation, paperSize, zoom, margins, words, printArea, titleRows }: PageModel): void {
  const fitted = "horizontalFitToPages" in zoom;
  Object.assign(sheet.pageSetup, {
    orientation: orientation.toLowerCase(),
    paperSize: PAPER_SIZES[paperSize],
    ...(fitted ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages, fitToHeight: zoom.verticalFitToPages ?? 0 } : { scale: zoom.scale ?? 100 }),
    margins: Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / POINTS_PER_INCH])),
    ...(printArea ? { printArea: formatArea(printArea).replace(/(\d+)/g, "$$$1") } : {}),
    ...(titleRows ? { printTitlesRow: titleRows.replaceAll("$", "") } : {}),
  });
  const at = (end: "Header" | "Footer"): string => (["Left", "Center", "Right"] as const).flatMap((side) => (words.get(side + end) ? [`&${side[0]}${words.get(side + end)!}`] : [])).join("");
  sheet.headerFooter.oddHeader = at("Header");
  sheet.headerFooter.oddFooter = at("Footer");
}

/** A table is declared first; the cells inside are written with all others and keep their formats. */
function writeTable(sheet: ExcelJS.Worksheet, table: TableDraft, draft: SheetDraft): void {
  const { area } = table;
  const header = draft.rows[area.row] ?? [];
  const columns = Array.from({ length: area.columns }, (_, index) => ({ name: String(header[area.column + index]?.value ?? `Column${index + 1}`) }));
  const body = area.rows - 1 - (table.showTotals ? 1 : 0);
  sheet.addTable({
    name: table.name,
    ref: formatArea({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    totalsRow: table.showTotals ?? false,
    style: { theme: (table.style ?? "TableStyleMedium2") as "TableStyleMedium2", showRowStripes: table.showBandedRows ?? true },
    columns,
    rows: Array.from({ length: body }, () => Array.from({ length: area.columns }, () => null)),
  });
}

function writeCell(target: ExcelJS.Cell, { value, formula, spill, style }: CellDraft): void {
  if (style) Object.assign(target, writeStyle(style));
  const result = typeof value === "string" && ERROR_TEXTS.has(value) ? { error: value as "#N/A" } : value;
  if (formula === undefined) target.value = result === "" ? null : result;
  else if (spill) target.value = { formula: toFileFormula(formula.slice(1)), shareType: "array", ref: formatArea(spill), result } as unknown as ExcelJS.CellValue;
  else target.value = { formula: toFileFormula(formula.slice(1)), result: result === "" ? undefined : result } as ExcelJS.CellFormulaValue;
}
