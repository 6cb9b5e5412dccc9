import { functions } from "../../../../src/catalog";
import { runNow } from "../../../support/call";
import { expectExample } from "../../../support/examples";
import groups from "../../../../src/taskpane/model/functions/generated/functionGuide.json";
import { answerCall } from "../../../../src/taskpane/model/functions/answerCall";
import { argumentExpression, typedExpression } from "../../../../src/taskpane/model/functions/typedArgument";
import { callExpressions, callFields, callText, exampleFields } from "../../../../src/taskpane/model/functions/callText";
import { guideEntries } from "../../../../src/taskpane/model/functions/guide";
import { readArguments } from "../../../../src/taskpane/model/functions/readArguments";
import { searchGuide } from "../../../../src/taskpane/model/functions/searchGuide";
import { formFields } from "../../../../src/taskpane/model/functions/formFields";
import { estimate } from "../../../../src/core/estimators";
import { tenorCalls } from "../../../../src/formulas/tenorCalls";
import { LOCALES } from "../../../../src/catalog/text/localText";

const entries = guideEntries(groups);
const runner = { run: async <Request>(request: Request) => runNow(request as never), estimate: async (request: Parameters<typeof estimate>[0]) => estimate(request) };
const book = { sheets: [{ name: "Sheet1", values: [], formulas: [] }], tables: [], names: [] };
const home = { sheet: "Sheet1", row: 0, column: 0 };

test("the guide has every function of the catalog once, with the words of its declaration", () => {
  expect(entries.map(({ fn }) => fn.id).sort()).toEqual(functions.map(({ id }) => id).sort());
  for (const { fn, words } of entries) {
    expect([fn.name, words.summary, words.formula]).toEqual([fn.name, fn.summary, fn.formula]);
    expect(words.params).toEqual(fn.params.map(({ label, help }) => ({ label, help })));
  }
});

const namesFor = (query: string): string[] => searchGuide(entries, query).map(({ fn }) => fn.name);

test("functions are found by name, by what they are for and by what they take, in either language", () => {
  expect(namesFor("")).toHaveLength(functions.length);
  expect(namesFor("=tenor.irb")[0]).toMatch(/^IRB_/);
  for (const query of ["churn", "流失"]) expect(namesFor(query).slice(0, 12)).toEqual(expect.arrayContaining(["CHURN_ADJ", "CHURN_FIT"]));
  for (const query of ["capital", "资本"]) expect(namesFor(query).slice(0, 12)).toEqual(expect.arrayContaining(["IRB_CAPITAL", "RAROC"]));
  // A header that people have for it, and which no function says of itself.
  expect(namesFor("attrition rate")).toContain("CLV");
  expect(namesFor("流失率 资本")).toContain("CLV");
  expect(namesFor("no such thing")).toEqual([]);
});

test.each(entries.map((entry) => [entry.fn.name, entry] as const))("the form of %s has a field for each parameter, in both languages", (_, entry) => {
  for (const locale of LOCALES) {
    const fields = formFields(entry, locale);
    expect(fields.map(({ name }) => name)).toEqual(entry.fn.params.map(({ name }) => name));
    for (const { label, help, takes, choices } of fields) {
      expect([label, help, takes]).not.toContain("");
      for (const choice of choices ?? []) expect(choice.label).not.toBe("");
    }
  }
});

/** Longest formula that Excel takes. */
const LONGEST_FORMULA = 8192;
const examples = entries.flatMap((entry) => entry.words.examples.map((_example, index) => [`${entry.fn.name} ${index + 1}`, entry, index] as const));

test.each(examples)("example %s, filled into the form, is a formula that gives its result", async (_, entry, index) => {
  const { fn } = entry;
  const expressions = callExpressions(fn, exampleFields(entry, index), []);
  const formula = `=${callText(fn, expressions)}`;
  expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
  // What a cell would make of the text, and nothing of what the form knew besides.
  const [{ name, args }, ...others] = tenorCalls(formula);
  expect([name, others]).toEqual([fn.name, []]);
  const readings = await readArguments(args, book, home, runner);
  const answer = await answerCall(fn, readings.map((reading) => (reading.ok ? reading.cells : fail(reading.detail))), runner);
  if (!answer.ok) throw new Error(answer.failure.message);
  expectExample(fn, fn.examples[index], answer.value);
  // Read back from the formula, the form is filled so that it gives the same formula again.
  expect(callExpressions(fn, callFields(fn, args), [])).toEqual(expressions);
});

function fail(detail: string): never {
  throw new Error(detail);
}

const number = { shape: "client" as const };
const table = { shape: "table" as const };

test.each([
  ["5%", number, "0.05"],
  ["8.25 %", number, "0.0825"],
  ["-1,200.5", number, "-1200.5"],
  ["1e-3", number, "0.001"],
  ["", number, ""],
  ["true", number, "TRUE"],
  ["b2:b20", number, "b2:b20"],
  ["'My clients'!$B$2:B20", number, "'My clients'!$B$2:B20"],
  ["Clients[Revenue]", number, "Clients[Revenue]"],
  ["{1;2}", number, "{1;2}"],
  ["A1#", number, "A1#"],
  ["= B2*2", number, "B2*2"],
  ["clients", table, "Clients[#All]"],
  ["Clients", number, "Clients"],
  ["perpetual", number, '"perpetual"'],
  ["2026-01-31", number, '"2026-01-31"'],
  ['say "yes"', number, '"say ""yes"""'],
  ["#N/A", number, "#N/A"],
])("%s in a field is %s", (typed, param, expression) => expect(argumentExpression(typed, param, ["Clients"])).toBe(expression));

test("a choice stays a word though it reads like a cell", () => {
  const param = { shape: "client" as const, choices: [{ value: "AA1", label: { en: "AA1", "zh-CN": "AA1" } }] };
  expect(argumentExpression("AA1", param, [])).toBe('"AA1"');
  expect(argumentExpression("AA1", number, [])).toBe("AA1");
});

test.each(["0.05", "B2:B20", "B2*2", '"perpetual"', '"A1"', "{1,2;3,4}", "MyName", "IF(A1>0,1,2)", ""])("the piece %s of a formula comes back from its field as it was", (expression) =>
  expect(argumentExpression(typedExpression(expression, number), number, [])).toBe(expression));
