import { DuckDBInstance, DuckDBDataChunk, type DuckDBConnection, DOUBLE, VARCHAR, type DuckDBType } from "@duckdb/node-api";
import { textOf, type InputCell } from "../../src/catalog/cell";

/** A column of a table, as it is put into the database: numbers where every cell is one or blank. */
interface Column {
  readonly header: string;
  readonly type: DuckDBType;
  readonly cells: readonly (number | string | null)[];
}

/** An engine in memory, closed when the work is done. */
export async function withDuckDb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Puts cells with headers into a table. */
export async function loadTable(connection: DuckDBConnection, name: string, rows: readonly (readonly InputCell[])[]): Promise<void> {
  const [first, ...body] = rows;
  const headers = first.map(textOf);
  const columns = headers.map((header, position): Column => {
    const cells = body.map((row) => row[position] as number | string | null);
    const isText = cells.some((cell) => typeof cell === "string" && cell !== "");
    return { header, type: isText ? VARCHAR : DOUBLE, cells: cells.map((cell) => (cell === null || cell === "" ? null : isText ? String(cell) : cell)) };
  });
  await connection.run(`CREATE TABLE ${name} (${columns.map(({ header, type }) => `"${header.replaceAll('"', '""')}" ${type.toString()}`).join(", ")})`);
  const appender = await connection.createAppender(name);
  const CHUNK = 2048;
  for (let start = 0; start < body.length; start += CHUNK) {
    const chunk = DuckDBDataChunk.create(columns.map(({ type }) => type));
    chunk.setColumns(columns.map(({ cells }) => cells.slice(start, start + CHUNK)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Rows of a query, whole numbers as numbers. */
export async function rowsOf(connection: DuckDBConnection, query: string): Promise<Record<string, number | string | null>[]> {
  const rows = (await connection.runAndReadAll(query)).getRowObjectsJS();
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : (value as number | string | null)])));
}
