import { textOf, type InputCell, type InputMatrix } from "../../catalog/cell";
import { readHeader } from "../../catalog/schema/matchColumns";
import { sameCell } from "../verify/sameCell";
import type { ChangedRow, TableChange } from "./changes";

/** Headers that name a row, besides that of a client: of Tenor's own tables and of assumptions. */
const KEY_HEADERS = ["run", "运行编号", "piece", "片段", "no.", "编号", "id", "name", "名称", "parameter", "参数", "setting", "item", "项目"];

/** Compares two tables of one name: rows by their key, columns by their headers. Undefined where they are the same. */
export function compareTables(table: string, before: InputMatrix, after: InputMatrix): TableChange | undefined {
  const [oldHeaders, newHeaders] = [headersOf(before), headersOf(after)];
  const key = keyColumn(oldHeaders, before, newHeaders, after);
  const shared = oldHeaders.filter((header) => newHeaders.includes(header));
  const [old, now] = [rowsByKey(before, oldHeaders, key), rowsByKey(after, newHeaders, key)];
  const changed: ChangedRow[] = [];
  for (const [id, row] of old) {
    const other = now.get(id);
    if (!other) continue;
    const changes = shared.flatMap((column) => {
      const [one, two] = [cellOf(row, oldHeaders, column), cellOf(other, newHeaders, column)];
      return sameCell(one, two) ? [] : [{ column, before: one, after: two }];
    });
    if (changes.length > 0) changed.push({ key: id, changes });
  }
  const change: TableChange = {
    table,
    ...(key === undefined ? {} : { key }),
    added: [...now.keys()].filter((id) => !old.has(id)),
    lost: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    addedColumns: newHeaders.filter((header) => !oldHeaders.includes(header)),
    lostColumns: oldHeaders.filter((header) => !newHeaders.includes(header)),
  };
  const lists = [change.added, change.lost, changed, change.addedColumns, change.lostColumns];
  return lists.some((list) => list.length > 0) ? change : undefined;
}

function headersOf([headers = []]: InputMatrix): string[] {
  return headers.map((cell) => textOf(cell));
}

function cellOf(row: readonly InputCell[], headers: readonly string[], header: string): InputCell {
  return row[headers.indexOf(header)] ?? null;
}

/** The column whose values name the rows: a client's id, or a known name, without blanks and without repeats in both. */
function keyColumn(oldHeaders: readonly string[], before: InputMatrix, newHeaders: readonly string[], after: InputMatrix): string | undefined {
  const candidates = oldHeaders.filter((header) => newHeaders.includes(header) && (readHeader(header)?.column.target.kind === "id" || KEY_HEADERS.includes(header.toLowerCase())));
  return candidates.find((header) => isKey(before, oldHeaders, header) && isKey(after, newHeaders, header));
}

function isKey(cells: InputMatrix, headers: readonly string[], header: string): boolean {
  const ids = cells.slice(1).map((row) => textOf(cellOf(row, headers, header)));
  return !ids.includes("") && new Set(ids).size === ids.length;
}

/** Rows by their key; without one, by their number below the headers. */
function rowsByKey(cells: InputMatrix, headers: readonly string[], key: string | undefined): Map<string, readonly InputCell[]> {
  return new Map(cells.slice(1).map((row, index) => [key === undefined ? `#${index + 1}` : textOf(cellOf(row, headers, key)), row]));
}
