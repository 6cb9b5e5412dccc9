import type { OutputCell } from "../../catalog/cell";
import type { FileResult } from "../../files/fileFailure";
import type { FileKind } from "../fields/importField";
import type { ImportedClients } from "../importClients";
import type { ImportMapping } from "../mapping/keptMapping";
import type { ImportQuestion } from "../questions";

/** What is known of a file that was read; its cells stay where they are. */
export interface FileHead {
  readonly headers: readonly string[];
  readonly rows: number;
  /** What its headers say that it holds. */
  readonly kind: FileKind;
}

/** Files to be joined, and how. */
export interface JoinOrder {
  readonly files: readonly { readonly id: string; readonly kind: FileKind }[];
  readonly mapping: ImportMapping;
  readonly asOf?: number;
  readonly today: number;
}

export type JoinAnswer = { readonly ok: true; readonly value: ImportedClients } | { readonly ok: false; readonly questions: readonly ImportQuestion[] };

/** A row of a file as it stands: its header beside each text. */
export type FileRow = readonly (readonly [header: string, text: string])[];

export interface JoinControl {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Where files are read and joined: a worker, or the page itself. */
export interface ImportPort {
  read(id: string, name: string, file: Blob): Promise<FileResult<FileHead>>;
  ask(order: JoinOrder): Promise<readonly ImportQuestion[]>;
  /** @throws an error with a `failure` where it is cancelled */
  join(order: JoinOrder, control: JoinControl): Promise<JoinAnswer>;
  /** @param row as the file counts */
  row(id: string, row: number): Promise<FileRow>;
}

export type ToDesk = { readonly call: number } & (
  | { readonly kind: "read"; readonly id: string; readonly name: string; readonly file: Blob }
  | { readonly kind: "ask"; readonly order: JoinOrder }
  | { readonly kind: "join"; readonly order: JoinOrder }
  | { readonly kind: "row"; readonly id: string; readonly row: number }
  | { readonly kind: "cancel" }
);

export type FromDesk = { readonly call: number } & (
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "share"; readonly share: number }
  /** Rows of a client table, a few at a time, before its answer. */
  | { readonly kind: "rows"; readonly rows: readonly (readonly OutputCell[])[] }
  | { readonly kind: "failed"; readonly message: string }
);
