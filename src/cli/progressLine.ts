import type { Io } from "./io";

/** A line on standard error that is written over as the run goes on; nothing where nobody watches. */
export function progressLine(io: Io, word: string): { show: (done: number) => void; clear: () => void } {
  let shown = "";
  const write = (text: string): void => {
    if (!io.isWatched || text === shown) return;
    io.stderr(`\r\u001b[K${text}`);
    shown = text;
  };
  return { show: (done) => write(`${word} ${Math.floor(done * 100)}%`), clear: () => write("") };
}
