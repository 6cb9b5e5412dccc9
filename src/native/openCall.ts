import { isFailure, type OutputMatrix } from "../catalog/cell";
import type { TenorFunction } from "../catalog/define/defineFunction";
import { evaluate, type Evaluation } from "../catalog/define/evaluate";
import type { Param } from "../catalog/define/param";
import { describeFailure } from "../catalog/text/describeFailure";
import { LOCALES, say, type Locale } from "../catalog/text/localText";
import type { Failure } from "../core/result/failure";
import { atOnce } from "../core/numeric/rowSteps";
import { mapResult, ok, type Result } from "../core/result/result";
import { runHere } from "../core/scenario/blockPlan";
import type { PortfolioRunResult } from "../core/scenario/runResult";
import { openPlan } from "../core/simulation/openPlan";
import { refused } from "./refused";
import { argumentSource, LEFT_OUT, refersTo, type ArgumentSource } from "./sheet/argumentSource";
import type { NativeCall, Unfolding, UnfoldingPlace } from "./nativeCall";

/** A call whose arguments are read and whose result is known. */
export interface OpenCall {
  readonly fn: TenorFunction;
  readonly formula: string;
  readonly place: UnfoldingPlace;
  readonly locale: Locale;
  /** One for each parameter, by its name. */
  readonly sources: Readonly<Record<string, ArgumentSource>>;
  /** What TENOR gives now. */
  readonly result: OutputMatrix;
  /** Value of an argument in a row of the call, as the function reads it; undefined where it cannot be read. */
  readonly read: (name: string, row?: number) => unknown;
}

type Opening = { readonly ok: true; readonly value: OpenCall } | (Unfolding & { readonly ok: false });

/** Reads a call: arguments that a formula can refer to, and a result that there is something to prove by. */
export function openCall(fn: TenorFunction, call: NativeCall, place: UnfoldingPlace, locale: Locale): Opening {
  const sources: Record<string, ArgumentSource> = {};
  for (const [index, param] of fn.params.entries()) {
    const argument = call.args[index] ?? { expression: "", values: [[null]] };
    const source = argument.expression.trim() === "" ? LEFT_OUT : argumentSource(argument.expression, argument.values);
    if (!source) return refused(`${param.name} is a formula over a range: put it into cells first`, `${param.name} 是对区域的公式：请先写入单元格`);
    if (/TENOR\./i.test(source.expression)) return refused(`${param.name} is a TENOR formula: put it into a cell of its own first`, `${param.name} 是 TENOR 公式：请先写入单独的单元格`);
    if (refersTo(source.expression, place.sheet)) return refused(`${param.name} refers to the audit sheet`, `${param.name} 引用了审计表`);
    sources[param.name] = source;
  }
  const result = resultOf(fn, sources);
  if (!result.ok) return { ok: false, reason: reasonOf(result.failure) };
  if (result.value.every((row) => row.every((cell) => typeof cell === "object" || cell === ""))) return nothingToProve(result.value);
  return { ok: true, value: { fn, formula: call.formula.replace(/^=/, ""), place, locale, sources, result: result.value, read: (name, row = 0) => readArgument(fn, sources, name, row) } };
}

function resultOf(fn: TenorFunction, sources: Readonly<Record<string, ArgumentSource>>): Result<OutputMatrix> {
  const evaluation = evaluate(fn, fn.params.map(({ name }) => (sources[name].given ? sources[name].cells : undefined)));
  return evaluation.ok ? carryOutInPlace(evaluation.value) : evaluation;
}

/** Runs and estimates have a native form only where they are small: they happen here. */
function carryOutInPlace(asked: Evaluation): Result<OutputMatrix> {
  if (asked.kind === "done") return ok(asked.cells);
  if (asked.kind === "run") return mapResult(mapResult(atOnce(openPlan(asked.task.request)), runHere) as Result<PortfolioRunResult>, asked.task.present);
  return ok([]);
}

function nothingToProve(cells: OutputMatrix): Unfolding & { readonly ok: false } {
  const failure = cells.flat().find(isFailure);
  return failure ? { ok: false, reason: reasonOf(failure) } : refused("the formula gives nothing now", "该公式当前没有结果");
}

export function reasonOf(failure: Failure): ReturnType<typeof say> {
  const [en, zh] = LOCALES.map((locale) => describeFailure(failure, locale));
  return say(en, zh);
}

function readArgument(fn: TenorFunction, sources: Readonly<Record<string, ArgumentSource>>, name: string, row: number): unknown {
  const param = paramOf(fn, name);
  const { cells } = sources[name];
  const perRow = param.shape === "client" || param.shape === "curve";
  const read = param.read(perRow && cells.length > 1 ? [cells[row]] : cells);
  return read.ok ? read.value : undefined;
}

export function paramOf(fn: TenorFunction, name: string): Param {
  return fn.params.find((param) => param.name === name) as Param;
}
