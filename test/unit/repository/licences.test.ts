import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * What webpack puts into the bundles is redistributed, so its licences are permissive. Checked over the
 * dependency closure of every package that src imports: more than is shipped, never less.
 */
const projectRoot = path.resolve(__dirname, "../../..");

const PERMISSIVE = new Set([
  "MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Zlib", "BSL-1.0", "Unlicense", "CC0-1.0", "BlueOak-1.0.0", "Python-2.0", "WTFPL", "MIT/X11",
]);

/** Always looked at, so that a package is judged before its first import. */
const EXPECTED = ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "echarts", "exceljs", "papaparse", "@univerjs/core", "@univerjs/preset-sheets-core", "rxjs"];

/** Packages whose package.json names no licence, read by hand. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // Its LICENSE file; an interface without code that sends anything.
  "@univerjs/telemetry": "Apache-2.0",
};

/**
 * Packages that a dependency asks for and no bundle contains; the bundle tests look for them.
 * unzipper: exceljs's streaming reader, which Tenor does not use; it brings buffers 0.1.1, which has no licence.
 */
const NOT_BUNDLED = ["unzipper"];

interface Package {
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

test("every package that may be bundled has a permissive licence", () => {
  const offenders = [...closure([...new Set([...EXPECTED, ...importedPackages()])])]
    .map(([name, entry]) => [name, licenceOf(name, entry)] as const)
    .filter(([, licence]) => !isPermissive(licence));
  expect(offenders).toEqual([]);
});

test("office.js is Microsoft's, and no bundle contains it", () => {
  expect(importedPackages().filter((name) => name.startsWith("@microsoft/"))).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["(MIT AND Zlib)", true],
  ["(MIT AND GPL-3.0)", false],
  ["MPL-2.0", false],
  ["LGPL-3.0", false],
  ["UNLICENSED", false],
  ["SEE LICENSE IN LICENSE.md", false],
])("%s is permissive: %s", (licence, expected) => {
  expect(isPermissive(licence)).toBe(expected);
});

function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, "");
  return bare.split(" OR ").some((choice) => choice.split(" AND ").every((licence) => PERMISSIVE.has(licence.trim())));
}

function licenceOf(name: string, { license, licenses }: Package): string {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? READ_BY_HAND[name] ?? "none named";
}

/** The packages and all they depend on, each as Node resolves it from its dependant. */
function closure(names: readonly string[]): Map<string, Package> {
  const found = new Map<string, Package>();
  const visited = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = resolve(name, from);
    if (folder === undefined || visited.has(folder)) return;
    visited.add(folder);
    const entry = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Package;
    found.set(name, entry);
    for (const dependency of Object.keys(entry.dependencies ?? {})) if (!NOT_BUNDLED.includes(dependency)) visit(dependency, folder);
  };
  for (const name of names) visit(name, projectRoot);
  return found;
}

function resolve(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(projectRoot); folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return candidate;
  }
  return undefined;
}

function importedPackages(): string[] {
  const src = path.join(projectRoot, "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const specifiers = files.flatMap((file) => [...readFileSync(path.join(src, file), "utf8").matchAll(/(?:from|import\(|^import) ?["']([^."'][^"']*)["']/gm)].map(([, specifier]) => specifier));
  const names = specifiers.filter((specifier) => !specifier.startsWith("node:")).map((specifier) => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/"));
  return [...new Set(names)];
}
