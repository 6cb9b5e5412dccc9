import { PERPETUAL } from "../../core/units/horizon";
import { renderTemplate } from "../../core/result/failure";
import type { OutputCell, OutputMatrix } from "../cell";
import { clientColumn, clientColumns } from "../schema/clientColumns";
import { describeWarning, type FilledColumn } from "../schema/quality";
import type { ClientReading } from "../schema/readClientTable";
import { runLabels } from "../schema/runLabels";
import { describeFailure } from "../text/describeFailure";
import { say, type Locale } from "../text/localText";

const filledText = {
  default: say("{value} in {rows} rows, by default", "{rows} 行取默认值 {value}"),
  assumption: say("{value} in {rows} rows, as assumed", "{rows} 行取假设值 {value}"),
  derived: say("from {value}, in {rows} rows", "{rows} 行由{value}推算"),
} as const;

/** What stands in for cells that say nothing, in words. */
export function describeFilled({ value, rows, from }: FilledColumn, locale: Locale): string {
  const shown = from === "derived" ? clientColumn(String(value)).label[locale] : value === PERPETUAL ? "perpetual" : value;
  return renderTemplate(filledText[from][locale], { value: shown, rows });
}

/** What reading a client table found, a row a finding: rows left out first, then warnings, then what was assumed. */
export function presentQuality({ report, match }: ClientReading, locale: Locale): OutputMatrix {
  const { finding, row, client, column, message, leftOutFinding, warningFinding, assumedFinding, unusedFinding } = runLabels;
  const label = (id: string | undefined): string => clientColumns.find((one) => one.id === id)?.label[locale] ?? "";
  const rows: OutputCell[][] = [
    ...report.errors.map((error) => [leftOutFinding[locale], error.row, error.client, label(error.failure.parameter), describeFailure(error.failure, locale)]),
    ...report.warnings.map((warning) => [warningFinding[locale], warning.row ?? "", "", label(warning.column), describeWarning(warning, locale)]),
    ...report.filled.map((filled) => [assumedFinding[locale], "", "", label(filled.id), describeFilled(filled, locale)]),
    ...match.unused.map((header) => [unusedFinding[locale], "", "", header, ""]),
  ];
  return [[finding, row, client, column, message].map((text) => text[locale]), ...rows];
}
