import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { functions } from "../../../src/catalog";

const reference = path.resolve(__dirname, "../../../docs/functions");

describe.each([
  ["English", reference],
  ["Chinese", path.join(reference, "zh-CN")],
])("the reference in %s", (_, folder) => {
  const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");

  test("has a page for every function, and no other", () => {
    expect(pages.sort()).toEqual(functions.map(({ name }) => `${name}.md`).sort());
  });

  test("lists every function once", () => {
    const listed = [...read("README.md").matchAll(/^\| \[`(\w+)`\]/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  test("links to files that exist", () => {
    const links = ["README.md", ...pages].flatMap((file) => [...read(file).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link));
    expect(links.length).toBeGreaterThan(3 * pages.length);
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });

  test("shows every example as it is typed, with what it gives", () => {
    for (const { name, examples } of functions) {
      const typed = read(`${name}.md`).split("\n").filter((line) => line.startsWith(`=TENOR.${name}(`));
      expect([name, typed.length]).toEqual([name, 1 + examples.length]);
    }
  });

  test("shows no number that is none", () => {
    for (const file of pages) expect([file, /\b(NaN|Infinity|undefined|\[object)\b/.test(read(file))]).toEqual([file, false]);
  });
});
