import { optionCell } from "../../catalog/studies/callStudy";
import { readNumber, type NumberRule } from "../../catalog/schema/numberRule";
import { PATHS_RULE, SEED_RULE } from "../../catalog/schema/simulationRules";
import { describeFailure } from "../../catalog/text/describeFailure";
import { go, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";
import { readRunOptions, type RunOptions } from "../run/runOptions";

export interface SimulateOptions {
  /** What it shares with `tenor run`. */
  readonly run: RunOptions;
  readonly scenario?: string;
  readonly paths: number;
  readonly seed: number;
  /** Files, and name=value pairs, as typed. */
  readonly settings: readonly string[];
}

const OWN = ["scenario", "paths", "seed", "settings"] as const;
type Own = (typeof OWN)[number];
const DEFAULT_PATHS = 1000;
const DEFAULT_SEED = 1;

/** Reads the words behind `tenor simulate`: its own options, and those of a run. */
export function readSimulateOptions(args: readonly string[], io: Pick<Io, "isSamePath">): Attempt<SimulateOptions> {
  const { own, rest } = partOptions(args);
  const bare = OWN.find((name) => own[name].includes(undefined));
  if (bare) return stopUsage(`--${bare} needs a value`);
  const run = readRunOptions(rest, io, "simulate");
  if (!run.ok) return run;
  const paths = readCount("paths", own.paths.at(-1), PATHS_RULE, DEFAULT_PATHS);
  if (!paths.ok) return paths;
  const seed = readCount("seed", own.seed.at(-1), SEED_RULE, DEFAULT_SEED);
  if (!seed.ok) return seed;
  return go({ run: run.value, scenario: own.scenario.at(-1), paths: paths.value, seed: seed.value, settings: own.settings as string[] });
}

/** Options of this command alone, `--name value` or `--name=value`, and all other words in their order; pairs behind --settings are its further values. */
function partOptions(args: readonly string[]): { readonly own: Record<Own, (string | undefined)[]>; readonly rest: string[] } {
  const own: Record<Own, (string | undefined)[]> = { scenario: [], paths: [], seed: [], settings: [] };
  const rest: string[] = [];
  let open: Own | undefined;
  for (let at = 0; at < args.length; at++) {
    const [, typed, value] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[at]) ?? [];
    const name = OWN.find((one) => one === typed);
    if (name) own[name].push(value ?? args[++at]);
    else if (open === "settings" && !args[at].startsWith("-") && args[at].includes("=")) own.settings.push(args[at]);
    else rest.push(args[at]);
    if (name || args[at]?.startsWith("-")) open = name;
  }
  return { own, rest };
}

function readCount(name: string, typed: string | undefined, rule: NumberRule, byDefault: number): Attempt<number> {
  if (typed === undefined) return go(byDefault);
  const read = readNumber(`--${name}`, optionCell(typed), rule);
  return read.ok ? go(read.value) : stopUsage(describeFailure(read.failure, "en"));
}
