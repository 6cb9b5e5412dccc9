import { clientColumns } from "../catalog/schema/clientColumns";
import { matchColumns } from "../catalog/schema/matchColumns";
import { detectGrouping, readCell } from "./files/csvText";
import type { CellDraft, SheetDraft, WorkbookDraft } from "./files/draft";
import { parseCsv, widthsOf } from "./files/readCsv";
import { formatArea } from "../formulas/a1";
import type { FunctionsMetadata } from "./functions/metadata";
import { textsOf } from "./shell/texts";
import type { WorkbenchLanguage } from "./wire/environment";

export interface Sample {
  readonly id: string;
  readonly title: Readonly<Record<WorkbenchLanguage, string>>;
  /** Its file, by language where there are several. */
  readonly file: (language: WorkbenchLanguage) => string;
}

export const samples: readonly Sample[] = [
  { id: "corporate-12", title: { en: "12 corporate clients", "zh-CN": "12 家企业客户" }, file: (language) => `corporate-12.${language}.csv` },
  { id: "sba-clients", title: { en: "SBA small-business loans", "zh-CN": "SBA 小企业贷款" }, file: () => "sba-clients.csv" },
];

export const DEFAULT_SAMPLE = "sba-clients";

const LABELS = {
  en: { clients: "Clients", about: "About" },
  "zh-CN": { clients: "客户", about: "说明" },
} as const;

const CLIENT_TABLE = "Clients";

export async function loadSample(sample: Sample, language: WorkbenchLanguage, metadata: FunctionsMetadata | undefined): Promise<WorkbookDraft> {
  const response = await fetch(`/assets/samples/${sample.file(language)}`);
  if (!response.ok) throw new Error(`${sample.id}: ${response.status}`);
  return sampleWorkbook(await response.text(), sample.title[language], language, metadata);
}

/** Lines that start with # are notes and go to a sheet of their own; the rest is the table of clients. */
function sampleWorkbook(text: string, title: string, language: WorkbenchLanguage, metadata: FunctionsMetadata | undefined): WorkbookDraft {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const notes = lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/^#\s*/, ""));
  const [headers, ...rows] = parseCsv(lines.filter((line) => !line.startsWith("#")).join("\n"), textsOf(language));
  return {
    name: title,
    selected: { row: 1, column: 0 },
    sheets: [clientsSheet(headers, rows, language, metadata), aboutSheet(title, notes, language)],
  };
}

function clientsSheet(headers: string[], rows: string[][], language: WorkbenchLanguage, metadata: FunctionsMetadata | undefined): SheetDraft {
  const { positions } = matchColumns(headers);
  const grouping = detectGrouping(rows.flat());
  const styles = headers.map((_, column) => formatOf(Object.keys(positions).find((id) => positions[id].includes(column))));
  const cells = rows.map((row) =>
    headers.map((_, column): CellDraft | undefined => {
      const value = readCell(row[column] ?? "", grouping);
      return value === null ? undefined : { value, ...(styles[column] && typeof value === "number" ? { style: styles[column] } : {}) };
    }),
  );
  const isNumeric = (column: number): boolean => typeof cells[0]?.[column]?.value === "number";
  const formula = clvFormula(positions, rows.length, metadata);
  const results = [{ value: "CLV", style: RESULT_HEADER }, ...rows.map((_, row): CellDraft => ({ value: null, style: formatOf("revenue"), ...(row === 0 ? { formula } : {}) }))];
  const top = headers.map((value, column): CellDraft => ({ value, ...(isNumeric(column) ? { style: { ht: RIGHT } } : {}) }));
  return {
    name: LABELS[language].clients,
    rows: [top, ...cells].map((row, index) => [results[index], ...row]),
    columnWidths: { 0: RESULT_WIDTH, ...rightBy(RESULT_COLUMNS, widthsOf([headers, ...rows.slice(0, 100)])) },
    frozenRows: 1,
    frozenColumns: RESULT_COLUMNS + 1,
    tables: [{ name: CLIENT_TABLE, area: { row: 0, column: RESULT_COLUMNS, rows: rows.length + 1, columns: headers.length } }],
  };
}

/** The result stands first, where it is seen beside every client; the table follows it. */
const RESULT_COLUMNS = 1;
const RESULT_WIDTH = 96;
const RIGHT = 3;
const RESULT_HEADER = { bl: 1, ht: RIGHT };

function rightBy(columns: number, widths: Readonly<Record<number, number>>): Record<number, number> {
  return Object.fromEntries(Object.entries(widths).map(([column, width]) => [Number(column) + columns, width]));
}

/** One array formula for all clients, its arguments by the function's own parameters; it spills down beside the table. */
function clvFormula(positions: Readonly<Record<string, readonly number[]>>, count: number, metadata: FunctionsMetadata | undefined): string | undefined {
  const parameters = metadata?.functions.find(({ id }) => id === "CLV")?.parameters;
  if (!parameters || parameters.some(({ name, optional }) => !optional && !positions[name])) return undefined;
  const columns = parameters.map(({ name }) => {
    const found = positions[name];
    return found ? formatArea({ row: 1, column: found[0] + RESULT_COLUMNS, rows: count, columns: found.length }) : "";
  });
  return `=TENOR.CLV(${columns.join(", ").replace(/[, ]+$/, "")})`;
}

/** Money without decimals, rates in percent; identifiers and text as they are. */
function formatOf(id: string | undefined): CellDraft["style"] {
  const unit = clientColumns.find((column) => column.id === id)?.rule?.unit;
  switch (unit) {
    case "money":
    case "moneyPerYear":
      return { n: { pattern: "#,##0" } };
    case "rate":
    case "probability":
    case "share":
      return { n: { pattern: "0.0%" } };
    default:
      return undefined;
  }
}

function aboutSheet(title: string, notes: readonly string[], language: WorkbenchLanguage): SheetDraft {
  const heading: CellDraft = { value: title, style: { bl: 1, fs: 14 } };
  return {
    name: LABELS[language].about,
    rows: [[heading], [], ...notes.map((note): CellDraft[] => [{ value: note, style: { tb: 3, vt: 1 } }])],
    columnWidths: { 0: 860 },
    showGridlines: false,
  };
}
