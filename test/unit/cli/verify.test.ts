import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tenor } from "./support/command";

jest.setTimeout(60_000);

const template = (name: string): Uint8Array => readFileSync(join(__dirname, "../../../assets/templates", name));

test.each(["project-finance.en.xlsx", "project-finance.zh-CN.xlsx", "client-history.en.xlsx", "client-history.zh-CN.xlsx"])("the template %s holds what its formulas give", async (name) => {
  const { exit, stdout, stderr } = await tenor(["verify", "book.xlsx", "--json", "--strict"], { "book.xlsx": template(name) });
  const found = JSON.parse(stdout);
  expect({ stderr, differences: found.formulas.differences, notChecked: found.formulas.notChecked }).toEqual({ stderr: "", differences: [], notChecked: [] });
  expect(found.formulas.checked).toBeGreaterThan(5);
  expect(exit).toBe(0);
});
