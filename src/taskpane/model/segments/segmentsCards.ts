import { isFailure, textOf, type OutputCell } from "../../../catalog/cell";
import type { Chart } from "../../charts/chart";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell, type DataTableModel } from "../dataTable";
import type { CardView } from "../results/cardView";
import { plainNumber } from "../unitText";
import type { FinishedSegments, SegmentTreatment } from "./segmentsView";

/** Segments by value and by number of clients. */
export function sizesCard({ segments, clients }: FinishedSegments, { t, formats, palette }: CardView): BoardCard & { readonly chart: Chart } {
  const words = t.segments;
  const name = (segment: string): string => (segment === "" ? words.none : segment);
  return {
    title: words.sizes,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: segments.map(({ segment, clients: count, value }) => ({ name: name(segment), from: 0, to: value, colour: value < 0 ? palette.negative : palette.main, label: formats.compact(value), tip: `${name(segment)}: ${words.clientsOf(formats.count(count))}\n${words.value}: ${formats.amount(value)}` })),
    },
    table: {
      columns: [column(words.segment, false), column(words.clients), column(words.share), column(words.value), column(words.mean)],
      rows: segments.map(({ segment, clients: count, value }) => ({ key: segment, cells: [textCell(name(segment)), numberCell(count, formats.count), numberCell(count / clients.length, formats.percent), numberCell(value, formats.amount), numberCell(value / count, formats.amount)] })),
    },
  };
}

/** "term loan; up to 7 years; 110 to 220 bp; review every 12 months". */
export function treatmentText({ products, tenorYears, priceFrom, priceTo, services, reviewMonths }: Omit<SegmentTreatment, "clients">, t: CardView["t"]): string {
  const words = t.segments;
  const parts = [
    products,
    ...(tenorYears === undefined ? [] : [words.tenor(plainNumber(tenorYears))]),
    ...(priceFrom === undefined || priceTo === undefined ? [] : [words.price(plainNumber(priceFrom), plainNumber(priceTo))]),
    services,
    ...(reviewMonths === undefined ? [] : [words.review(plainNumber(reviewMonths))]),
  ].filter((part) => part !== "");
  return parts.length === 0 ? words.noTreatment : parts.join(words.and);
}

/** Measures of stability, and who moved where, each as a table. */
export function stabilityTables({ cells }: NonNullable<FinishedSegments["stability"]>, { t, formats }: CardView): { readonly measures: DataTableModel; readonly moves: DataTableModel } {
  const gap = cells.findIndex(([first]) => first === "");
  const [headers, ...moves] = cells.slice(gap + 1);
  const text = (cell: OutputCell): string => (isFailure(cell) ? "" : textOf(cell));
  // Shares and indices are at most 1, counts are whole.
  const number = (cell: OutputCell) => (typeof cell === "number" ? numberCell(cell, Number.isInteger(cell) ? formats.count : (value) => String(Number(value.toFixed(DECIMALS)))) : textCell(text(cell)));
  return {
    measures: { columns: [column(t.segments.measure, false), column(t.segments.value)], rows: cells.slice(0, gap).map(([name, value]) => ({ key: text(name), cells: [textCell(text(name)), number(value)] })) },
    moves: { columns: headers.map((header, index) => column(text(header), index > 0)), rows: moves.map(([name, ...counts]) => ({ key: text(name), cells: [textCell(text(name)), ...counts.map(number)] })) },
  };
}

const DECIMALS = 3;
