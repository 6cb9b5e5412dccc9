import type { FileHead, FileRow } from "../../../crm/desk/messages";
import type { FileKind } from "../../../crm/fields/importField";
import type { ImportMapping } from "../../../crm/mapping/keptMapping";
import type { ImportQuestion } from "../../../crm/questions";
import type { RateProblem } from "../../../crm/read/rates";
import type { FileFailure } from "../../../files/fileFailure";
import type { Trouble } from "../trouble";

/** A file that somebody has chosen. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly reading: { readonly status: "reading" } | { readonly status: "failed"; readonly failure: FileFailure } | { readonly status: "ready"; readonly head: FileHead };
  /** What it holds: as its headers say, or as it was chosen. */
  readonly kind?: FileKind;
}

/** A file that was read. */
export interface ReadyFile extends ChosenFile {
  readonly reading: { readonly status: "ready"; readonly head: FileHead };
  readonly kind: FileKind;
}

export interface ImportState {
  readonly files: readonly ChosenFile[];
  readonly mapping: ImportMapping;
  /** The mapping is one that the workbook kept. */
  readonly isKept: boolean;
  /** Rates as they were typed. */
  readonly ratesText: string;
  readonly rateProblems: readonly RateProblem[];
  readonly asOf?: number;
  readonly questions: readonly ImportQuestion[];
  /** The result is of other files or answers than there are now. */
  readonly stale: boolean;
  /** A row that somebody looks at. */
  readonly shown?: { readonly file: string; readonly row: number; readonly cells: FileRow };
  readonly trouble?: Trouble;
  /** A file that was to be a mapping and is none. */
  readonly refusedMapping?: string;
}

export function readyFiles({ files }: Pick<ImportState, "files">): ReadyFile[] {
  return files.filter((file): file is ReadyFile => file.reading.status === "ready" && file.kind !== undefined);
}
