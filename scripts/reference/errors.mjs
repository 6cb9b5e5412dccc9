import { cellsOf } from "./calls.mjs";
import { failureIn, messageOf, shownCell } from "./cells.mjs";
import { code, inCell, table } from "./markdown.mjs";
import { words } from "./words.mjs";

/** What no choice is called, and no table is made of. */
const NONSENSE = "?";

/** A value that a parameter does not take; undefined where it takes any. */
function wrongValue({ rule, choices }) {
  if (choices) return NONSENSE;
  if (rule === undefined) return undefined;
  if (rule.minimum !== undefined) return rule.exclusiveMinimum ? rule.minimum : rule.minimum - 1;
  return rule.maximum === undefined ? "abc" : rule.maximum + 1;
}

/** The argument with a wrong value in its first cell. */
const withWrong = (arg, value) => (Array.isArray(arg) ? arg.map((row, index) => (index === 0 ? [value, ...row.slice(1)] : row)) : value);

/** A table whose headers say nothing. */
const headerless = (arg) => (Array.isArray(arg) ? [arg[0].map(() => NONSENSE), ...arg.slice(1)] : [[NONSENSE], [1]]);

/** One mistake for each parameter: what it is, in each language, and the argument that makes it. */
function mistakes({ params, examples: [{ args }] }) {
  return params.flatMap((param, index) => {
    const made = (arg, when) => ({ name: param.name, arg, index, when });
    const wrong = wrongValue(param);
    return [
      ...(param.optional ? [] : [made(null, (say) => say.blank(code(param.name)))]),
      ...(wrong === undefined ? [] : [made(withWrong(args[index] ?? null, wrong), (say) => say.given(code(param.name), inCell(JSON.stringify(wrong))))]),
      ...(param.shape === "table" ? [made(headerless(args[index]), (say) => say.headerless(code(param.name)))] : []),
    ];
  });
}

/** What the first example says to each mistake; a mistake that it takes is none. */
async function refusals(fn) {
  const [{ args }] = fn.examples;
  const found = [];
  for (const { arg, index, when } of mistakes(fn)) {
    const failure = failureIn(await cellsOf(fn, fn.params.map((_, at) => (at === index ? arg : (args[at] ?? null)))));
    if (failure) found.push({ when, failure });
  }
  return found;
}

/** The table of errors in each language; "" where the first example takes every mistake. */
export async function errorTables(fn) {
  const found = await refusals(fn);
  const tableIn = (locale) => (found.length === 0 ? "" : table(words[locale].errorHead, found.map(({ when, failure }) => [when(words[locale]), code(shownCell(failure)), messageOf(failure, locale)])));
  return { en: tableIn("en"), "zh-CN": tableIn("zh-CN") };
}
