/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathHeaders, pathRules } from "../../../deploy/cacheRules.cjs";
import { HELP_POLICY, PANE_POLICY, securityHeaders } from "../../../deploy/contentSecurityPolicy.cjs";
import { hostFiles } from "../../../deploy/hostFiles.cjs";

/** Headers that the site is deployed with: what they say, and that each server's file says it. */
const SCRIPTS = ["/functions.1a2b3c4d.js", "/taskpane.5e6f7a8b.js"];
const files = hostFiles(SCRIPTS);
const rules = pathRules(SCRIPTS);

describe("the policy", () => {
  const policy = securityHeaders()["Content-Security-Policy"];
  const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]));

  test("lets in scripts from the site and from Microsoft, and nothing unsafe", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    for (const name of ["worker-src", "connect-src", "img-src"]) expect(directives.get(name)).toEqual(["'self'"]);
    expect(policy).not.toMatch(/unsafe|blob:|data:|\*(?!\.)/);
  });

  test("is what the pages carry, but for who may frame them", () => {
    expect(policy.startsWith(`${PANE_POLICY}; frame-ancestors `)).toBe(true);
    expect(HELP_POLICY).not.toContain("script-src");
    expect(directives.get("frame-ancestors")).toEqual(expect.arrayContaining(["'self'", "https://*.officeapps.live.com", "https://*.cloud.microsoft", "https://*.sharepoint.com"]));
  });

  test("its one hash is that of nothing: an empty style element", async () => {
    const { createHash } = await import("node:crypto");
    expect(directives.get("style-src")).toEqual(["'self'", `'sha256-${createHash("sha256").update("").digest("base64")}'`]);
  });
});

describe("caches", () => {
  test.each(["/taskpane.html", "/functions.js", "/functions.json", "/functions.zh-CN.json", "/manifest.xml", "/assets/help/index.html"])("%s is asked for each time", (address) => {
    expect(pathHeaders(address, rules)["Cache-Control"]).toBe("no-cache");
  });

  test.each([...SCRIPTS, "/chunks/pane.12345678.js"])("%s never changes", (address) => {
    expect(pathHeaders(address, rules)["Cache-Control"]).toBe("public, max-age=31536000, immutable");
  });

  test("icons do not come with no-cache, with which Office would not show them", () => {
    expect(pathHeaders("/assets/icons/icon-32.png", rules)["Cache-Control"]).toBe("public, max-age=86400");
  });

  test("Excel on the web may read the functions' metadata, and no other site anything else", () => {
    expect(rules.filter(({ headers }) => "Access-Control-Allow-Origin" in headers).map(({ path: address }) => address)).toEqual(["/functions.js", "/functions.json", "/functions.zh-CN.json"]);
  });

  test("no address falls under two rules", () => {
    const prefixes = rules.map(({ path: address }) => address);
    for (const one of prefixes) expect(prefixes.filter((other) => other === one || (other.endsWith("*") && one.startsWith(other.slice(0, -1))))).toEqual([one]);
  });
});

/** The headers of an address as each file has them. */
const readers: Readonly<Record<string, (address: string) => Record<string, string>>> = {
  _headers: (address) => {
    const blocks = files._headers.trim().split("\n\n").map((block) => block.split("\n"));
    const lines = blocks.filter(([place]) => place === address || (place.endsWith("*") && address.startsWith(place.slice(0, -1)))).flatMap(([, ...below]) => below);
    return Object.fromEntries(lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1)));
  },
  "staticwebapp.config.json": (address) => {
    const { globalHeaders, routes } = JSON.parse(files["staticwebapp.config.json"]) as { globalHeaders: Record<string, string>; routes: { route: string; headers: Record<string, string> }[] };
    const route = routes.find(({ route: place }) => place === address || (place.endsWith("*") && address.startsWith(place.slice(0, -1))));
    return { ...globalHeaders, ...route?.headers };
  },
  "web.config": (address) => {
    const xml = new DOMParser().parseFromString(files["web.config"], "application/xml");
    expect(xml.querySelector("parsererror")).toBeNull();
    const headers = (within: Element): [string, string][] => [...within.querySelectorAll("customHeaders > add")].map((add) => [add.getAttribute("name")!, add.getAttribute("value")!]);
    const place = [...xml.querySelectorAll("location")].find((each) => `${address}/`.startsWith(`/${each.getAttribute("path")}/`));
    return Object.fromEntries([...headers(xml.querySelector("configuration > system\\.webServer")!), ...(place ? headers(place) : [])]);
  },
  "nginx.conf": (address) => {
    const places = [...files["nginx.conf"].matchAll(/^location (= |\^~ )?(\S+) \{\n([\s\S]*?)^\}/gm)].map(([, kind, place, block]) => ({ kind, place, block }));
    const found = places.find(({ kind, place }) => (kind === "= " ? place === address : kind === "^~ " && address.startsWith(place))) ?? places.find(({ place }) => place === "/")!;
    return Object.fromEntries([...found.block.matchAll(/add_header ([\w-]+) "(.*)" always;/g)].map(([, name, value]) => [name, value]));
  },
};

test.each(Object.keys(files))("%s sends what is declared", (file) => {
  for (const address of ["/taskpane.html", "/functions.json", "/chunks/x.js", SCRIPTS[0], "/assets/icons/icon-16.png", "/elsewhere.txt"]) {
    expect([address, readers[file](address)]).toEqual([address, { ...securityHeaders(), ...pathHeaders(address, rules) }]);
  }
});

describe("the build", () => {
  const dist = path.resolve(__dirname, "../../../dist");
  const site = path.join(dist, "site");
  const whenBuilt = existsSync(path.join(dist, "built.json")) ? test : test.skip;
  const read = (file: string): string => readFileSync(path.join(site, file), "utf8");

  whenBuilt("holds the file of each server, for the scripts that the page names", () => {
    const scripts = [...read("taskpane.html").matchAll(/<script defer(?:="defer")? src="?([^">\s]+)/g)].map(([, script]) => `/${script}`);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).toMatch(/^\/(functions|taskpane)\.[0-9a-f]{8}\.js$/);
    for (const [file, content] of Object.entries(hostFiles(scripts))) expect([file, read(file)]).toEqual([file, content]);
  });

  whenBuilt("names every script but the manifest's by its content", () => {
    const scripts = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")).map((file) => file.replaceAll("\\", "/"));
    expect(scripts.filter((file) => !/\.[0-9a-f]{8}\.js$/.test(file))).toEqual(["functions.js"]);
  });

  whenBuilt("carries the policy in every page, before anything that a page loads", () => {
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(200);
    for (const page of pages) {
      const html = read(page);
      expect([page, html.includes(page === "taskpane.html" ? PANE_POLICY : HELP_POLICY)]).toEqual([page, true]);
      expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|link|style)/));
      expect([page, /<style|<script(?![^>]*src=)| on\w+=| style=/.test(html.replace(/<code>[\s\S]*?<\/code>/g, ""))]).toEqual([page, false]);
    }
  });
});
