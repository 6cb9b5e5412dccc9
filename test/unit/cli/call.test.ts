import { functions } from "../../../src/catalog";
import type { OutputCell, OutputMatrix } from "../../../src/catalog/cell";
import { expectExample } from "../../support/examples";
import { tenor } from "./support/command";

const CLV = (first: unknown): string => JSON.stringify([first, 0, 0.1, 0.12, null, null, null, "perpetual", null, null, "end", 1]);

test("one client: one value", async () => {
  const { exit, stdout, stderr } = await tenor(["call", "CLV", CLV(100)]);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toBeCloseTo((100 * 0.9) / 0.22, 10);
});

test("a flat array is a column; a broken row fails alone", async () => {
  const { exit, stdout, stderr } = await tenor(["call", "tenor.clv", CLV([100, null, "x", { error: "#N/A" }])]);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toEqual([
    [expect.closeTo(409.0909, 4)],
    [""],
    [{ error: "#VALUE!", message: 'revenue must be a number, got "x"' }],
    [{ error: "#N/A", message: "revenue holds the error #N/A" }],
  ]);
});

test("an array of arrays is rows: years across", async () => {
  const { stdout } = await tenor(["call", "CLV", JSON.stringify([[[100, 200]], 0, 0, 0, null, null, null, 2, null, null, "end", 1])]);
  expect(JSON.parse(stdout)).toBe(300);
});

test.each([
  ["CLV", CLV("x"), 'revenue must be a number, got "x"'],
  ["CLV", "[100, 0, 10, 0.12]", "churn must be between 0 and 1, got 10 (did you mean 0.1?)"],
  ["CLV", "[100, 0]", "churn is missing"],
  ["PORTFOLIO", '[[["Client","Revenue"],["A",1]]]', "the table needs a column Churn"],
  ["CLVV", "[]", "there is no function CLVV (did you mean CLV?); see tenor functions"],
  ["CHURN", "[]", "there is no function CHURN (did you mean CHURN_ADJ or CHURN_FIT or CHURN_RATE?); see tenor functions"],
  ["CLV", "[100,,2]", "the arguments are not JSON: unexpected , at character 6: [100,>>>,<<<2]"],
  ["CLV", "[0.1, truu]", "the arguments are not JSON: unexpected u at character 10: [0.1, tru>>>u<<<]"],
  ["CLV", "[1] x", "the arguments are not JSON: unexpected x at character 5: [1] >>>x<<<"],
  ["CLV", '["a', "the arguments are not JSON: it ends too early, after character 3"],
  ["CLV", "", "the arguments are not JSON: it ends too early, after character 0"],
  ["CLV", "['a']", "the arguments are not JSON: unexpected ' at character 2: [>>>'<<<a']"],
  ["CLV", "100", "the arguments must be a JSON array, such as '[100]'"],
  ["CLV", "[[]]", "argument 1 is an empty array"],
  ["CLV", "[[[1],2]]", "argument 1 mixes rows and cells: item 2 is no array"],
  ["CLV", "[[[1,2],[3]]]", "argument 1: row 2 has 1 cells, row 1 has 2"],
  ["CLV", '[{"a":1}]', 'argument 1: {"a":1} is no cell: number, text, true, false, null or {"error": "#N/A"}'],
  ["CLV", "[1e999]", "argument 1: a number too large to represent"],
])("%s %s fails with one line and prints nothing", async (name, json, message) =>
  expect(await tenor(["call", name, json])).toEqual({ exit: 1, stdout: "", stderr: `tenor: ${message}\n`, written: {} }),
);

test("no argument at all is a blank row, as in a sheet", async () => expect(await tenor(["call", "CLV"])).toMatchObject({ exit: 0, stdout: '""\n' }));

test("failures in Chinese", async () => expect((await tenor(["call", "CLV", "[100, 0]", "--lang", "zh-CN"])).stderr).toBe("tenor: 缺少 churn\n"));

test("more than one JSON text is wrong usage", async () => expect(await tenor(["call", "CLV", "100", "0"])).toMatchObject({ exit: 2, stderr: "tenor: call takes one JSON array of arguments, got more: '[100, 0]'?\n" }));

describe("examples of the catalog give what their help says", () => {
  const examples = functions.flatMap((fn) => fn.examples.map((example) => [fn.name, example.note.en, fn, example] as const));

  test.each(examples)("%s: %s", async (name, _, fn, example) => {
    const { exit, stdout } = await tenor(["call", name, JSON.stringify(example.args)]);
    const cells = JSON.parse(stdout) as OutputCell | OutputMatrix;
    expect(exit).toBe(0);
    expectExample(fn, example, Array.isArray(cells) ? cells : [[cells as OutputCell]]);
  });
});
