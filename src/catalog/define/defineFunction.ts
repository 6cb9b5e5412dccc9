import type { Failure } from "../../core/result/failure";
import { mapResult, type Result } from "../../core/result/result";
import type { EstimateInput, EstimateOutput, EstimateRequest, EstimatorName } from "../../core/estimators";
import type { PortfolioRequest } from "../../core/scenario/portfolioRequest";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { Study } from "../../core/studies/study";
import type { InputCell, OutputCell, OutputMatrix } from "../cell";
import type { LocalText } from "../text/localText";
import type { Param, Values } from "./param";

/** Where a formula or a number comes from. */
export interface Source {
  readonly title: string;
  readonly detail?: string;
}

/** A worked example: executed by the tests, shown in help. */
export interface Example {
  readonly note: LocalText;
  /** Positional arguments; a nested array is a range, row by row. */
  readonly args: readonly (InputCell | readonly (readonly InputCell[])[])[];
  /** First cells of the result: one value, or the top rows. */
  readonly result: OutputCell | OutputMatrix;
}

interface Declaration<Params extends readonly Param[]> {
  /** Permanent: capitals, digits and dots. */
  readonly id: string;
  /** As typed in a cell, after `TENOR.`: capitals and underscores. */
  readonly name: string;
  readonly summary: LocalText;
  /** Field notation, for help. */
  readonly formula: string;
  readonly params: Params;
  readonly returns: LocalText;
  readonly sources: readonly Source[];
  readonly examples: readonly Example[];
}

/** A row of a call after its arguments were read: blank, broken, or its values. */
export type ClientRow<Params extends readonly Param[]> =
  | { readonly kind: "blank" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "values"; readonly values: Values<Params> };

/** One result a client: scalars in, a scalar out; columns in, a column out. */
export interface ClientFunction<Params extends readonly Param[] = readonly Param[]> extends Declaration<Params> {
  readonly kind: "client";
  readonly compute: (values: Values<Params>) => Result<OutputCell>;
}

/** A result that needs all rows at once: a breakdown, a schedule, quantiles, a table. */
export interface BlockFunction<Params extends readonly Param[] = readonly Param[]> extends Declaration<Params> {
  readonly kind: "block";
  readonly compute: (rows: readonly ClientRow<Params>[]) => Result<OutputMatrix>;
}

/** What a portfolio function asks the kernel for, and how it shows the answer. */
export interface PortfolioTask {
  readonly request: PortfolioRequest;
  readonly present: (result: PortfolioRunResult) => OutputMatrix;
}

/** A function over a whole table: prepared here, run wherever there is a runner, asynchronous and cancellable. */
export interface PortfolioFunction<Params extends readonly Param[] = readonly Param[]> extends Declaration<Params> {
  readonly kind: "portfolio";
  readonly prepare: (values: Values<Params>) => Result<PortfolioTask>;
}

/** What an estimating function asks for, and how it shows the answer. */
export interface EstimateTask {
  readonly request: EstimateRequest;
  readonly present: (output: unknown) => OutputMatrix;
}

/** A function that estimates from a history, or seeks over a whole table: read here, computed wherever there is a worker, asynchronous and cancellable. */
export interface EstimateFunction<Params extends readonly Param[] = readonly Param[]> extends Declaration<Params> {
  readonly kind: "estimate";
  readonly prepare: (values: Values<Params>) => Result<EstimateTask>;
}

/** How an estimate is asked for where its presentation follows from the arguments alone. */
interface PlainEstimate<Params extends readonly Param[], Name extends EstimatorName> extends Declaration<Params> {
  readonly estimator: Name;
  /** What the estimator takes: plain data, so that it can cross to a worker. */
  readonly input: (values: Values<Params>) => Result<EstimateInput<Name>>;
  readonly present: (output: EstimateOutput<Name>, values: Values<Params>) => OutputMatrix;
}

/** How an estimate is asked for where its presentation needs what reading the arguments found. */
interface PreparedEstimate<Params extends readonly Param[], Name extends EstimatorName> extends Declaration<Params> {
  readonly estimator: Name;
  readonly prepare: (values: Values<Params>) => Result<{ readonly input: EstimateInput<Name>; readonly present: (output: EstimateOutput<Name>) => OutputMatrix }>;
}

/** A study that is to be conducted, and how its answer is shown. */
export interface StudyTask<Output = unknown> {
  readonly study: Study<Output>;
  readonly present: (output: Output) => OutputMatrix;
}

/** A function over a whole table that takes several runs, each of which may depend on those before. */
export interface StudyFunction<Params extends readonly Param[] = readonly Param[]> extends Declaration<Params> {
  readonly kind: "study";
  readonly prepare: (values: Values<Params>) => Result<StudyTask>;
}

export type TenorFunction = ClientFunction | BlockFunction | PortfolioFunction | EstimateFunction | StudyFunction;

/** Whether a call is prepared here and carried out elsewhere: it can be cancelled, and is not made for a preview. */
export function isAsynchronous({ kind }: TenorFunction): boolean {
  return kind === "portfolio" || kind === "estimate" || kind === "study";
}

/** Declares a function with one result a client. */
export function defineClientFunction<const Params extends readonly Param[]>(declaration: Omit<ClientFunction<Params>, "kind">): ClientFunction {
  return { kind: "client", ...declaration } as unknown as ClientFunction;
}

/** Declares a function over all rows of its arguments. */
export function defineBlockFunction<const Params extends readonly Param[]>(declaration: Omit<BlockFunction<Params>, "kind">): BlockFunction {
  return { kind: "block", ...declaration } as unknown as BlockFunction;
}

/** Declares a function over a client table that the kernel runs. */
export function definePortfolioFunction<const Params extends readonly Param[]>(declaration: Omit<PortfolioFunction<Params>, "kind">): PortfolioFunction {
  return { kind: "portfolio", ...declaration } as unknown as PortfolioFunction;
}

/** Declares a function that an estimator of the core computes, off the calling thread. */
export function defineEstimateFunction<const Params extends readonly Param[], Name extends EstimatorName>(declaration: PlainEstimate<Params, Name>): EstimateFunction {
  const { input, present, ...rest } = declaration;
  return defineTableEstimate({ ...rest, prepare: (values) => mapResult(input(values), (given) => ({ input: given, present: (output: EstimateOutput<Name>) => present(output, values) })) });
}

/** The same where the answer is shown beside the table that was read. */
export function defineTableEstimate<const Params extends readonly Param[], Name extends EstimatorName>(declaration: PreparedEstimate<Params, Name>): EstimateFunction {
  const { estimator, prepare, ...rest } = declaration;
  const task = (values: Values<Params>): Result<EstimateTask> => mapResult(prepare(values), ({ input, present }) => ({ request: { estimator, input } as EstimateRequest, present: present as EstimateTask["present"] }));
  return { kind: "estimate", ...rest, prepare: task } as unknown as EstimateFunction;
}

/** Declares a function that conducts a study of a client table. */
export function defineStudyFunction<const Params extends readonly Param[], Output>(declaration: Omit<StudyFunction<Params>, "kind" | "prepare"> & { readonly prepare: (values: Values<Params>) => Result<StudyTask<Output>> }): StudyFunction {
  return { kind: "study", ...declaration } as unknown as StudyFunction;
}
