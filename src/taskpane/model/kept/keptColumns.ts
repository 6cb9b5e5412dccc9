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
