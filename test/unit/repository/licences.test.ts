import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { INSIDE_EXCELJS } from "../../../deploy/insideExceljs.cjs";

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

describe("what is shipped", () => {
  const dist = path.join(projectRoot, "dist");
  const site = path.join(dist, "site");
  const whenBuilt = existsSync(path.join(dist, "built.json")) ? test : test.skip;
  const components = (): Component[] => (JSON.parse(readFileSync(path.join(site, "sbom.cdx.json"), "utf8")) as { components: Component[] }).components;
  const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`);

  whenBuilt("the bill of materials names the packages that the scripts' source maps name, and webpack for its runtime", () => {
    const sources = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js.map")).flatMap((file) => (JSON.parse(readFileSync(path.join(site, file), "utf8")) as { sources: string[] }).sources);
    const folders = new Set(sources.flatMap((source) => /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []));
    const mapped = [...folders].map((folder) => JSON.parse(readFileSync(path.join(projectRoot, folder, "package.json"), "utf8")) as { name: string; version: string });
    expect(mapped.length).toBeGreaterThan(50);
    const listed = components().map((component) => `${nameOf(component)} ${component.version}`);
    expect(listed).toEqual([...new Set([...mapped.map(({ name, version }) => `${name} ${version}`), ...listed.filter((each) => each.startsWith("webpack "))])].sort((a, b) => (a.replace(" ", "@") < b.replace(" ", "@") ? -1 : 1)));
    expect(listed.filter((each) => /^(jest|typescript|playwright-core|webpack-dev-server|@microsoft\/)/.test(each))).toEqual([]);
  });

  whenBuilt("every component has a permissive licence, and the hash that the lock file names", () => {
    const { packages } = JSON.parse(readFileSync(path.join(projectRoot, "package-lock.json"), "utf8")) as { packages: Record<string, { version?: string; integrity?: string }> };
    const locked = Object.entries(packages).map(([folder, { version, integrity }]) => `${folder.split("node_modules/").at(-1)} ${version} ${integrity}`);
    for (const component of components()) {
      for (const each of [component, ...(component.components ?? [])]) {
        const [licence] = each.licenses;
        expect([nameOf(each), isPermissive(licence.expression ?? licence.license!.id)]).toEqual([nameOf(each), true]);
      }
      const [{ alg, content }] = component.hashes;
      expect(locked).toContain(`${nameOf(component)} ${component.version} ${alg.toLowerCase().replace("-", "")}-${Buffer.from(content, "hex").toString("base64")}`);
    }
  });

  whenBuilt("the notices have each component's licence", () => {
    const notices = readFileSync(path.join(site, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const component of components()) {
      const mentions = notices.split("\n").filter((line) => line === `${nameOf(component)} ${component.version}` || line.startsWith(`${nameOf(component)} ${component.version}: `));
      expect([nameOf(component), mentions.length >= (nameOf(component) === "@fluentui/react-icons" ? 1 : 2)]).toEqual([nameOf(component), true]);
    }
    expect(notices).toContain("Permission is hereby granted, free of charge");
    expect(notices).toContain("Apache License");
  });

  test("what exceljs has inside is what its source map names", () => {
    const { sources } = JSON.parse(readFileSync(path.join(projectRoot, "node_modules/exceljs/dist/exceljs.min.js.map"), "utf8")) as { sources: string[] };
    const inside = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(source)?.[1] ?? []));
    expect(INSIDE_EXCELJS.map(({ name }) => name)).toEqual([...inside].sort());
  });
});

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
}

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
