import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputCell } from "../../../../src/catalog/cell";
import type { Locale } from "../../../../src/catalog/text/localText";
import { importClients, type ImportedClients, type ImportOutcome, type ImportTerms } from "../../../../src/crm/importClients";
import { guessKind } from "../../../../src/crm/mapping/fileMapping";
import type { FileKind } from "../../../../src/crm/fields/importField";
import type { KindedFile } from "../../../../src/crm/read/dateOrders";
import { readTextSource } from "../../../../src/crm/read/readSourceFile";
import type { Finding } from "../../../../src/crm/report/finding";
import { EMPTY_MAPPING } from "../../../../src/crm/mapping/keptMapping";

const samples = path.resolve(__dirname, "../../../../assets/samples/import");
/** 2026-01-01. */
export const TODAY = 46_023;

/** Bytes in pieces that end anywhere. */
const PIECE = 65536;

export async function textFile(name: string, content: string | Uint8Array, kind?: FileKind): Promise<KindedFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readTextSource(name, async function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE));
  });
  if (!read.ok) throw new Error(read.failure.message);
  return { source: read.value, kind: kind ?? guessKind(read.value.headers) };
}

export function sampleFiles(locale: Locale): Promise<KindedFile[]> {
  return Promise.all(["clients", "facilities", "transactions", "complaints"].map((name) => textFile(`${name}.${locale}.csv`, readFileSync(path.join(samples, `${name}.${locale}.csv`)))));
}

/** A file as a workbook's cells give it. */
export function cellFile(kind: FileKind, headers: readonly string[], rows: readonly (readonly InputCell[])[], name = `${kind}.xlsx`): KindedFile {
  return { kind, source: { name, headers, columns: headers.map((_, column) => rows.map((row) => row[column] ?? null)), rows: rows.length, firstRow: 2 } };
}

export function joinFiles(files: readonly KindedFile[], terms: Partial<ImportTerms> = {}): ImportOutcome {
  const steps = importClients(files, { mapping: EMPTY_MAPPING, today: TODAY, ...terms });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function imported(files: readonly KindedFile[], terms: Partial<ImportTerms> = {}): ImportedClients {
  const outcome = joinFiles(files, terms);
  if (!outcome.ok) throw new Error(`asked: ${JSON.stringify(outcome.questions)}`);
  return outcome.value;
}

/** Value of a column for a client, by its key. */
export function cellOf({ columns, rows }: ImportedClients, key: string, id: string): unknown {
  const column = columns.findIndex((one) => one.id === id);
  return column < 0 ? undefined : rows.find((row) => row[0] === key)?.[column];
}

/** "code row" of each finding. */
export function found({ findings }: ImportedClients): string[] {
  return listed({ findings }).map(({ code, row, effect }) => `${code} ${row} ${effect}`);
}

export function listed({ findings }: Pick<ImportedClients, "findings">): Finding[] {
  return findings.flatMap((group) => group.listed);
}
