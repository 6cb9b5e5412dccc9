import { requireTypeScript } from "../requireTypeScript.mjs";
import { failureIn, messageOf, sheetTable, shownCell } from "./cells.mjs";
import { block, code, inCell, table } from "./markdown.mjs";
import { signature, typedCall } from "./typedCall.mjs";
import { words } from "./words.mjs";

const { isAsynchronous } = requireTypeScript("src/catalog/define/defineFunction.ts");
const { rangeText, shapeTexts, unitTexts } = requireTypeScript("src/catalog/text/paramHelp.ts");
const { nativeForms } = requireTypeScript("src/native/forms/index.ts");

const withoutStop = (text) => text.replace(/[.。]$/, "");

/** The page of one function in one language, of what it gives for its examples and for mistakes. */
export function page(fn, locale, { results, errors }) {
  const say = words[locale];
  const other = locale === "en" ? `zh-CN/${fn.name}.md` : `../${fn.name}.md`;
  return [
    `# ${fn.name}`,
    `[${say.other}](${other}) · [${say.all}](README.md)`,
    fn.summary[locale],
    block(signature(fn)),
    `## ${say.formula}`,
    block(fn.formula),
    `## ${say.parameters}`,
    parameters(fn, locale),
    `## ${say.returns}`,
    fn.returns[locale],
    `## ${say.examples}`,
    ...fn.examples.flatMap((example, index) => exampleParts(fn, example, results[index], locale)),
    `## ${say.errors}`,
    ...(errors[locale] === "" ? [] : [errors[locale]]),
    say.otherErrors,
    `## ${say.running}`,
    isAsynchronous(fn) ? say.elsewhere : say.atOnce,
    `## ${say.native}`,
    nativeText(fn, locale),
    `## ${say.sources}`,
    fn.sources.map(({ title, detail }) => `- ${title}${detail === undefined ? "" : `: ${detail}`}`).join("\n"),
  ].join("\n\n").concat("\n");
}

function parameters({ params }, locale) {
  const say = words[locale];
  if (params.length === 0) return say.none;
  return table(say.parameterHead, params.map((param) => [
    code(param.name),
    `**${inCell(param.label[locale])}**${say.colon}${inCell(param.help[locale])}`,
    param.unit ? unitTexts[param.unit][locale] : "",
    rangeOf(param, locale),
    shapeTexts[param.shape][locale],
    param.optional ? (param.defaultText === undefined ? "" : code(param.defaultText)) : say.required,
  ]));
}

function rangeOf({ rule, choices, defaultText }, locale) {
  if (choices) return choices.map(({ value }) => code(value)).join(", ");
  if (rule) return rangeText(rule, locale);
  return defaultText === "TRUE" || defaultText === "FALSE" ? words[locale].flags : "";
}

/** What the example shows, the call as typed, the cells it refers to, and what it gives. */
function exampleParts(fn, { note, args }, cells, locale) {
  const say = words[locale];
  const { formula, sheet } = typedCall(fn, args);
  return [note[locale], ...(sheet.length > 0 ? [say.sheet, ...sheetTable(sheet, locale, sheet.length)] : []), block(formula), ...resultParts(cells, locale)];
}

function resultParts(cells, locale) {
  const say = words[locale];
  const failure = failureIn(cells);
  const message = failure ? [messageOf(failure, locale)] : [];
  if (cells.length > 1 || cells[0].length > 1) return [`${say.gives}`, ...sheetTable(cells, locale), ...message];
  const shown = shownCell(cells[0][0]);
  return [`${say.gives} ${shown === "" ? say.blankResult : `**${shown}**`}`, ...message];
}

function nativeText({ id }, locale) {
  const say = words[locale];
  const form = nativeForms[id];
  const home = locale === "en" ? "../native-formulas.md" : "../../native-formulas.md";
  if (!form || form.kind === "none") return say.nativeNo(form ? withoutStop(form.reason[locale]) : "");
  return [say.nativeYes.replace("NATIVE", home), ...(form.limits ? [say.nativeLimits(withoutStop(form.limits[locale]))] : [])].join(" ");
}
