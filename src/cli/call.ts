import { findFunction, functions } from "../catalog";
import { isFailure, type OutputMatrix } from "../catalog/cell";
import type { TenorFunction } from "../catalog/define/defineFunction";
import { carryOut } from "../catalog/define/carryOut";
import { evaluate, type Argument } from "../catalog/define/evaluate";
import { describeFailure } from "../catalog/text/describeFailure";
import { RunFailure } from "../compute/runFailure";
import { estimate } from "../core/estimators";
import { failed, type Result } from "../core/result/result";
import { EXIT, go, stopFailed, stopUsage, type Attempt, type ExitCode } from "./attempt";
import { readJsonArguments } from "./call/jsonArguments";
import { jsonResult } from "./call/jsonResult";
import type { Io } from "./io";
import { didYouMean } from "./nearNames";
import { commonOptions, readLanguage, readOptions } from "./options";
import { callHelp } from "./text/help";

/** `tenor call NAME '[arguments]'`: one call, as a cell would make it. */
export async function callCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const options = readOptions(args, commonOptions);
  if (!options.ok) return options;
  const { values, positionals } = options.value;
  const language = readLanguage(values.lang);
  if (!language.ok) return language;
  const locale = language.value ?? "en";
  if (values.help) return printed(io, callHelp[locale]);

  const [name, json = "[]", ...rest] = positionals;
  if (name === undefined) return stopUsage("call needs the name of a function; see tenor functions");
  if (rest.length > 0) return stopUsage(`call takes one JSON array of arguments, got more: '[${[json, ...rest].join(", ")}]'?`);
  const fn = findFunction(name);
  if (!fn) return stopFailed(`there is no function ${name}${didYouMean(name.replace(/^tenor\./i, ""), functions.map((one) => one.name))}; see tenor functions`);
  const read = readJsonArguments(json);
  if (!read.ok) return read;

  const result = await callFunction(fn, read.value, io);
  if (!result.ok) return stopFailed(describeFailure(result.failure, locale));
  const [[only]] = result.value;
  if (isSingle(result.value) && isFailure(only)) return stopFailed(describeFailure(only, locale));
  return printed(io, jsonResult(result.value, locale));
}

async function callFunction(fn: TenorFunction, args: readonly Argument[], io: Io): Promise<Result<OutputMatrix>> {
  const evaluation = evaluate(fn, args);
  if (!evaluation.ok) return evaluation;
  try {
    return await carryOut(evaluation.value, { run: (request) => thrown(io.run(request)), estimate: (request) => Promise.resolve(estimate(request)) });
  } catch (error) {
    if (error instanceof RunFailure) return failed(error.failure);
    throw error;
  }
}

/** A run whose failure ends everything that waits for it. */
async function thrown<Answer>(run: Promise<Result<Answer>>): Promise<Answer> {
  const answer = await run;
  if (!answer.ok) throw new RunFailure(answer.failure);
  return answer.value;
}

function isSingle(cells: OutputMatrix): boolean {
  return cells.length === 1 && cells[0].length === 1;
}

function printed(io: Io, text: string): Attempt<ExitCode> {
  io.stdout(text);
  return go(EXIT.done);
}
