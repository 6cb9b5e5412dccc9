import type { Trouble } from "./trouble";

/** Something that is fetched: not asked for, under way, there, or refused. */
export type Load<T> =
  | { readonly status: "none" }
  | { readonly status: "loading"; readonly share?: number }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly trouble: Trouble };

export const NONE = { status: "none" } as const;
export const LOADING = { status: "loading" } as const;

export function ready<T>(value: T): Load<T> {
  return { status: "ready", value };
}

export function failedLoad(trouble: Trouble): { readonly status: "failed"; readonly trouble: Trouble } {
  return { status: "failed", trouble };
}

export function valueOf<T>(load: Load<T>): T | undefined {
  return load.status === "ready" ? load.value : undefined;
}
