import { useSyncExternalStore } from "react";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/**
 * Whether the background that the system forces on every page is dark; undefined where it forces none. Charts keep their own
 * colours, which have to stand on that background, whatever the theme of Excel is.
 */
export function useForcedDark(): boolean | undefined {
  return useSyncExternalStore(watchForced, forcedDark);
}

function watchForced(changed: () => void): () => void {
  const queries = QUERIES.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

function forcedDark(): boolean | undefined {
  const [isForced, isDark] = QUERIES.map((query) => window.matchMedia(query).matches);
  return isForced ? isDark : undefined;
}
