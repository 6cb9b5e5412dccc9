/** A cell of a table beside a chart: what is shown, and the raw value that is copied. */
export interface DataCell {
  readonly text: string;
  readonly raw: string | number;
  readonly negative?: boolean;
}

export interface DataColumn {
  readonly title: string;
  readonly numeric: boolean;
}

export interface DataRow {
  readonly key: string;
  readonly cells: readonly DataCell[];
  /** Set apart: a total. */
  readonly strong?: boolean;
}

export interface DataTableModel {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

export const column = (title: string, numeric = true): DataColumn => ({ title, numeric });

export function textCell(text: string): DataCell {
  return { text, raw: text };
}

/** A number with its words; nothing where there is none. */
export function numberCell(value: number | undefined, format: (value: number) => string): DataCell {
  return value === undefined ? { text: "", raw: "" } : { text: format(value), raw: value, negative: value < 0 };
}

/** Lines of tab-separated cells: what a sheet takes when it is pasted. */
export function tabSeparated({ columns, rows }: DataTableModel): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(({ raw }) => String(raw)))];
  return lines.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}
