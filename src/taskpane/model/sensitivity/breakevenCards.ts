import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Found } from "./answer";
import { driverText, isShareDriver, shareText, type CardView } from "./cardView";

type BreakevenFound = Extract<Found, { kind: "breakeven" }>;

/** Names that the axis of the histogram has room for. */
const NAMES = 5;

/** How the distances are spread. */
export function distanceCard(found: BreakevenFound, view: CardView): BoardCard | undefined {
  const { breakevens, driver, reading, edge: { spread } } = found;
  const { t, formats, palette } = view;
  const words = t.sensitivity;
  if (!spread) return undefined;
  const range = (from: number, to: number): string => t.results.bin(shareText(from), shareText(to));
  const without = reading.table.count - breakevens.found;
  return {
    title: words.distanceTitle,
    chart: {
      horizontal: false,
      dense: true,
      everyName: Math.max(0, Math.ceil(spread.bins.length / NAMES) - 1),
      axisText: formats.count,
      bars: spread.bins.map(({ from, to, count }) => ({ name: shareText(from), from: 0, to: count, colour: palette.main, tip: `${range(from, to)}\n${t.results.columns.clients}: ${formats.count(count)}` })),
    },
    table: {
      columns: [column(words.distance, false), column(t.results.columns.clients)],
      rows: spread.bins.map(({ from, to, count }) => ({ key: String(from), cells: [textCell(range(from, to)), numberCell(count, formats.count)] })),
    },
    notes: [isShareDriver(driver) ? words.absolute : words.relative, words.found(formats.count(breakevens.found), formats.count(reading.table.count)), ...(without > 0 ? [words.without(formats.count(without))] : [])],
  };
}

/** Those beside the edge, with what they are today. */
export function nearestCard(found: BreakevenFound, view: CardView): BoardCard {
  const { breakevens: { today, breakeven, clv }, driver, edge: { near } } = found;
  const { t, formats, palette } = view;
  const words = t.sensitivity;
  const text = isShareDriver(driver) ? shareText : formats.amount;
  return {
    title: words.nearestTitle,
    chart: {
      horizontal: true,
      axisText: shareText,
      bars: near.map(({ row, client, distance }) => ({ name: client, from: 0, to: distance, colour: clv[row] < 0 ? palette.negative : palette.main, label: shareText(distance), tip: `${client}\n${driverText(driver, view)}: ${text(today[row])} → ${text(breakeven[row])}\nCLV: ${formats.amount(clv[row])}` })),
    },
    table: {
      columns: [column(t.results.columns.client, false), column(words.today), column(words.breakeven), column(words.distance), column("CLV")],
      rows: near.map(({ row, client, distance }) => ({ key: String(row), cells: [textCell(client), numberCell(today[row], text), numberCell(breakeven[row], text), numberCell(distance, shareText), numberCell(clv[row], formats.amount)] })),
    },
  };
}
