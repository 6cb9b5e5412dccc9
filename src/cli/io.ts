import type { Result } from "../core/result/result";
import type { AnswerTo, RunRequest } from "../core/simulation/runRequest";

/** How a run is carried out. */
export interface RunSettings {
  /** Threads; by default one a core. */
  readonly workers?: number;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export type Run = <Request extends RunRequest>(request: Request, settings?: RunSettings) => Promise<Result<AnswerTo<Request>>>;

/** Everything that the command line reaches outside itself. */
export interface Io {
  readonly version: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a person watches standard error: progress is shown only then. */
  readonly isWatched: boolean;
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Rejects with a system error (its `code`: ENOENT, EACCES …). */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The same a piece at a time, from the beginning at each call. */
  readonly readChunks: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes a file as a whole or not at all: until its last piece, there is no file of this name. */
  readonly writeFile: (path: string, pieces: Iterable<string | Uint8Array>) => Promise<void>;
  /** Aborted when the person gives up. */
  readonly signal?: AbortSignal;
  /** Whether two paths are one file. */
  readonly isSamePath: (one: string, other: string) => boolean;
  readonly run: Run;
}
