import type { Locale } from "../../catalog/text/localText";
import { go, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";
import { readTableWords, tableOptions } from "./tableWords";

export interface RunOptions {
  readonly help: boolean;
  readonly locale: Locale | undefined;
  readonly file: string;
  readonly scenarios?: string;
  /** File of a transition matrix, from rating to PD. */
  readonly matrix?: string;
  /** Files, and name=value pairs, as typed. */
  readonly assumptions: readonly string[];
  /** column=Header pairs, as typed. */
  readonly map: readonly string[];
  readonly sheet?: string;
  readonly out?: { readonly path: string; readonly kind: "xlsx" | "csv" };
  readonly workers?: number;
  readonly stamp: boolean;
  readonly json: boolean;
}

const options = {
  ...tableOptions,
  matrix: { type: "string" },
  sheet: { type: "string" },
  out: { type: "string" },
  workers: { type: "string" },
  stamp: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** Reads the words behind `tenor run`, and those that another command shares with it. */
export function readRunOptions(args: readonly string[], io: Pick<Io, "isSamePath">, command = "run"): Attempt<RunOptions> {
  const read = readTableWords(args, options);
  if (!read.ok) return read;
  const { values, locale, files, assumptions, map } = read.value;
  const [file = "", ...more] = files;
  const workers = readWorkers(values.workers);
  if (!workers.ok) return workers;
  const out = readOut(values.out);
  if (!out.ok) return out;
  if (!values.help) {
    if (file === "") return stopUsage(`${command} needs a file: tenor ${command} FILE.csv|FILE.xlsx; see tenor ${command} --help`);
    if (more.length > 0) return stopUsage(`${command} takes one file, got also ${more.join(" ")}`);
    if (out.value && io.isSamePath(out.value.path, file)) return stopUsage(`--out would overwrite ${file}`);
  }
  return go({
    help: values.help ?? false, locale, file, scenarios: values.scenarios, matrix: values.matrix, assumptions, map, sheet: values.sheet,
    out: out.value, workers: workers.value, stamp: values.stamp ?? false, json: values.json ?? false,
  });
}

const MOST_WORKERS = 256;

function readWorkers(typed: string | undefined): Attempt<number | undefined> {
  if (typed === undefined) return go(undefined);
  const workers = /^\d+$/.test(typed) ? Number(typed) : NaN;
  return workers >= 1 && workers <= MOST_WORKERS ? go(workers) : stopUsage(`--workers must be a whole number from 1 to ${MOST_WORKERS}, got ${typed}`);
}

function readOut(path: string | undefined): Attempt<RunOptions["out"]> {
  if (path === undefined) return go(undefined);
  const kind = /\.(xlsx|csv)$/i.exec(path)?.[1].toLowerCase();
  return kind === "xlsx" || kind === "csv" ? go({ path, kind }) : stopUsage(`--out must end in .xlsx or .csv, got ${path}`);
}
