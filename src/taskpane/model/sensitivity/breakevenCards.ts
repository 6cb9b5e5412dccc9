import type { ClientBreakevens } from "../../../core/studies/breakevenClients";
import type { BreakevenDriver } from "../../../core/sensitivity/breakevenDrivers";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import { distribution } from "../histogram";
import type { Found } from "./answer";
import { driverText, isShareDriver, shareText, type CardView } from "./cardView";

type BreakevenFound = Extract<Found, { kind: "breakeven" }>;

/** Names that the axis of the histogram has room for. */
const NAMES = 5;
const NEAREST = 10;

/** A client beside the edge. */
export interface NearClient {
  /** Of the table. */
  readonly row: number;
  readonly client: string;
  readonly distance: number;
}

/** How far a client is from its break-even: rates in points, money as a share of what it is today. */
export function distances({ breakeven, today }: Pick<ClientBreakevens, "breakeven" | "today">, driver: BreakevenDriver): Float64Array {
  return breakeven.map((value, row) => {
    const distance = isShareDriver(driver) ? value - today[row] : (value - today[row]) / Math.abs(today[row]);
    return Number.isFinite(distance) ? distance : NaN;
  });
}

/** The clients nearest to the edge, on either side of it. */
export function nearestClients({ breakevens, driver, reading }: BreakevenFound, count = NEAREST): NearClient[] {
  const found: NearClient[] = [];
  distances(breakevens, driver).forEach((distance, row) => {
    if (!Number.isNaN(distance)) found.push({ row, client: reading.table.ids[row], distance });
  });
  return found.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || a.row - b.row).slice(0, count);
}

/** How the distances are spread. */
export function distanceCard(found: BreakevenFound, view: CardView): BoardCard | undefined {
  const { breakevens, driver, reading } = found;
  const { t, formats, palette } = view;
  const words = t.sensitivity;
  const spread = distribution(distances(breakevens, driver));
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
  const { breakevens: { today, breakeven, clv }, driver } = found;
  const { t, formats, palette } = view;
  const words = t.sensitivity;
  const text = isShareDriver(driver) ? shareText : formats.amount;
  const near = nearestClients(found);
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
