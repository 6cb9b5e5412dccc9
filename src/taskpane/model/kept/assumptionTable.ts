import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { readAssumption, type Assumptions } from "../../../catalog/schema/assumptions";
import { unitTexts } from "../../../catalog/text/paramHelp";
import { say, type Locale } from "../../../catalog/text/localText";
import type { Failure } from "../../../core/result/failure";
import type { LogTable } from "../../../excel/log/logTable";
import { placeOf, type SourceRef } from "../../../catalog/schema/sourceRef";
import type { AssumptionField } from "../assumptionFields";
import { cellReader } from "../../../audit/records/cellReader";
import { keptTable, type KeptColumn } from "./keptColumns";

type ColumnId = "key" | "assumption" | "value" | "unit" | "minimum" | "maximum" | "owner" | "source" | "date" | "approved_by";

const columns: readonly KeptColumn<ColumnId>[] = [
  { id: "key", label: say("Key", "键"), format: "text", width: 26, required: true },
  { id: "assumption", label: say("Assumption", "假设"), format: "text", width: 26 },
  { id: "value", label: say("Value", "取值"), format: "number", width: 12, required: true },
  { id: "unit", label: say("Unit", "单位"), format: "text", width: 24 },
  { id: "minimum", label: say("At least", "不小于"), format: "number", width: 10 },
  { id: "maximum", label: say("At most", "不大于"), format: "number", width: 10 },
  { id: "owner", label: say("Owner", "负责人"), format: "text", width: 16 },
  { id: "source", label: say("Source", "依据"), format: "text", width: 28 },
  { id: "date", label: say("Date", "日期"), format: "date", width: 17 },
  { id: "approved_by", label: say("Approved by", "批准人"), format: "text", width: 16 },
];

/** The table of assumptions: the values that Tenor takes, and for people who answers for them. */
export function assumptionTable(locale: Locale): LogTable {
  return keptTable("TenorAssumptions", say("Tenor Assumptions", "Tenor 假设"), columns, locale);
}

/** Names an assumption in every language: the client table it is for, and the column it stands in for. */
export function assumptionKey(source: SourceRef, id: string): string {
  return `${placeOf(source)}.${id}`;
}

/** An assumption as a row says it. */
export interface KeptAssumption {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  /** As the cell has it; null where it is blank and the default applies. */
  readonly cell: InputCell;
}

export interface ReadAssumptionTable {
  readonly kept: readonly KeptAssumption[];
  /** What can be taken. */
  readonly assumptions: Assumptions;
  /** Rows that cannot be taken, and why: they do not stop the others. */
  readonly failures: readonly { readonly key: string; readonly failure: Failure }[];
}

/**
 * What the table says for a client table. A row's key names both; a row that a person added without one is for every client
 * table and is known by the name in its column Assumption. Of two rows for one assumption, the one for this table counts.
 */
export function readAssumptionTable(cells: InputMatrix, source: SourceRef): ReadAssumptionTable {
  const at = cellReader(cells[0] ?? [], columns, null);
  const prefix = assumptionKey(source, "");
  const own = new Map<string, KeptAssumption>();
  const common = new Map<string, KeptAssumption>();
  const assumptions: Record<string, number | string> = {};
  const failures: { key: string; failure: Failure }[] = [];
  const readings = new Map<string, number | string>();
  for (const row of cells.slice(1)) {
    const key = textOf(at(row, "key"));
    if (key !== "" && !key.startsWith(prefix)) continue;
    const name = key === "" ? textOf(at(row, "assumption")) : key.slice(prefix.length);
    const cell = at(row, "value");
    // A blank value is read with a number that fits everywhere, only to learn which assumption the row is.
    const read = readAssumption(name, isBlank(cell) ? 0 : cell);
    if (!read) continue;
    const id = read.ok ? read.value.id : name;
    const kept: KeptAssumption = { id, key: key === "" ? name : key, label: textOf(at(row, "assumption")) || name, cell: isBlank(cell) ? null : cell };
    (key === "" ? common : own).set(id, kept);
    if (isBlank(cell)) continue;
    if (read.ok) readings.set(kept.key, read.value.value);
    else failures.push({ key: kept.key, failure: read.failure });
  }
  const kept = [...own.values(), ...[...common.values()].filter(({ id }) => !own.has(id))];
  for (const { id, key } of kept) {
    const value = readings.get(key);
    if (value !== undefined) assumptions[id] = value;
  }
  return { kept, assumptions, failures: failures.filter((failed) => kept.some(({ key }) => key === failed.key)) };
}

/** Where each column stands among the headers; −1 where somebody took it out. */
export function assumptionPositions(headers: readonly InputCell[]): (id: ColumnId) => number {
  return (id) => headers.findIndex((header) => Object.values(columns.find((column) => column.id === id)!.label).includes(textOf(header)));
}

/** Where the value of an assumption stands, counted from the headers; undefined where the table has no such row. */
export function findAssumption(cells: InputMatrix, key: string): { readonly row: number; readonly column: number } | undefined {
  const headers = cells[0] ?? [];
  const at = cellReader(headers, columns, null);
  const row = cells.findIndex((line, index) => index > 0 && textOf(at(line, "key")) === key);
  const column = assumptionPositions(headers)("value");
  return row < 0 || column < 0 ? undefined : { row, column };
}

/** The row of an assumption that has none yet. */
export function assumptionRow({ column }: AssumptionField, value: number | string | undefined, source: SourceRef, locale: Locale, texts: { readonly usual: string }): OutputCell[] {
  const { id, label, rule, default: usual } = column;
  const shown: Readonly<Record<ColumnId, OutputCell>> = {
    key: assumptionKey(source, id),
    assumption: label[locale],
    value: value ?? usual ?? "",
    unit: rule ? unitTexts[rule.unit][locale] : "",
    minimum: rule?.minimum ?? "",
    maximum: rule?.maximum ?? "",
    owner: "",
    source: value === undefined && usual !== undefined ? texts.usual : "",
    date: "",
    approved_by: "",
  };
  return columns.map(({ id: name }) => shown[name]);
}
