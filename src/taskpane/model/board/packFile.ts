import type { ReportCell, ReportScale, ReportSheet, ReportStyle } from "../../../files/writeReport";
import { reportNames } from "../../../files/writeReport";
import type { ChartCells, XlsxChart } from "../../../files/charts/xlsxChart";
import { isFailure, type OutputCell } from "../../../catalog/cell";
import { CHART_ROWS, CHART_WIDTH, type ChartPlan } from "../../../excel/write/chartPlan";
import { blockCodes, columnWidths, formatCode } from "../../../excel/write/columnFormats";
import type { ColourScale } from "../../../excel/write/colourScale";
import { PAGE_OF_PAGES, pageText } from "../../../excel/write/pagePlan";
import { blockHeight, rowsAbove, type SheetBlock, type SheetGroup, type SheetPlan } from "../../../excel/write/sheetPlan";
import { sheetStyle } from "../../../excel/write/sheetStyle";

const POINTS_A_CHARACTER = 5.6;
/** A new workbook counts no earlier packs. */
const firstNames = ({ sheets, stem }: SheetGroup): string[] => reportNames(sheets.map(({ suffix }) => (suffix === "" ? stem : suffix.trim())));

/** The sheets that the workbook would get, as the sheets of a file of their own. */
export function packFile(group: SheetGroup): ReportSheet[] {
  const names = firstNames(group);
  return group.sheets.map((plan, index) => reportSheet(plan, names[index]));
}

function reportSheet({ blocks, page }: SheetPlan, name: string): ReportSheet {
  const rows: (ReportCell | undefined)[][] = [];
  const charts: XlsxChart[] = [];
  const scales: ReportScale[] = [];
  const widths = columnWidths(blocks);
  for (const block of blocks) {
    const top = rows.length === 0 ? 0 : rows.length + 1;
    while (rows.length < top + rowsAbove(block)) rows.push([]);
    if (block.title !== undefined) rows[top] = [{ value: block.title, style: { bold: true, size: sheetStyle.titleSize, colour: hex(sheetStyle.titleText) } }];
    rows.push(...blockRows(block));
    if (block.chart) charts.push(fileChart(block.chart, block, { sheet: name, header: top + rowsAbove(block), top: top + rowsAbove(block) - CHART_ROWS, widths }));
    if (block.colourScale) scales.push(fileScale(block.colourScale, rows.length - block.cells.length + 1, rows.length));
    while (rows.length < top + blockHeight(block)) rows.push([]);
  }
  return {
    name,
    widths: widths.map((points) => points / POINTS_A_CHARACTER + 1),
    rows,
    charts,
    ...(scales.length > 0 ? { scales } : {}),
    ...(page ? { page: { paper: page.paper, landscape: page.landscape, header: `&L${pageText(page.header)}`, footer: `&L${pageText(page.footer)}&R${PAGE_OF_PAGES}`, titleRows: page.titleRows } } : {}),
  };
}

function blockRows(block: SheetBlock): ReportCell[][] {
  const { cells, formats, plain, rowFormats } = block;
  const codes = blockCodes(block);
  return cells.map((row, index) =>
    row.map((cell, column): ReportCell => {
      const isHeader = !plain && index === 0;
      const last = column === row.length - 1 ? rowFormats?.[index] : undefined;
      return { value: plainValue(cell), style: isHeader ? headerStyle(formats[column] !== "text") : bodyStyle(last ? formatCode(last, cells, column) : codes[column], plain) };
    }),
  );
}

/** A failure is a blank cell; so is what no cell can hold. */
function plainValue(cell: OutputCell): ReportCell["value"] {
  if (isFailure(cell)) return "";
  return typeof cell === "number" && !Number.isFinite(cell) ? "" : cell;
}

function headerStyle(numeric: boolean): ReportStyle {
  return { bold: true, colour: hex(sheetStyle.headerText), fill: hex(sheetStyle.headerFill), ...(numeric ? { align: "right" } : {}) };
}

function bodyStyle(format: string, plain: boolean | undefined): ReportStyle {
  return { ...(format === "General" ? {} : { format }), ...(plain ? { align: "left" } : {}) };
}

interface Place {
  readonly sheet: string;
  readonly header: number;
  readonly top: number;
  readonly widths: readonly number[];
}

function fileChart(plan: ChartPlan, { cells }: SheetBlock, { sheet, header, top, widths }: Place): XlsxChart {
  const body = cells.slice(1);
  const cellsOf = (column: number): ChartCells => ({ sheet, address: `${letters(column)}${header + 2}:${letters(column)}${header + 1 + body.length}`, values: body.map((row) => row[column]) });
  return {
    title: plan.title,
    description: plan.title,
    from: { column: 0, row: top },
    to: { ...columnAt(CHART_WIDTH, widths), row: top + CHART_ROWS - 1 },
    categories: cellsOf(plan.categories),
    ...(plan.categoryTitle === undefined ? {} : { categoryTitle: plan.categoryTitle }),
    valueFormat: plan.valueFormat,
    lying: plan.shape === "lying",
    scatter: plan.shape === "scatter",
    stacked: plan.stacked,
    ...(plan.overlaid ? { overlaid: true } : {}),
    gap: plan.gap,
    legend: plan.legend,
    series: plan.series.map(({ column, as, colour, pointColours }) => ({
      kind: as === "bars" ? "columns" : as,
      header: { sheet, address: `${letters(column)}${header + 1}`, values: [cells[0][column]] },
      values: cellsOf(column),
      ...(colour === undefined ? {} : { colour: hex(colour) }),
      ...(pointColours ? { pointColours: new Map([...pointColours].map(([row, own]) => [row, hex(own)])) } : {}),
    })),
  };
}

/** Over the rows below a block's headers: of the sheet, headers and last row from 1. */
function fileScale({ columns: [left, right], low, middle, high }: ColourScale, header: number, last: number): ReportScale {
  return { address: `${letters(left)}${header + 1}:${letters(right)}${last}`, points: [low, middle, high].map(({ value, colour }) => ({ value, colour: hex(colour) })) };
}

/** The column at a distance in points from the left, and how far into it. */
function columnAt(distance: number, widths: readonly number[]): { column: number; right: number } {
  let left = distance;
  let column = 0;
  for (; column < widths.length && left > widths[column]; column++) left -= widths[column];
  // Beyond the block, columns are as wide as Excel makes them.
  const usual = 48;
  return column < widths.length ? { column, right: left } : { column: column + Math.floor(left / usual), right: left % usual };
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
