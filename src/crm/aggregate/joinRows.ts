import { normaliseKey } from "../read/keys";
import type { ReadFile } from "../read/readColumns";
import { rowInFile } from "../read/sourceFile";
import { effectOf, type Finding } from "../report/finding";
import type { ClientIndex } from "./clientIndex";

const ROWS_A_STEP = 1000;
const NOBODY = -1;

/** Fields that tell one row from another, of each kind that has rows below clients. */
const ROW_KEYS = { facilities: "facility", transactions: "transaction", complaints: "complaint" } as const;
export type RowKind = keyof typeof ROW_KEYS;

/** Rows of a file with the client of each; -1 where the row counts no more. */
export interface JoinedFile {
  readonly file: ReadFile;
  readonly clients: Int32Array;
}

/**
 * Joins the files of one kind to the clients by key. Keys that no client has are reported once each with their rows;
 * rows whose own number stands again are reported, and the first counts; clients without rows are reported.
 */
export function* joinRows(files: readonly ReadFile[], kind: RowKind, clients: ClientIndex, find: (finding: Finding) => void): Generator<void, JoinedFile[]> {
  const seen = new Map<string, { file: string; row: number }>();
  const lost = new Map<string, { finding: Finding; rows: number }>();
  const met = new Uint8Array(clients.size);
  const joined: JoinedFile[] = [];
  for (const file of files) {
    const { source, texts, leftOut, doubtful, positions } = file;
    const keys = texts.get("client")!;
    const own = texts.get(ROW_KEYS[kind]);
    const rows = new Int32Array(source.rows).fill(NOBODY);
    const at = (row: number, id: string): Pick<Finding, "file" | "row" | "header"> => ({ file: source.name, row: rowInFile(source, row), header: source.headers[positions.get(id)!] });
    for (let row = 0; row < source.rows; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const key = keys[row];
      if (key === undefined) continue;
      const client = clients.find(key);
      if (client !== undefined && (leftOut[row] || doubtful[row])) clients.doubts[client]++;
      if (leftOut[row]) continue;
      const number = own?.[row];
      const first = number === undefined ? undefined : seen.get(normaliseKey(number));
      if (first) {
        leftOut[row] = 1;
        if (client !== undefined) clients.doubts[client]++;
        find({ code: "duplicateRow", effect: effectOf("duplicateRow"), ...at(row, ROW_KEYS[kind]), values: { key: number!, first: first.row, file: first.file } });
        continue;
      }
      if (number !== undefined) seen.set(normaliseKey(number), { file: source.name, row: rowInFile(source, row) });
      if (client === undefined) {
        leftOut[row] = 1;
        const known = lost.get(normaliseKey(key));
        if (known) known.rows++;
        else lost.set(normaliseKey(key), { rows: 1, finding: { code: "unmatched", effect: effectOf("unmatched"), ...at(row, "client"), values: { key } } });
        continue;
      }
      met[client] = 1;
      rows[row] = client;
    }
    joined.push({ file, clients: rows });
  }
  for (const { finding, rows } of lost.values()) find({ ...finding, values: { ...finding.values, rows } });
  // Nobody has to complain.
  if (kind !== "complaints") findUnmet(files, met, clients, find);
  return joined;
}

function findUnmet(files: readonly ReadFile[], met: Uint8Array, clients: ClientIndex, find: (finding: Finding) => void): void {
  if (files.length === 0) return;
  const names = files.map(({ source }) => source.name).join(", ");
  for (let client = 0; client < clients.size; client++) if (!met[client]) find({ code: "withoutRows", effect: effectOf("withoutRows"), file: names, row: 0, values: { key: clients.ids[client] } });
}
