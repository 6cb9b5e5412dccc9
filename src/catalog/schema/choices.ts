import { fail, ok, type Result } from "../../core/result/result";
import { TIMINGS, type Timing } from "../../core/units/timing";
import { PERPETUAL } from "../../core/units/horizon";
import { isBlank, isCellError, quote, type InputCell } from "../cell";
import { say, type LocalText } from "../text/localText";
import { readNumber, rules } from "./numberRule";

/** One of a few words, with the words people also type for it, in either language. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: LocalText;
  readonly synonyms?: readonly string[];
}

/** Reads a choice by value, label or synonym; case and surrounding spaces do not matter. */
export function readChoice<Value extends string>(parameter: string, cell: InputCell, choices: readonly Choice<Value>[]): Result<Value> {
  if (isBlank(cell)) return fail("missing", { parameter });
  if (isCellError(cell)) return fail("upstreamError", { parameter, value: cell.error });
  const typed = String(cell).trim().toLowerCase();
  const found = choices.find((choice) => wordsOf(choice).some((word) => word.toLowerCase() === typed));
  if (found) return ok(found.value);
  return fail("notAChoice", { parameter, choices: choices.map((choice) => choice.value).join(", "), value: quote(cell) });
}

/** Every word that is read as a choice. */
export function wordsOf({ value, label, synonyms = [] }: Choice): string[] {
  return [value, ...Object.values(label), ...synonyms];
}

export const timingChoices: readonly Choice<Timing>[] = [
  { value: TIMINGS[0], label: say("begin", "期初"), synonyms: ["beginning", "start", "advance"] },
  { value: TIMINGS[1], label: say("mid", "期中"), synonyms: ["middle", "midpoint"] },
  { value: TIMINGS[2], label: say("end", "期末"), synonyms: ["arrears"] },
];

/** What people write for a horizon without an end. */
export const PERPETUAL_WORDS = ["perpetual", "perpetuity", "永续", "永久"];

/** Years of the horizon: a number, or "perpetual" (永续). */
export function readYears(parameter: string, cell: InputCell): Result<number> {
  if (typeof cell === "string" && PERPETUAL_WORDS.includes(cell.trim().toLowerCase())) return ok(PERPETUAL);
  return readNumber(parameter, cell, rules.years);
}
