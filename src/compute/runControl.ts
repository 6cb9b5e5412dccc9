/** What a caller can do with a run under way, and hears of it. */
export interface RunControl {
  readonly signal?: AbortSignal;
  /** Blocks finished and blocks in all. */
  readonly onProgress?: (done: number, total: number) => void;
}
