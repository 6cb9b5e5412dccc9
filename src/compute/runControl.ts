/** What a caller can do with a run under way, and hears of it. */
export interface RunControl {
  readonly signal?: AbortSignal;
  /** Blocks finished and blocks in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called once, with a way to what has come of the blocks so far: to be shown while they go on, or kept when they are cancelled. */
  readonly onStart?: (soFar: () => unknown) => void;
}
