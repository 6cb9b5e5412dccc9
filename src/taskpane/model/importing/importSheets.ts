import type { Locale } from "../../../catalog/text/localText";
import type { ImportedClients } from "../../../crm/importClients";
import type { ImportMapping } from "../../../crm/mapping/keptMapping";
import { importReport, tableHead } from "../../../crm/report/presentImport";
import type { SheetGroup } from "../../../excel/write/sheetPlan";

export interface ImportSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly reportSuffix: string;
}

/** The client table, and beside it the report of how it came about. */
export function importSheets(imported: ImportedClients, mapping: ImportMapping, locale: Locale, texts: ImportSheetTexts): SheetGroup {
  const { headers, formats } = tableHead(imported, locale);
  return {
    stem: texts.stem,
    sheets: [
      { suffix: texts.clientsSuffix, blocks: [{ cells: [headers, ...imported.rows], formats, asTable: true }], freezeRows: 1 },
      { suffix: texts.reportSuffix, blocks: importReport(imported, mapping, locale) },
    ],
  };
}
