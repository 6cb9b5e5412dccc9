import { textOf } from "../../catalog/cell";
import { readXlsx } from "../../files/readXlsx";
import type { FileResult } from "../../files/fileFailure";
import { importClients } from "../importClients";
import { guessKind } from "../mapping/fileMapping";
import { askAbout, type ImportQuestion } from "../questions";
import { DateOrders, type KindedFile } from "../read/dateOrders";
import { readTextSource, refusedSize, sheetSource } from "../read/readSourceFile";
import type { SourceFile } from "../read/sourceFile";
import type { FileHead, FileRow, JoinAnswer, JoinControl, JoinOrder } from "./messages";

/** Takes the steps of something, letting others have their turn in between. */
export type TakeSteps = <T>(steps: Iterator<void, T>, signal?: AbortSignal) => Promise<T>;

/** Keeps the files of an import, reads them and joins them. */
export class ImportDesk {
  private readonly files = new Map<string, SourceFile>();

  constructor(private readonly takeSteps: TakeSteps) {}

  async read(id: string, name: string, file: Blob): Promise<FileResult<FileHead>> {
    const refused = refusedSize(file.size);
    if (refused) return refused;
    const source = (await isWorkbook(name, file)) ? await readSheet(name, file) : await readTextSource(name, () => chunksOf(file));
    if (!source.ok) return source;
    this.files.set(id, source.value);
    const { headers, rows } = source.value;
    return { ok: true, value: { headers, rows, kind: guessKind(headers) } };
  }

  async ask(order: JoinOrder): Promise<readonly ImportQuestion[]> {
    const files = this.kinded(order);
    return askAbout(files, order.mapping, await this.takeSteps(DateOrders.read(files, order.mapping)));
  }

  join(order: JoinOrder, { signal, onProgress }: JoinControl): Promise<JoinAnswer> {
    const { mapping, asOf, today } = order;
    return this.takeSteps(importClients(this.kinded(order), { mapping, asOf, today, onShare: onProgress }), signal);
  }

  row(id: string, row: number): FileRow {
    const file = this.files.get(id);
    if (!file) return [];
    return file.headers.map((header, column) => [header, textOf(file.columns[column][row - file.firstRow] ?? null)]);
  }

  private kinded({ files }: JoinOrder): KindedFile[] {
    return files.flatMap(({ id, kind }) => {
      const source = this.files.get(id);
      return source ? [{ source, kind }] : [];
    });
  }
}

async function readSheet(name: string, file: Blob): Promise<FileResult<SourceFile>> {
  const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return workbook.ok ? { ok: true, value: sheetSource(name, workbook.value) } : workbook;
}

/** By name, or by its first bytes: zip, or Microsoft's compound file. */
async function isWorkbook(name: string, file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return /\.(xlsx|xlsm|xls)$/i.test(name) || (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** Bytes that are decoded at a time. */
const PIECE = 131_072;

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}
