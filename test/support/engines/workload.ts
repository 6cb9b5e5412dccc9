import { functions } from "../../../src/catalog";
import type { InputMatrix, OutputCell } from "../../../src/catalog/cell";
import { libraryScenarios } from "../../../src/catalog/library/scenarios";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { betaQuantile } from "../../../src/core/numeric/betaQuantile";
import { chiSquareTail, digamma, logBeta, logGamma } from "../../../src/core/numeric/gamma";
import { generatorExponential } from "../../../src/core/numeric/generatorExponential";
import { hypergeometricOfOne } from "../../../src/core/numeric/hypergeometric";
import { normalCdf, normalQuantile } from "../../../src/core/numeric/normal";
import { COMPONENT_LINES } from "../../../src/core/clv/components";
import { runPortfolio } from "../../../src/core/scenario/runPortfolio";
import { call } from "../call";
import { seededRandom } from "../random";

/** A number, and what it is a sum of: `Σ|components|`, where it is one. */
export interface Answer {
  readonly place: string;
  readonly value: OutputCell;
  readonly scale?: number;
}

/** Clients of every timing, frequency and horizon, with growth, curves of three years, and a few rows that cannot be valued. */
function anyClients(count: number): InputMatrix {
  const next = seededRandom(20261124);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pick = <T>(...from: T[]): T => from[Math.floor(next() * from.length)];
  const headers = ["Client", "Revenue", "Retention cost", "Referral", "Churn", "Churn 2", "Churn 3", "Discount rate", "PD", "LGD", "EAD", "Capital", "Capital charge", "Acquisition cost", "Growth", "Years", "Periods per year", "Timing", "Industry", "Segment", "Drawn", "Undrawn", "Repricing share", "Deposits", "Deposit beta", "Collateral"];
  return [headers, ...Array.from({ length: count }, (_, row) => [
    `C${row}`, between(20, 500), between(0, 40), between(0, 20), row % 40 === 7 ? 45 : between(0.01, 0.4), between(0.01, 0.4), between(0.01, 0.4), between(0.03, 0.2), between(0, 0.1), between(0.1, 0.8), between(0, 3000),
    between(0.02, 0.15), between(0.02, 0.12), between(0, 80), between(-0.05, 0.02), pick<number | string>(1, 3, 5, 10, 25, "perpetual"), pick(1, 2, 4, 12), pick("begin", "mid", "end"), pick("Trade", "Building", "Farming"), pick("SME", "Corporate"),
    between(0, 3000), between(0, 1000), between(0, 1), between(0, 1000), between(0, 1), between(100, 5000),
  ])];
}

function* cellsOf(place: string, cells: readonly (readonly OutputCell[])[]): Generator<Answer> {
  for (const [row, line] of cells.entries()) for (const [column, value] of line.entries()) yield { place: `${place} [${row}, ${column}]`, value };
}

/** Every example that the help shows: all functions, all estimates. */
function* examples(): Generator<Answer> {
  for (const { name, examples: shown } of functions) for (const [index, { args }] of shown.entries()) yield* cellsOf(`${name} example ${index + 1}`, call(name, ...args));
}

function* portfolioRun(): Generator<Answer> {
  const reading = readClientTable(anyClients(160));
  if (!reading.ok) throw new Error(reading.failure.message);
  const run = runPortfolio(reading.value.table, libraryScenarios("en"), { clientValues: true, clientComponents: true });
  if (!run.ok) throw new Error(run.failure.message);
  for (const { name, clv, totals, clientValues, clientComponents } of run.value.scenarios) {
    yield { place: `run, ${name}`, value: clv, scale: COMPONENT_LINES.reduce((sum, line) => sum + Math.abs(totals[line]), 0) };
    for (const line of COMPONENT_LINES) yield { place: `run, ${name}, ${line}`, value: totals[line] };
    for (const [row, value] of clientValues!.entries()) yield { place: `run, ${name}, row ${row}`, value: Number.isNaN(value) ? "no value" : value, scale: clientComponents!.reduce((sum, column) => sum + Math.abs(column[row]), 0) };
  }
  for (const { row, failure } of run.value.failures) yield { place: `run, failure of ${row}`, value: failure.message };
}

function* simulations(): Generator<Answer> {
  const clients = anyClients(24);
  for (const sampling of ["random", "antithetic", "sobol"]) {
    const settings: InputMatrix = [["sampling", sampling], ["years", 5], ["individual", sampling === "random"]];
    for (const output of ["summary", "clients"]) yield* cellsOf(`simulation, ${sampling}, ${output}`, call("SIMULATE", clients, null, 512, 11, null, settings, output));
  }
}

const SPECIAL: Readonly<Record<string, (...args: number[]) => number>> = { logGamma, digamma, logBeta, chiSquareTail, betaQuantile, hypergeometricOfOne, normalCdf, normalQuantile };

function* specialFunctions(calls: readonly SpecialCall[]): Generator<Answer> {
  for (const [name, args] of calls) yield { place: `${name}(${args.join(", ")})`, value: SPECIAL[name](...args) };
  const generator = Float64Array.of(-0.3, 0.2, 0.1, 0.05, -0.15, 0.1, 0, 0, 0);
  for (const years of [0.25, 1, 7.5]) for (const [cell, value] of generatorExponential(generator, 3, years).entries()) yield { place: `exponential of a generator, ${years} years [${cell}]`, value };
}

export type SpecialCall = readonly [name: string, args: readonly number[]];

/** What an engine is asked, answered by it. Text, since numbers are written with all their digits in it. */
export function answers(specialCalls: string): string {
  return JSON.stringify([...specialFunctions(JSON.parse(specialCalls) as SpecialCall[]), ...portfolioRun(), ...simulations(), ...examples()]);
}

(globalThis as unknown as { answers: typeof answers }).answers = answers;
