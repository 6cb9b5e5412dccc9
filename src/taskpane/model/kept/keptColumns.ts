import { textOf, type InputCell } from "../../../catalog/cell";
import type { LocalText, Locale } from "../../../catalog/text/localText";
import type { LogTable } from "../../../excel/log/logTable";
import type { ColumnFormat } from "../../../excel/write/sheetPlan";

/** A column of a table that the workbook keeps for people and Tenor alike. */
export interface KeptColumn<Id extends string = string> {
  readonly id: Id;
  readonly label: LocalText;
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  readonly required?: boolean;
}

/** A kept table in a language: only its headers and its sheet are translated. */
export function keptTable(name: string, sheet: LocalText, columns: readonly KeptColumn[], locale: Locale): LogTable {
  return { name, sheet: sheet[locale], columns: columns.map(({ id, label, format, width, required = false }) => ({ id, header: label[locale], otherHeaders: Object.values(label), format, width, required })) };
}

/** The cell of a row by the id of its column, whose header may be in either language and anywhere. */
export function cellReader<Id extends string>(headers: readonly InputCell[], columns: readonly KeptColumn<Id>[]): (row: readonly InputCell[], id: Id) => InputCell {
  const positions = new Map(columns.map(({ id, label }) => [id, headers.findIndex((header) => Object.values(label).includes(textOf(header)))]));
  return (row, id) => row[positions.get(id) ?? -1] ?? null;
}
