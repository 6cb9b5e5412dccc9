import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const projectRoot = path.resolve(__dirname, "../../..");
const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
const manifest = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  private: boolean;
  license: string;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};

test("every package is pinned to one version", () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(ranges).toEqual([]);
});

test("the lock file holds the versions that package.json names", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, { version: string; resolved?: string }> };
  for (const [name, version] of Object.entries(manifest.devDependencies)) expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
});

test.each(["office-addin-manifest", "@microsoft/office-js", "office-addin-debugging", "webpack", "ts-loader", "jest"])("%s is among the packages", (name) => {
  expect(manifest.devDependencies).toHaveProperty([name]);
});

test("is private and MIT", () => {
  expect(manifest.private).toBe(true);
  expect(manifest.license).toBe("MIT");
  expect(read("LICENSE")).toMatch(/^MIT License/);
});

test.each(Object.entries(manifest.scripts))("npm run %s has its script", (_, command) => {
  const script = /^node (scripts\/\S+\.mjs)/.exec(command)?.[1];
  expect(script && existsSync(path.join(projectRoot, script))).toBe(true);
});

test.each(["README.md", "CONTRIBUTING.md", "docs/features.md"])("%s names only commands that exist", (file) => {
  const named = [...read(file).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("the README opens with the two commands", () => {
  const opening = read("README.md").slice(0, 2500);
  expect(opening).toContain("npm start");
  expect(opening).toContain("npm test");
});

test("the README is read in three minutes, and leads to every guide's list and to all that the product does", () => {
  expect(read("README.md").split(/\s+/).length).toBeLessThan(1000);
  for (const page of ["docs/guides/README.md", "docs/guides/zh-CN/README.md", "docs/features.md", "docs/functions/README.md", "docs/guides/deploy.md", "docs/guides/limits.md"]) expect(read("README.md")).toContain(`](${page})`);
});

test.each(["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/features.md"])("%s links to files that exist", (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link);
  const missing = links.filter((link) => !existsSync(path.join(projectRoot, path.dirname(file), link)));
  expect(missing).toEqual([]);
});

const sources = readdirSync(path.join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|tsx|css|html)$/.test(file) && !file.includes("/generated/"));

test("no source file is longer than 350 lines", () => {
  const long = sources.map((file) => [file, read(`src/${file}`).split("\n").length - 1] as const).filter(([, lines]) => lines > 350);
  expect(long).toEqual([]);
});

test("no source file puts work off", () => {
  expect(sources.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(read(`src/${file}`)))).toEqual([]);
});
