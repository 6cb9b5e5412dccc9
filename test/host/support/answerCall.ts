import type { InputCell } from "../../../src/catalog/cell";
import { isFailure } from "../../../src/catalog/cell";
import { findFunction } from "../../../src/catalog";
import { evaluate } from "../../../src/catalog/define/evaluate";
import type { Call } from "../../../src/workbench/functions/callFunctions";
import type { FunctionResult, WireArgument, WireCell } from "../../../src/workbench/wire/messages";
import { carryOutHere } from "../../support/call";

/** Answers a cell's call as the add-in's functions do, a moment later. */
export async function answerCall({ function: id, arguments: args }: Call): Promise<FunctionResult["value"]> {
  await new Promise((resolve) => setImmediate(resolve));
  const fn = findFunction(id);
  if (!fn) return { error: "#NAME?" };
  const evaluation = evaluate(fn, args.map(readArgument));
  const cells = evaluation.ok ? carryOutHere(evaluation.value) : undefined;
  if (!cells?.ok) return { error: "#VALUE!" };
  return cells.value.map((row) => row.map((cell): WireCell => (isFailure(cell) ? { error: "#N/A" } : (cell as WireCell))));
}

function readArgument(argument: WireArgument): InputCell[][] | undefined {
  if (argument === null) return undefined;
  return (Array.isArray(argument) ? argument : [[argument]]) as InputCell[][];
}
