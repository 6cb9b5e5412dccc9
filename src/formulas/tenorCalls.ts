import { findFunction } from "../catalog";
import { tenorName } from "./functionNames";
import { tokenise, type Token } from "./tokenise";

/** A call of a Tenor function inside a formula. */
export interface TenorCall {
  /** Of the catalog; undefined for a function that this version does not have. */
  readonly id: string | undefined;
  /** In capitals, without namespace and prefixes: `CLV_BREAKDOWN`. */
  readonly name: string;
  /** As it stands in the formula, prefixes included. */
  readonly written: string;
  /** Texts of the arguments, without blanks around them; "" where one is left out. */
  readonly args: readonly string[];
  /** Where the name begins, and after the closing bracket. */
  readonly start: number;
  readonly end: number;
  /** Calls of Tenor functions around this one. */
  readonly depth: number;
}

/** Every call of a Tenor function, however it is spelt, an outer one before those in its arguments. */
export function tenorCalls(formula: string): TenorCall[] {
  const tokens = tokenise(formula);
  const between = listSeparator(tokens);
  const calls = tokens.flatMap((token, index) => {
    const name = token.kind === "function" ? tenorName(token.text.slice(token.text.lastIndexOf("!") + 1)) : undefined;
    return name === undefined ? [] : [{ id: findFunction(name)?.id, name, written: token.text, start: token.start, ...argumentsAfter(formula, tokens, index, between) }];
  });
  return calls.map((call) => ({ ...call, depth: calls.filter(({ start, end }) => start < call.start && call.end <= end).length }));
}

/** Whether a cell's content is a formula that calls a Tenor function. */
export function callsTenor(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && /tenor[._]/i.test(formula) && tenorCalls(formula).length > 0;
}

/** Arguments of the function whose name is a token, and where its closing bracket ends; a bracket that is missing is at the end. */
function argumentsAfter(formula: string, tokens: readonly Token[], index: number, between: ListSeparator): { args: string[]; end: number } {
  const args: string[] = [];
  let depth = 0;
  let from = tokens[index].end + 1;
  const take = (to: number): void => {
    args.push(formula.slice(from, to).trim());
    from = to + 1;
  };
  for (const { kind, text, start, end } of tokens.slice(index + 1)) {
    if (kind === "open" || kind === "openArray") depth++;
    else if (kind === "closeArray") depth--;
    else if (kind === "separator" && text === between && depth === 1) take(start);
    else if (kind === "close" && --depth === 0) {
      take(start);
      return { args: args.length === 1 && args[0] === "" ? [] : args, end };
    }
  }
  take(formula.length);
  return { args, end: formula.length };
}

type ListSeparator = "," | ";";

/**
 * What stands between arguments. Excel's API and files know commas only; where a formula was typed under a language with decimal
 * commas, a semicolon outside of arrays says so, and its commas are in numbers.
 */
function listSeparator(tokens: readonly Token[]): ListSeparator {
  let arrays = 0;
  for (const { kind, text } of tokens) {
    if (kind === "openArray") arrays++;
    else if (kind === "closeArray") arrays--;
    else if (kind === "separator" && text === ";" && arrays === 0) return ";";
  }
  return ",";
}
