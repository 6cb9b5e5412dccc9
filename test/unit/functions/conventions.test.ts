import { findFunction, functions } from "../../../src/catalog";
import { isAsynchronous } from "../../../src/catalog/define/defineFunction";
import { estimate } from "../../../src/core/estimators";
import { excelFunction, type FunctionHost } from "../../../src/functions/excelFunction";
import { runNow } from "../../support/call";
import { installCustomFunctions } from "../../support/customFunctions";

/** How Excel hands cells over, whatever a function does with them. */
installCustomFunctions();

let asked = 0;
const host: FunctionHost = {
  locale: () => "en",
  run: async (request) => {
    asked++;
    return runNow(request);
  },
  estimate: async (request) => {
    asked++;
    return estimate(request);
  },
};
const bind = (name: string): ((...args: unknown[]) => unknown) => excelFunction(findFunction(name)!, host);

/** An example's arguments, each as a block of cells. */
function exampleOf(name: string): unknown[] {
  const { params, examples } = findFunction(name)!;
  return params.map((_, index) => {
    const arg = examples[0].args[index] ?? null;
    return arg === null || Array.isArray(arg) ? arg : [[arg]];
  });
}

/** What a call answers, or the error that it throws; what is not given is null, as Excel passes it. */
async function answer(name: string, args: readonly unknown[], invocation: object = {}): Promise<unknown> {
  const all = findFunction(name)!.params.map((_, index) => args[index] ?? null);
  try {
    return await bind(name)(...all, invocation);
  } catch (thrown) {
    const { code, message } = thrown as { code: string; message: string };
    return { code, message };
  }
}

const names = functions.map(({ name }) => name);
/** One function of each kind, with columns, tables, dates or words among its arguments. */
const some = ["CLV", "STABILITY", "LOAN_CLASS", "REVIEWS_DUE", "PORTFOLIO", "TORNADO", "FORECAST_REVENUE", "CHURN_RATE", "HISTORIC_VALUE"];

test.each(some)("%s: null, undefined and a block without cells are all left out; a single cell may come bare", async (name) => {
  const given = exampleOf(name);
  const usual = await answer(name, given);
  for (const leftOut of [undefined, [], [[]]]) expect(await answer(name, given.map((arg) => (arg === null ? leftOut : arg)))).toEqual(usual);
  const bare = given.map((arg) => (Array.isArray(arg) && arg.length === 1 && (arg[0] as unknown[]).length === 1 ? (arg[0] as unknown[])[0] : arg));
  expect(await answer(name, bare)).toEqual(usual);
  const error = expect.objectContaining({ code: expect.any(String) as unknown }) as unknown;
  expect(usual).not.toEqual(error);
});

test.each(some)("%s: blanks as null, as empty text and as undefined are the same", async (name) => {
  const blankAs = (blank: unknown): unknown[] => exampleOf(name).map((arg) => (Array.isArray(arg) && arg.length > 1 ? [...(arg as unknown[][]), (arg as unknown[][])[0].map(() => blank)] : arg));
  const usual = await answer(name, blankAs(null));
  expect(await answer(name, blankAs(""))).toEqual(usual);
  expect(await answer(name, blankAs(undefined))).toEqual(usual);
});

const error = (code: string): unknown => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

test.each(names)("%s: an error as an input is named or its row broken, in whatever form it comes; nothing is thrown but Excel's errors", async (name) => {
  const given = exampleOf(name);
  const index = given.findIndex((arg) => arg !== null);
  if (index < 0) return expect(given.every((arg) => arg === null)).toBe(true);
  const answers = [];
  for (const form of [error("#DIV/0!"), "#DIV/0!", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }]) answers.push(await answer(name, given.map((arg, at) => (at === index ? [[form]] : arg))));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(JSON.stringify(answers[0])).toMatch(/#N\/A|#VALUE!|#DIV\/0!/);
});

test.each(functions.filter(isAsynchronous).map(({ name }) => name))("%s does nothing for a preview of a part of a formula", async (name) => {
  asked = 0;
  expect(await answer(name, exampleOf(name), { isInValuePreview: true })).toEqual([["…"]]);
  expect(asked).toBe(0);
});

test("a date is the same as a serial and as a text of it; a text that is no day is named", async () => {
  const asText = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  const deals = [["A"], ["A"], ["B"]];
  const dates = [[45_292], [45_400], [45_310]];
  const amounts = [[10], [20], [30]];
  const usual = await answer("RFM", [deals, dates, amounts, 45_657]);
  expect(usual).toHaveLength(3);
  expect(await answer("RFM", [deals, dates.map(([serial]) => [asText(serial)]), amounts, asText(45_657)])).toEqual(usual);
  expect(await answer("RFM", [deals, dates, amounts, "2026-02-30"])).toMatchObject({ code: "#VALUE!", message: 'as_of must be a date, got "2026-02-30"' });
});

test("a whole column gives a whole column: a value where a row has one, blank to its end", () => {
  const rows = 1_048_576;
  const column = Array.from({ length: rows }, (_, row) => [row < 3 ? 100 + row : ""]);
  const cells = bind("CLV")(column, 0, 0.1, 0.12) as unknown[][];
  expect(cells).toHaveLength(rows);
  expect(cells.slice(0, 3).every(([cell]) => typeof cell === "number")).toBe(true);
  expect(cells.findIndex(([cell], row) => row >= 3 && cell !== "")).toBe(-1);
});

test.each([[1e308, 0.1], [Number.MAX_VALUE, 0], [5e-324, 0.5], [-1e308, 1e-320]])("revenue %p, churn %p: a number or a reason", async (revenue, churn) => {
  const said = await answer("CLV", [revenue, 0, churn, 0.0001]);
  if (Array.isArray(said)) expect(Number.isFinite((said as number[][])[0][0])).toBe(true);
  else expect(said).toMatchObject({ code: "#NUM!", message: expect.stringMatching(/too large|needs growth/) as unknown });
});

test("minus nothing is nothing", async () => expect(await answer("CLV", [-0, 0, 0.1, 0.12])).toEqual([[0]]));
