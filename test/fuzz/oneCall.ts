import type { TenorFunction } from "../../src/catalog/define/defineFunction";
import { excelFunction, type FunctionHost } from "../../src/functions/excelFunction";
import { installCustomFunctions } from "../support/customFunctions";
import { seededRandom } from "../support/random";
import { anyCallOf } from "./anyCall";
import { complaintOf, complaintOfThrown } from "./complaint";

installCustomFunctions();
// Errors are made by the million, and their stacks are not looked at.
Error.stackTraceLimit = 3;

/** Runs and estimates in this thread; what they need is loaded with the first of them. */
const host: FunctionHost = {
  locale: () => "en",
  run: async (request) => (await import("../support/runNow")).runNow(request),
  estimate: async (request) => (await import("../../src/core/estimators")).estimate(request),
};

/** The call of a function in a turn: the same for the same seed, whatever came before it. */
export function argumentsOf(fn: TenorFunction, seed: number, turn: number): unknown[] {
  return anyCallOf(fn, seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b) ^ hashOf(fn.id)));
}

/** What is wrong with what a function answers in a turn, if anything. */
export async function complaintAt(fn: TenorFunction, seed: number, turn: number): Promise<string | undefined> {
  const args = argumentsOf(fn, seed, turn);
  try {
    return complaintOf(await excelFunction(fn, host)(...args, { onCanceled: undefined }));
  } catch (thrown) {
    return complaintOfThrown(thrown);
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = Math.imul(hash, 31) + character.charCodeAt(0);
  return hash;
}
