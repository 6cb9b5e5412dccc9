import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** What a person sees is in English and in Chinese, each in its own language, wherever it is written. */
const src = path.resolve(__dirname, "../../../src");
const CHINESE = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;
const ENGLISH_SENTENCE = /(?:\b[a-z]{2,}\b[ ,]+){3,}/;
/** Attributes that are read out or shown. */
const SHOWN = new Set(["title", "aria-label", "aria-description", "alt", "placeholder", "label", "hint"]);
/** Words that are the same in both languages: products, formats, symbols of the field; so are capitals and single letters. */
const SAME_IN_BOTH = new Set(["Tenor", "Excel", "xlsx", "CVaR", "VaR", "AICc", "phi", "sigma", "lambda", "alpha", "beta", "gamma", "delta", "NBD", "Pareto", "Letter"]);
/** A word that a sheet may hold, named in English help; places for values; words of JSON. */
const NO_LANGUAGE = /违约|\{\w+\}|\b(?:null|true|false)\b/g;

interface Finding {
  readonly where: string;
  readonly text: string;
}

/** The texts of a literal or template; undefined where it is another expression. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
  return undefined;
}

/** Words that stand in the markup itself, where they can have one language only. */
function wordsInMarkup(file: ts.SourceFile): Finding[] {
  const found: Finding[] = [];
  const look = (node: ts.Node, text: string | undefined): void => {
    const words = text?.trim() ?? "";
    if ((LATIN.test(words) && !isSameInBoth(words)) || CHINESE.test(words)) found.push({ where: place(file, node), text: words });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) look(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) look(node, literalText(node.expression));
    if (ts.isJsxAttribute(node) && SHOWN.has(node.name.getText(file)) && node.initializer) look(node, literalText(ts.isJsxExpression(node.initializer) && node.initializer.expression ? node.initializer.expression : node.initializer));
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && SHOWN.has(node.name.text)) look(node, literalText(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Pairs of texts of which one is not in its language. */
function mixedPairs(file: ts.SourceFile): Finding[] {
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "say" && node.arguments.length === 2) {
      const [english, chinese] = node.arguments.map(literalText);
      if (english !== undefined && CHINESE.test(english.replace(NO_LANGUAGE, ""))) found.push({ where: place(file, node), text: english });
      if (chinese !== undefined && !isChinese(chinese)) found.push({ where: place(file, node), text: chinese });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Texts of a dictionary that are not in its language. */
function wrongLanguage(file: ts.SourceFile, language: "en" | "zh"): Finding[] {
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const text = literalText(node);
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    if (text !== undefined && !isName && (language === "en" ? CHINESE.test(text) : ENGLISH_SENTENCE.test(text))) found.push({ where: place(file, node), text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isSameInBoth = (text: string): boolean => (text.match(/[A-Za-z]+/g) ?? []).every((word) => word.length === 1 || word === word.toUpperCase() || SAME_IN_BOTH.has(word));

function isChinese(text: string): boolean {
  const words = text.replace(NO_LANGUAGE, "");
  return (CHINESE.test(words) && !ENGLISH_SENTENCE.test(words)) || isSameInBoth(words);
}

const place = (file: ts.SourceFile, node: ts.Node): string => `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;

const parsed = (name: string, text: string): ts.SourceFile => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => parsed(name.split(path.sep).join("/"), readFileSync(path.join(src, name), "utf8")));

test("no words stand in the markup of pane and workbench: they come from the texts, which are in both languages", () => {
  expect(sources.filter(({ fileName }) => /^(taskpane|workbench)\//.test(fileName)).flatMap(wordsInMarkup)).toEqual([]);
});

test("of two texts that say the same, each is in its language", () => {
  expect(sources.flatMap(mixedPairs)).toEqual([]);
});

test("a dictionary is in its language", () => {
  const dictionary = (language: "en" | "zh"): Finding[] => sources.filter(({ fileName }) => new RegExp(`/text/(?:${language}/[^/]+|${language})\\.ts$|\\.${language}\\.ts$`).test(fileName)).flatMap((file) => wrongLanguage(file, language));
  expect(dictionary("en")).toEqual([]);
  expect(dictionary("zh")).toEqual([]);
});

test.each([
  ["words between tags", "<p>Run the portfolio</p>"],
  ["a label", '<Field label="Churn" />'],
  ["a template", "<Field title={`${n} rows`} />"],
  ["Chinese between tags", "<p>运行</p>"],
  ["an element's attribute", 'element("button", { "aria-label": "Close" })'],
])("%s is found", (_what, code) => {
  expect(wordsInMarkup(parsed("planted.tsx", code))).toHaveLength(1);
});

test("texts in the wrong language are found", () => {
  expect(mixedPairs(parsed("planted.ts", 'say("流失率", "churn"); say("Churn", "the rate of churn"); say("Churn", "流失率"); say("CLV", "CLV");'))).toHaveLength(3);
  expect(wrongLanguage(parsed("planted.ts", 'export const zh = { a: "this is not yet translated", b: "已翻译" };'), "zh")).toHaveLength(1);
});
