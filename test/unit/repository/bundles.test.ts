import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { findFunction } from "../../../src/catalog";

/**
 * Budgets of the site's first load, gzip. Measured on a finished production build; `npm test` makes one first.
 */
const dist = path.resolve(__dirname, "../../../dist");
const site = path.join(dist, "site");
const KB = 1000;

const whenBuilt = existsSync(path.join(dist, "built.json")) ? test : test.skip;
const gzipSize = (file: string) => gzipSync(readFileSync(path.join(site, file)), { level: 9 }).length;

whenBuilt("functions load in at most 80 kB", () => {
  expect(gzipSize("functions.js")).toBeLessThanOrEqual(80 * KB);
});

whenBuilt("the functions that the manifest names are the script of the page, byte for byte", () => {
  const [script] = firstScripts();
  expect(script).toMatch(/^functions\.[0-9a-f]{8}\.js$/);
  expect(readFileSync(path.join(site, "functions.js"), "utf8")).toBe(readFileSync(path.join(site, script), "utf8"));
});

whenBuilt("functions carry no help: Excel has it from functions.json", () => {
  const clv = findFunction("CLV")!;
  const text = readFileSync(path.join(site, "functions.js"), "utf8");
  expect(readFileSync(path.join(site, "functions.json"), "utf8")).toContain(clv.summary.en);
  for (const help of [clv.summary.en, clv.formula, clv.returns.en]) expect(text).not.toContain(help);
});

whenBuilt("the pane's first load is at most 350 kB", () => {
  expect(firstScripts()).toHaveLength(2);
  const total = firstScripts().map(gzipSize).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(350 * KB);
});

whenBuilt("charts and file readers are not part of the first load", () => {
  const text = firstScripts().map((file) => readFileSync(path.join(site, file), "utf8")).join("\n");
  expect(text).not.toMatch(/zrender|exceljs|univerjs/i);
});

whenBuilt("the site holds the files that the manifest names, on the manifest's origin", () => {
  const manifest = readFileSync(path.join(site, "manifest.xml"), "utf8");
  const { origin } = JSON.parse(readFileSync(path.join(dist, "built.json"), "utf8")) as { origin: string };
  const addresses = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => new URL(address));
  expect(addresses.filter((address) => address.origin !== origin).map(String)).toEqual([]);
  expect(addresses.filter(({ pathname }) => !existsSync(path.join(site, pathname))).map(String)).toEqual([]);
});

whenBuilt("the site holds the page that each function's help leads to, and what that page links to", () => {
  const { origin } = JSON.parse(readFileSync(path.join(dist, "built.json"), "utf8")) as { origin: string };
  for (const file of ["functions.json", "functions.zh-CN.json"]) {
    const { functions } = JSON.parse(readFileSync(path.join(site, file), "utf8")) as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) {
      expect(new URL(helpUrl).origin).toBe(origin);
      const page = path.join(site, new URL(helpUrl).pathname);
      const links = [...readFileSync(page, "utf8").matchAll(/href="?([^"#>\s]+)/g)].map(([, link]) => link);
      expect(links.length).toBeGreaterThan(2);
      expect([helpUrl, links.filter((link) => !existsSync(path.join(path.dirname(page), link)))]).toEqual([helpUrl, []]);
    }
  }
});

// buffers 0.1.1 has no licence; exceljs reaches it through unzipper, for a reader that Tenor does not use.
whenBuilt("the command holds no package without a licence", () => {
  const cli = path.join(dist, "cli");
  const text = readdirSync(cli).filter((file) => file.endsWith(".js")).map((file) => readFileSync(path.join(cli, file), "utf8")).join("\n");
  expect(text.match(/node_modules\/(unzipper|binary|buffers)\//g) ?? []).toEqual([]);
});

/** Scripts of our own that taskpane.html loads at once; office.js comes from Microsoft. */
function firstScripts(): string[] {
  const html = readFileSync(path.join(site, "taskpane.html"), "utf8");
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source]) => source).filter((source) => !/^https?:/.test(source));
}
