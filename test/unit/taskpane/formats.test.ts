import { formatsOf } from "../../../src/taskpane/model/formats";
import { isDark } from "../../../src/taskpane/app/environment";
import { en } from "../../../src/taskpane/text/en";
import { zh } from "../../../src/taskpane/text/zh";

test.each([
  [0, "0", "0"],
  [7.126, "7.13", "7.13"],
  [999.6, "1k", "1,000"],
  [-45_600, "-45.6k", "-4.56万"],
  [1_234_567, "1.23m", "123万"],
  [23_275_794, "23.3m", "2,330万"],
  [987_654_321, "988m", "9.88亿"],
  [2e13, "20tn", "20万亿"],
  [-0.0004, "-0.0004", "-0.0004"],
])("%p in short", (value, english, chinese) => {
  expect(formatsOf("en").compact(value)).toBe(english);
  expect(formatsOf("zh-CN").compact(value)).toBe(chinese);
});

test("signs: always on changes, never on zero", () => {
  const { change, percentChange, amount } = formatsOf("en");
  expect([change(5000), change(-5000), change(0)]).toEqual(["+5k", "-5k", "0"]);
  expect([percentChange(0.387), percentChange(-0.137), percentChange(0)]).toEqual(["+38.7%", "-13.7%", "0%"]);
  expect([amount(-0.001), amount(1234.56), amount(12.5)]).toEqual(["0", "1,235", "12.5"]);
});

test("the pane is dark where its surroundings are", () => {
  expect([isDark("#262626"), isDark("#FFFFFF"), isDark("#f3f2f1"), isDark(undefined)]).toEqual([true, false, false, false]);
});

/** Every text of a table, by its path; functions are called with their own parameter names. */
function textsIn(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [[path, String((node as (...args: unknown[]) => unknown)(...Array.from({ length: node.length }, () => "7")))]];
  return Object.entries(node as object).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
}

test("Chinese texts are Chinese, with the same names and no half-width punctuation", () => {
  const english = new Map(textsIn(en));
  for (const [path, text] of textsIn(zh)) {
    expect([path, english.has(path)]).toEqual([path, true]);
    expect([path, text.trim()]).not.toEqual([path, ""]);
    expect([path, /[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]/.test(text)]).toEqual([path, false]);
  }
});
