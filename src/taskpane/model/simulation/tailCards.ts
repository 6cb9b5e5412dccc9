import { clientColumn } from "../../../catalog/schema/clientColumns";
import { totalTailLoss } from "../../../catalog/present/presentSimulation";
import { categoryTotals, withRest } from "../categoryTotals";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import { largest } from "../largest";
import type { CardLook } from "./simulationCards";
import type { FinishedSimulation } from "./simulationState";

/** A client and what the tail costs it. */
export interface TailClient {
  readonly row: number;
  readonly client: string;
  readonly mean: number;
  readonly inTail: number;
  readonly loss: number;
}

const SHOWN_CLIENTS = 20;
const SHOWN_LABELS = 12;

type WithChart = BoardCard & Required<Pick<BoardCard, "chart">>;

/** The clients that lose most from the mean to the tail, the greatest loss first. */
export function tailClients({ reading: { table }, simulated: { contributions } }: FinishedSimulation, count = SHOWN_CLIENTS): TailClient[] {
  const { mean, tailMean } = contributions!;
  const lossOf = (row: number): number | undefined => (mean[row] - tailMean[row] > 0 ? mean[row] - tailMean[row] : undefined);
  return largest(mean.length, count, lossOf).map((row) => ({ row, client: table.ids[row], mean: mean[row], inTail: tailMean[row], loss: mean[row] - tailMean[row] }));
}

/** Who stands behind the tail. */
export function tailClientsCard(finished: FinishedSimulation, { t, formats, palette }: CardLook): WithChart {
  const { columns } = t.simulation;
  const { mean, tailMean } = finished.simulated.contributions!;
  const whole = totalTailLoss(mean, tailMean);
  const clients = tailClients(finished);
  return {
    title: t.simulation.clients,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: clients.map(({ client, mean: before, inTail, loss }) => ({ name: client, from: 0, to: loss, colour: palette.negative, label: formats.percent(loss / whole), tip: `${client}\n${formats.amount(before)} → ${formats.amount(inTail)}\n${columns.loss}: ${formats.amount(loss)}` })),
    },
    table: {
      columns: [column(columns.client, false), column(columns.mean), column(columns.inTail), column(columns.loss), column(columns.lossShare)],
      rows: clients.map(({ row, client, mean: before, inTail, loss }) => ({ key: String(row), cells: [textCell(client), numberCell(before, formats.amount), numberCell(inTail, formats.amount), numberCell(loss, formats.amount), numberCell(loss / whole, formats.percent)] })),
    },
    notes: [t.simulation.clientsHint(formats.percent(finished.terms.assumptions.tail))],
  };
}

/** The same by a category of the table: contributions add up. */
export function tailCategoryCard({ reading, simulated: { contributions } }: FinishedSimulation, id: string, { t, locale, formats, palette }: CardLook): WithChart {
  const { columns } = t.simulation;
  const { mean, tailMean } = contributions!;
  const whole = totalTailLoss(mean, tailMean);
  const lossOf = ({ before, after }: { readonly before: number; readonly after: number }): number => before - after;
  const totals = categoryTotals(reading.table.categories[id], mean, tailMean)
    .map((total) => ({ ...total, label: total.label === "" ? t.common.blank : total.label }))
    .sort((a, b) => lossOf(b) - lossOf(a));
  return {
    title: `${t.simulation.category} ${clientColumn(id).label[locale]}`,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: withRest(totals, SHOWN_LABELS, t.common.other(formats.count(totals.length - SHOWN_LABELS + 1))).map((total) => ({ name: total.label, from: 0, to: lossOf(total), colour: lossOf(total) > 0 ? palette.negative : palette.main, label: whole > 0 ? formats.percent(lossOf(total) / whole) : formats.compact(lossOf(total)), tip: `${total.label} (${formats.count(total.clients)})\n${formats.amount(total.before)} → ${formats.amount(total.after)}\n${columns.loss}: ${formats.amount(lossOf(total))}` })),
    },
    table: {
      columns: [column(clientColumn(id).label[locale], false), column(columns.clients), column(columns.mean), column(columns.inTail), column(columns.loss), column(columns.lossShare)],
      rows: totals.map((total) => ({ key: total.label, cells: [textCell(total.label), numberCell(total.clients, formats.count), numberCell(total.before, formats.amount), numberCell(total.after, formats.amount), numberCell(lossOf(total), formats.amount), numberCell(whole > 0 ? lossOf(total) / whole : undefined, formats.percent)] })),
    },
  };
}
