import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { matchColumns } from "../../../catalog/schema/matchColumns";
import { say, type Locale } from "../../../catalog/text/localText";
import { failure } from "../../../core/result/failure";
import { failed, ok, type Result } from "../../../core/result/result";
import type { SourceInfo } from "../../../excel/workbookPort";
import type { SheetGroup } from "../../../excel/write/sheetPlan";
import { fitOf } from "../columnMapping";

/** Who holds what, as NEXT_OFFER takes it. */
export interface Holdings {
  readonly clients: readonly string[];
  readonly products: readonly string[];
  /** A row a client, a column a product. */
  readonly holds: InputMatrix;
  /** What each product adds to the CLV of a client who takes it. */
  readonly values: readonly InputCell[];
}

/** Stands in the column of the clients, in the row that says what each product adds. */
const valueRow = say("Value", "产品价值");
const clientHeader = say("Client", "客户");

/** Whether a table may hold what clients have: clients and something beside them, but nothing that they could be valued by. */
export function mayBeHoldings({ headers }: Pick<SourceInfo, "headers">): boolean {
  return headers.length > 1 && matchColumns(headers).positions.client?.[0] === 0 && fitOf(headers) === 0;
}

/** Reads a table of holdings: clients down the first column, a column a product, and the row of values. */
export function readHoldings([headers, ...rows]: InputMatrix): Result<Holdings> {
  const columns = headers.flatMap((header, column) => (column > 0 && !isBlank(header) ? [column] : []));
  if (columns.length === 0) return failed(failure("missingColumn", { column: "product" }));
  const isValue = (row: InputMatrix[number]): boolean => Object.values(valueRow).some((word) => plain(word) === plain(textOf(row[0])));
  const values = rows.find(isValue);
  if (!values) return failed(failure("missing", { parameter: valueRow.en }));
  const clients = rows.filter((row) => !isBlank(row[0]) && !isValue(row));
  if (clients.length === 0) return failed(failure("noRows", { parameter: "holdings" }));
  const of = (row: InputMatrix[number]): InputCell[] => columns.map((column) => row[column]);
  return ok({ clients: clients.map(([client]) => textOf(client)), products: columns.map((column) => textOf(headers[column])), holds: clients.map(of), values: of(values) });
}

/** Names are the same in any case, and with blanks around them. */
export function plain(name: string): string {
  return name.trim().toLowerCase();
}

const PRODUCTS = [say("Loan", "贷款"), say("Deposits", "存款"), say("Payroll", "代发工资"), say("Trade finance", "贸易融资")];
const VALUES = [120_000, 40_000, 25_000, 60_000];
/** Who holds what in the example, a line a client, over and over. */
const PATTERN = ["1100", "1110", "1000", "1101", "0100", "1010"];
const MOST_CLIENTS = 12;

/** How a table of holdings looks, for the first clients of the table. */
export function holdingsExample(clients: readonly string[], stem: string, locale: Locale): SheetGroup {
  const rows = clients.slice(0, MOST_CLIENTS).map((client, index): OutputCell[] => [client, ...PRODUCTS.map((_, product) => (PATTERN[index % PATTERN.length][product] === "1" ? 1 : ""))]);
  const cells = [[clientHeader[locale], ...PRODUCTS.map((product) => product[locale])], [valueRow[locale], ...VALUES], ...rows];
  return { stem, sheets: [{ suffix: "", blocks: [{ cells, formats: ["text", ...PRODUCTS.map(() => "money" as const)], asTable: true }], freezeRows: 1, freezeColumns: 1 }] };
}
