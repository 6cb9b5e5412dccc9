import { OUTSIDE, type Migration, type MigrationCell, type Place } from "../../../core/studies/migration";
import type { Texts } from "../../text/texts";
import { tabSeparated, column, numberCell, textCell } from "../dataTable";
import type { Formats } from "../formats";

export type MoveMeasure = "clients" | "value";

export interface HeatCell {
  readonly text: string;
  readonly exact: string;
  /** How strongly it is coloured, from 0 to 1; below 0 in the colour of losses. */
  readonly heat: number;
  /** On the diagonal: nobody moved. */
  readonly stayed: boolean;
}

export interface HeatTableModel {
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly HeatCell[]; readonly total: string }[];
  readonly totals: readonly string[];
  readonly totalTitle: string;
  /** Tab-separated, for a sheet. */
  readonly copied: string;
}

/** The moves between labels as a matrix to look at: the larger a number among its like, the stronger its colour. */
export function heatTable({ labels, cell }: Migration, measure: MoveMeasure, t: Texts, formats: Formats): HeatTableModel {
  const places: readonly Place[] = [...labels, OUTSIDE];
  const measured = (found: MigrationCell | undefined): number | undefined => found && (measure === "clients" ? found.clients : found.after - found.before);
  const values = places.map((from) => places.map((to) => measured(cell(from, to))));
  const format = measure === "clients" ? formats.count : formats.change;
  const most = Math.max(...values.flat().map((value) => Math.abs(value ?? 0)));
  const name = (place: Place, outside: string): string => (place === OUTSIDE ? outside : place === "" ? t.common.blank : place);
  const sum = (row: readonly (number | undefined)[]): number => row.reduce<number>((total, value) => total + (value ?? 0), 0);
  const rowTotals = values.map(sum);
  const columnTotals = places.map((_, index) => sum(values.map((row) => row[index])));
  const columns = places.map((place) => name(place, t.changes.lost));
  const titles = places.map((place) => name(place, t.changes.gained));
  return {
    corner: t.changes.fromTo,
    columns,
    rows: values.map((row, from) => ({
      title: titles[from],
      cells: row.map((value, to) => ({ text: value === undefined ? "" : format(value), exact: value === undefined ? "" : formats.amount(value), heat: value === undefined || most === 0 ? 0 : value / most, stayed: from === to && places[from] !== OUTSIDE })),
      total: format(rowTotals[from]),
    })),
    totals: [...columnTotals, sum(rowTotals)].map(format),
    totalTitle: t.changes.total,
    copied: tabSeparated({
      columns: [column(t.changes.fromTo, false), ...columns.map((title) => column(title)), column(t.changes.total)],
      rows: [
        ...values.map((row, from) => ({ key: String(from), cells: [textCell(titles[from]), ...row.map((value) => numberCell(value ?? 0, format)), numberCell(rowTotals[from], format)] })),
        { key: "total", cells: [textCell(t.changes.total), ...columnTotals.map((value) => numberCell(value, format)), numberCell(sum(rowTotals), format)] },
      ],
    }),
  };
}
