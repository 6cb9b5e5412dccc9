import type { InputCell, InputMatrix } from "../../catalog/cell";
import type { Runner } from "../../catalog/define/carryOut";
import { answerTenor } from "../calculator/answerTenor";
import type { SelfTestCall } from "./selfTestCall";

/** A call of the self-test and whether it gave what it has to. */
export interface SelfTestResult {
  readonly call: SelfTestCall;
  readonly value: InputCell;
  readonly passed: boolean;
}

/** Makes the calls through the catalog, as a cell would. @param onStep called before each with the share done */
export async function runSelfTest(calls: readonly SelfTestCall[], runner: Runner, onStep: (share: number) => Promise<void> = () => Promise.resolve()): Promise<SelfTestResult[]> {
  const results: SelfTestResult[] = [];
  for (const [index, call] of calls.entries()) {
    await onStep(index / calls.length);
    const { name, args, row = 0, column = 0, expected, tolerance } = call;
    const cells = await answerTenor({ name, args: args.map(argumentCells) }, runner);
    const value = cells[row]?.[column] ?? null;
    results.push({ call, value, passed: typeof value === "number" && Math.abs(value - expected) <= tolerance });
  }
  return results;
}

function argumentCells(arg: SelfTestCall["args"][number]): InputMatrix | undefined {
  if (arg === null) return undefined;
  return Array.isArray(arg) ? (arg as InputMatrix) : [[arg as InputCell]];
}
