import type { Workbook } from "exceljs";

/** Parts of a sheet that hold no cells; some of them exceljs cannot read from every producer. */
const IGNORED_NODES = ["hyperlinks", "dataValidations", "conditionalFormatting", "drawing", "legacyDrawing", "picture", "extLst", "rowBreaks", "colBreaks", "headerFooter", "pageSetup"];

/** What exceljs knows between parsing a workbook's parts and putting them together. */
interface ParsedParts {
  readonly properties?: { readonly date1904?: boolean };
  readonly styles?: { getStyleModel: (id: number) => unknown };
  readonly worksheets: { readonly sheetNo: string; tables?: readonly { readonly rId: string }[] }[];
  readonly worksheetRels: Record<string, Relationship[] | undefined>;
  readonly tables: Readonly<Record<string, unknown>>;
}

interface Relationship {
  readonly Id: string;
  readonly Type: string;
  readonly Target: string;
}

interface Reconciling {
  reconcile: (parts: ParsedParts, options: unknown) => void;
}

/**
 * Opens a workbook with exceljs, for its cells and tables only. Two things are set right before exceljs
 * puts the parts together:
 *   - number formats are dropped, so that a number stays the number in the file: exceljs turns everything
 *     whose format has a letter of dates into a Date (`0.0,,\m`: millions), rounded or out of range.
 *     Only the 1904 system needs them, to tell dates from numbers; who takes numbers as formulas see them does not.
 *   - relations other than tables are dropped, and targets from the root, as openpyxl writes them, made
 *     relative: exceljs knows only `../tables/table1.xml`, and stops at comments it cannot find.
 */
export async function openWorkbook(bytes: Uint8Array, { asFormulasSee = false } = {}): Promise<Workbook> {
  const { Workbook } = await import("exceljs");
  const workbook = new Workbook();
  const xlsx = workbook.xlsx as unknown as Reconciling;
  const reconcile = xlsx.reconcile.bind(xlsx);
  xlsx.reconcile = (parts, options) => {
    if (parts.styles && (asFormulasSee || !parts.properties?.date1904)) parts.styles.getStyleModel = () => undefined;
    for (const sheet of parts.worksheets) keepTables(sheet, parts);
    reconcile(parts, options);
  };
  // exceljs asks for a Buffer where any bytes will do.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: IGNORED_NODES });
  return workbook;
}

function keepTables(sheet: ParsedParts["worksheets"][number], parts: ParsedParts): void {
  const relations = (parts.worksheetRels[sheet.sheetNo] ?? [])
    .map((relation) => ({ ...relation, Target: relation.Target.replace(/^(?:\/xl|\.\.)\//, "../") }))
    .filter(({ Target }) => Target in parts.tables);
  parts.worksheetRels[sheet.sheetNo] = relations;
  sheet.tables = (sheet.tables ?? []).filter(({ rId }) => relations.some(({ Id }) => Id === rId));
}
