/** Exit codes of the command: the work was done, could not be done, was asked for in a wrong way, was cancelled (128 + SIGINT). */
export const EXIT = { done: 0, failed: 1, usage: 2, cancelled: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why a command ends early: one line for standard error, and the exit code. */
export interface Stop {
  readonly exit: ExitCode;
  readonly message: string;
}

/** A value, or the reason to stop. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly stop: Stop };

export function go<T>(value: T): Attempt<T> {
  return { ok: true, value };
}

export function stopFailed(message: string): { readonly ok: false; readonly stop: Stop } {
  return { ok: false, stop: { exit: EXIT.failed, message } };
}

export function stopUsage(message: string): { readonly ok: false; readonly stop: Stop } {
  return { ok: false, stop: { exit: EXIT.usage, message } };
}
