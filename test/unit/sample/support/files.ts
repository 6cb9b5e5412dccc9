import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "papaparse";

const root = join(__dirname, "../../../..");

export type Row = Readonly<Record<string, string | number | null>>;

export interface Sample {
  readonly text: string;
  readonly notes: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Headers and rows as cells of a sheet. */
  readonly cells: (string | number | null)[][];
}

export function repositoryText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A committed sample file: note lines, headers, rows with numbers as numbers. */
export function readSample(name: string): Sample {
  const text = repositoryText(`assets/samples/${name}`);
  const { data } = parse<(string | number | null)[]>(text, { comments: "#", dynamicTyping: true, skipEmptyLines: true });
  const headers = data[0].map(String);
  const rows = data.slice(1).map((cells) => Object.fromEntries(cells.map((cell, index) => [headers[index], cell])));
  return { text, notes: text.split("\n").filter((line) => line.startsWith("#")), headers, rows, cells: data };
}

/** What the builder would write now: name → text. It runs in its own process and writes nothing. */
export function buildInMemory(): Record<string, string> {
  return runBuilder("--print") as Record<string, string>;
}

/** The counts that the builder takes from the data. */
export function builtFacts(): Record<string, unknown> {
  return runBuilder("--facts") as Record<string, unknown>;
}

function runBuilder(mode: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [join(root, "scripts/sample/build.mjs"), mode], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }));
}
