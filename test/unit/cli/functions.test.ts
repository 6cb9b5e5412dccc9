import { functions } from "../../../src/catalog";
import { tenor } from "./support/command";

test("every function with its signature and summary", async () => {
  const { exit, stdout } = await tenor(["functions"]);
  expect(exit).toBe(0);
  expect(stdout).toContain("CHURN_ADJ(churn, [satisfaction], ");
  for (const { name, summary } of functions) {
    expect(stdout).toMatch(new RegExp(`^${name}\\(`, "m"));
    expect(stdout).toContain(summary.en);
  }
});

test("in Chinese the words, not the names", async () => {
  const { stdout } = await tenor(["functions", "--lang", "zh"]);
  for (const { name, summary } of functions) expect(stdout).toMatch(new RegExp(`^${name}\\([^]*${summary["zh-CN"].slice(0, 4)}`, "m"));
});

test("as JSON", async () => {
  const { stdout } = await tenor(["functions", "--json"]);
  const list = JSON.parse(stdout) as { name: string; parameters: { name: string; optional: boolean; default?: string }[] }[];
  expect(list.map(({ name }) => name)).toEqual(functions.map(({ name }) => name));
  expect(list[0].parameters.find(({ name }) => name === "lgd")).toMatchObject({ optional: true, default: "0.45" });
});
