import type { OutputCell } from "../catalog/cell";
import { clientColumns } from "../catalog/schema/clientColumns";
import { say, type LocalText } from "../catalog/text/localText";
import { indexClients, indexFromRows, type ClientIndex } from "./aggregate/clientIndex";
import { aggregateComplaints } from "./aggregate/complaints";
import { aggregateDeals } from "./aggregate/deals";
import type { DerivedColumn } from "./aggregate/derivedColumn";
import { aggregateFacilities } from "./aggregate/facilities";
import { joinRows, type JoinedFile } from "./aggregate/joinRows";
import { ownCells } from "./aggregate/ownCells";
import { ownColumns } from "./aggregate/ownColumns";
import type { FileKind } from "./fields/importField";
import { matchFields } from "./mapping/fileMapping";
import { mappingOf, type ImportMapping } from "./mapping/keptMapping";
import { askAbout, type ImportQuestion } from "./questions";
import { DateOrders, type KindedFile } from "./read/dateOrders";
import { dateReader } from "./read/dates";
import { RateTable } from "./read/rates";
import { readColumns, type FieldQuality, type ReadFile } from "./read/readColumns";
import { FindingGroups, type FindingGroup } from "./report/findingGroups";

export interface ImportTerms {
  readonly mapping: ImportMapping;
  /** Date of the look, an Excel serial; left out: the latest date of transactions, complaints and approvals. */
  readonly asOf?: number;
  /** Date of the look where the files have no date. */
  readonly today: number;
  /** Told the share done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** Where a column of the client table comes from. */
export interface ColumnSource {
  readonly id: string;
  readonly format: DerivedColumn["format"];
  readonly parts: readonly Pick<DerivedColumn, "from" | "how">[];
}

/** How much of a file counts. */
export interface FileCount {
  readonly file: string;
  readonly kind: FileKind;
  readonly rows: number;
  readonly leftOut: number;
  readonly quality: readonly FieldQuality[];
}

export interface ImportedClients {
  readonly asOf: number;
  readonly columns: readonly ColumnSource[];
  /** A row a client, in the order of `columns`; "" is blank. */
  readonly rows: readonly (readonly OutputCell[])[];
  readonly files: readonly FileCount[];
  readonly findings: readonly FindingGroup[];
}

export type ImportOutcome = { readonly ok: true; readonly value: ImportedClients } | { readonly ok: false; readonly questions: readonly ImportQuestion[] };

const ROWS_A_STEP = 500;

/**
 * Joins exports of clients, facilities, transactions and complaints by client and makes the client table of them. What a
 * file of clients says itself comes first; where it is blank, what the facilities give, then the transactions. Nothing is
 * dropped without a finding. A step is a few milliseconds.
 */
export function* importClients(files: readonly KindedFile[], terms: ImportTerms): Generator<void, ImportOutcome> {
  const orders = yield* DateOrders.read(files, terms.mapping);
  const questions = askAbout(files, terms.mapping, orders);
  if (questions.length > 0) return { ok: false, questions };
  const asOf = terms.asOf ?? (yield* latestDay(files, terms.mapping, orders)) ?? terms.today;
  const findings = new FindingGroups();
  const find = findings.add;
  const rates = new RateTable(terms.mapping.reporting ?? "", terms.mapping.rates);
  const onRows = shareCounter(files, terms);
  const read: ReadFile[] = [];
  for (const file of files) read.push(yield* readColumns(file, mappingOf(terms.mapping, file.kind), { rates, orders, asOf, find, onRows }));
  const of = (kind: FileKind): ReadFile[] => read.filter((file) => file.kind === kind);
  const own = of("clients");
  const clients = own.length > 0 ? yield* indexClients(own, find) : yield* indexFromRows(read);
  const joined = function* (kind: Exclude<FileKind, "clients">): Generator<void, JoinedFile[]> {
    return yield* joinRows(of(kind), kind, clients, find);
  };
  const derived = [
    ownCells(own, clients),
    yield* aggregateFacilities(yield* joined("facilities"), clients, asOf, find),
    yield* aggregateDeals(yield* joined("transactions"), clients, asOf, find),
    of("complaints").length > 0 ? yield* aggregateComplaints(yield* joined("complaints"), clients, asOf, find) : [],
  ].flat();
  const columns = inOrder(derived, clients);
  const rows = yield* rowsOf(columns, clients);
  terms.onShare?.(1);
  return { ok: true, value: { asOf, columns: columns.map(({ id, format, parts }) => ({ id, format, parts: parts.map(({ from, how }) => ({ from, how })) })), rows, files: read.map(countOf), findings: findings.all() } };
}

/** Share of the work that reading the columns takes. */
const READING = 0.6;

function shareCounter(files: readonly KindedFile[], { mapping, onShare }: ImportTerms): (rows: number) => void {
  const total = files.reduce((sum, { source, kind }) => sum + source.rows * matchFields(kind, source.headers, mappingOf(mapping, kind)).size, 0);
  let done = 0;
  return (rows) => onShare?.(total === 0 ? READING : (READING * (done += rows)) / total);
}

const DATED: Readonly<Partial<Record<FileKind, string>>> = { facilities: "approved_on", transactions: "dated", complaints: "raised_on" };

function* latestDay(files: readonly KindedFile[], mapping: ImportMapping, orders: DateOrders): Generator<void, number | undefined> {
  let latest: number | undefined;
  for (const file of files) {
    const field = DATED[file.kind];
    const position = field === undefined ? undefined : matchFields(file.kind, file.source.headers, mappingOf(mapping, file.kind)).get(field);
    if (field === undefined || position === undefined) continue;
    const read = dateReader(orders.order(file, field));
    for (const [row, cell] of file.source.columns[position].entries()) {
      if (row % ROWS_A_STEP === 0) yield;
      const day = read(cell);
      if (day !== undefined && (latest === undefined || day > latest)) latest = day;
    }
  }
  return latest;
}

interface TableColumn {
  readonly id: string;
  readonly format: DerivedColumn["format"];
  readonly parts: readonly DerivedColumn[];
}

const keyHow: LocalText = say("key of the client", "客户编号");
const doubtsHow: LocalText = say("rows of the client that do not count wholly; the report lists them", "客户未完整计入的行数，详见报告");

/** The columns that hold something, those of the client table's schema first. */
function inOrder(derived: readonly DerivedColumn[], clients: ClientIndex): TableColumn[] {
  const key: DerivedColumn = { id: "client", format: "text", value: (client) => clients.ids[client], from: [], how: keyHow };
  const doubts: DerivedColumn = { id: "doubts", format: "count", value: (client) => clients.doubts[client], from: [], how: doubtsHow };
  const order = [...clientColumns.map(({ id }) => id), ...Object.keys(ownColumns)];
  const all = [key, ...derived, doubts];
  return order.flatMap((id): TableColumn[] => {
    const parts = all.filter((column) => column.id === id && isFilled(column, clients));
    return parts.length === 0 ? [] : [{ id, format: parts[0].format, parts }];
  });
}

function isFilled({ value, id }: DerivedColumn, clients: ClientIndex): boolean {
  if (id === "facilities" || id === "doubts") return clients.ids.some((_id, client) => value(client) !== 0);
  return clients.ids.some((_id, client) => value(client) !== undefined);
}

function* rowsOf(columns: readonly TableColumn[], clients: ClientIndex): Generator<void, OutputCell[][]> {
  const rows: OutputCell[][] = [];
  for (let client = 0; client < clients.size; client++) {
    if (client % ROWS_A_STEP === 0) yield;
    rows.push(columns.map(({ parts }) => firstValue(parts, client)));
  }
  return rows;
}

function firstValue(parts: readonly DerivedColumn[], client: number): OutputCell {
  for (const { value } of parts) {
    const found = value(client);
    if (found !== undefined) return found;
  }
  return "";
}

function countOf({ source, kind, quality, leftOut }: ReadFile): FileCount {
  return { file: source.name, kind, rows: source.rows, leftOut: leftOut.reduce((sum, one) => sum + one, 0), quality };
}
