import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { calculateFormula } from "../../../src/audit/calculator/calculateFormula";
import { findFunction } from "../../../src/catalog";
import { evaluate } from "../../../src/catalog/define/evaluate";
import type { InputMatrix } from "../../../src/catalog/cell";
import { carryOutHere } from "../../support/call";
import { tenor } from "../cli/support/command";

/**
 * What guides and README show is what the product gives. In a block of text a formula stands on a line of its own, and what it gives
 * on lines that begin with an arrow, a row a line; in a block `console` a command stands behind a dollar sign, and below it lines
 * of what it prints.
 */
const projectRoot = path.resolve(__dirname, "../../..");
const read = (file: string): string => readFileSync(path.join(projectRoot, file), "utf8");
const pagesIn = (folder: string): string[] => readdirSync(path.join(projectRoot, folder)).filter((file) => file.endsWith(".md")).sort();
const GUIDES = pagesIn("docs/guides");
const PAGES = ["README.md", ...GUIDES.map((file) => `docs/guides/${file}`), ...pagesIn("docs/guides/zh-CN").map((file) => `docs/guides/zh-CN/${file}`)];

interface Shown {
  readonly page: string;
  readonly asked: string;
  readonly gives: readonly string[];
}

function blocksOf(markdown: string, language: string): string[][] {
  const blocks = [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return blocks.filter(([, named]) => (named || "text") === language).map(([, , block]) => block.trimEnd().split("\n"));
}

/** Lines that ask, each with those below it up to the next. */
function shown(page: string, block: readonly string[], asks: RegExp): Shown[] {
  return block.flatMap((line, index) => {
    if (!asks.test(line)) return [];
    const next = block.findIndex((other, at) => at > index && asks.test(other));
    return [{ page, asked: line.replace(/^\$ /, ""), gives: block.slice(index + 1, next < 0 ? undefined : next).filter((each) => each.trim() !== "") }];
  });
}

const formulas = PAGES.flatMap((page) => blocksOf(read(page), "text").flatMap((block) => shown(page, block, /^=TENOR\./)));
const commands = PAGES.flatMap((page) => blocksOf(read(page), "console").flatMap((block) => shown(page, block, /^\$ /)));

test("guides show formulas and commands", () => {
  expect(formulas.length).toBeGreaterThan(12);
  expect(commands.length).toBeGreaterThan(5);
});

test.each(formulas)("$page: $asked", async ({ asked, gives }) => {
  const cells = await calculated(asked);
  const rows = gives.filter((line) => line.startsWith("→")).map((line) => line.slice(1).split("|").map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(0);
  rows.forEach((row, r) => row.forEach((cell, c) => expect(asShown(cells[r]?.[c], cell)).toBe(cell)));
});

test.each(commands)("$page: $asked", async ({ asked, gives }) => {
  const [, ...args] = /^npx --no tenor (.*)$/.exec(asked)![1].match(/'[^']*'|\S+/g)!.reduce<string[]>((all, word) => [...all, word.replace(/^'|'$/g, "")], ["tenor"]);
  const files = Object.fromEntries(args.filter((arg) => existsSync(path.join(projectRoot, arg))).map((arg) => [arg, new Uint8Array(readFileSync(path.join(projectRoot, arg)))]));
  const { stdout, stderr } = await tenor(args, files);
  const printed = `${stdout}${stderr}`.split("\n").map((line) => line.trim());
  expect(gives.length).toBeGreaterThan(0);
  expect(gives.filter((line) => !printed.includes(line.trim()))).toEqual([]);
});

test("a wrong number or line in a guide is found", async () => {
  expect(asShown((await calculated("=TENOR.CLV(1200, 150, 8%, 10%, 1.5%, 45%, 20000, 10)"))[0][0], "3,926.45")).not.toBe("3,926.45");
  expect(asShown(0.1409, "14.2%")).not.toBe("14.2%");
});

test("each guide is there in English and in Chinese, and both lists name it", () => {
  expect(pagesIn("docs/guides/zh-CN")).toEqual(GUIDES);
  for (const file of GUIDES.filter((each) => each !== "README.md")) for (const list of ["docs/guides/README.md", "docs/guides/zh-CN/README.md"]) expect(read(list)).toContain(`](${file})`);
});

test.each(PAGES)("%s links to files that exist", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);
  expect(links.filter((link) => !existsSync(path.join(projectRoot, path.dirname(page), link)))).toEqual([]);
});

test.each(PAGES.filter((page) => page.startsWith("docs")))("%s is read in five minutes", (page) => {
  const text = read(page);
  const words = page.includes("zh-CN") ? (text.match(/\p{Script=Han}/gu) ?? []).length / 2 : text.split(/\s+/).length;
  expect(words).toBeLessThan(1300);
});

/** The cells of a formula that refers to no others. */
async function calculated(formula: string): Promise<InputMatrix> {
  const nothing = (): never => {
    throw new Error(`${formula} refers to cells`);
  };
  const outcome = await calculateFormula(formula, { area: nothing, structured: nothing, spill: nothing, name: nothing, inLine: nothing, overBlocks: false }, async ({ name, args }) => {
    const asked = evaluate(findFunction(name)!, args);
    if (!asked.ok) throw new Error(asked.failure.message);
    const cells = carryOutHere(asked.value);
    if (!cells.ok) throw new Error(cells.failure.message);
    return Promise.resolve(cells.value as InputMatrix);
  });
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome.cells;
}

/** A cell's value in the digits in which a guide shows it. */
function asShown(value: unknown, like: string): string {
  if (typeof value !== "number") return String(value);
  const percent = like.endsWith("%");
  const digits = /\.(\d+)%?$/.exec(like)?.[1].length ?? 0;
  return (percent ? value * 100 : value).toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", like.includes("−") ? "−" : "-") + (percent ? "%" : "");
}
