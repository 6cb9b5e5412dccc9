import type { ConditionalFormattingOptions, Workbook, Worksheet } from "exceljs";
import { chartParts } from "./charts/chartParts";
import { changePackage } from "./charts/packageParts";
import type { XlsxChart } from "./charts/xlsxChart";
import { sheetNames } from "./sheetNames";
import { clearZipDates } from "./zipDirectory";

/** How a cell of a report looks. */
export interface ReportStyle {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  /** "RRGGBB" */
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "right";
  /** Excel's format code. */
  readonly format?: string;
}

export interface ReportCell {
  /** A text is a text, whatever it begins with. */
  readonly value: number | string | boolean;
  readonly style?: ReportStyle;
}

export interface ReportPage {
  readonly paper: "A4" | "Letter";
  readonly landscape: boolean;
  /** In Excel's codes. */
  readonly header: string;
  readonly footer: string;
  readonly titleRows?: number;
}

/** Cells coloured by where their numbers are between three points. */
export interface ReportScale {
  /** "B3:F9" */
  readonly address: string;
  /** From the lowest to the highest; colours "RRGGBB". */
  readonly points: readonly { readonly value: number; readonly colour: string }[];
}

export interface ReportSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (ReportCell | undefined)[])[];
  readonly charts: readonly XlsxChart[];
  readonly scales?: readonly ReportScale[];
  readonly page?: ReportPage;
}

const PAPER = { Letter: 1, A4: 9 } as const;
/** Inches. */
const MARGINS = { left: 0.55, right: 0.55, top: 0.75, bottom: 0.75, header: 0.33, footer: 0.33 };
/** Letters of the last column that a report has. */
const columnLetters = (index: number): string => (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Names of a report's sheets as Excel takes them: what a chart refers to has to be called by them. */
export const reportNames = sheetNames;

/** Writes sheets with formats, native charts and page set-up as the bytes of an .xlsx workbook. */
export async function writeReport(sheets: readonly ReportSheet[], title: string, created: Date): Promise<Uint8Array> {
  const { Workbook } = await import("exceljs");
  const workbook: Workbook = new Workbook();
  Object.assign(workbook, { title, creator: "Tenor", lastModifiedBy: "Tenor", created, modified: created });
  for (const sheet of sheets) fillSheet(workbook.addWorksheet(sheet.name, { views: [{ showGridLines: false }] }), sheet);
  changePackage(workbook, (written) => chartParts(written, (index) => sheets[index].charts));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  clearZipDates(bytes);
  return bytes;
}

function fillSheet(worksheet: Worksheet, { widths, rows, scales = [], page }: ReportSheet): void {
  widths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell) return;
      const target = worksheet.getRow(row + 1).getCell(column + 1);
      target.value = cell.value === "" ? null : cell.value;
      if (cell.style) target.style = excelStyle(cell.style);
    }),
  );
  scales.forEach((scale, index) => worksheet.addConditionalFormatting(colourRule(scale, index + 1)));
  if (page) setPage(worksheet, page, rows.length, Math.max(1, ...rows.map((row) => row.length)));
}

function colourRule({ address, points }: ReportScale, priority: number): ConditionalFormattingOptions {
  return { ref: address, rules: [{ type: "colorScale", priority, cfvo: points.map(({ value }) => ({ type: "num", value })), color: points.map(({ colour }) => ({ argb: `FF${colour}` })) }] };
}

function excelStyle({ bold, size, colour, fill, align, format }: ReportStyle): Worksheet["columns"][number]["style"] & object {
  return {
    font: { name: "Calibri", size: size ?? 11, ...(bold ? { bold } : {}), ...(colour ? { color: { argb: `FF${colour}` } } : {}) },
    ...(fill ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { argb: `FF${fill}` } } } : {}),
    ...(align ? { alignment: { horizontal: align } } : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** One page wide, as many high as it takes. */
function setPage(worksheet: Worksheet, { paper, landscape, header, footer, titleRows }: ReportPage, rows: number, columns: number): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: PAPER[paper],
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    // The library puts a $ before the column only.
    printArea: `A$1:${columnLetters(columns - 1)}$${rows}`,
    ...(titleRows ? { printTitlesRow: `1:${titleRows}` } : {}),
  });
  worksheet.headerFooter.oddHeader = header;
  worksheet.headerFooter.oddFooter = footer;
}
