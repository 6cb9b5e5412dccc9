const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/**
 * The packages that a compilation puts into its scripts, from webpack's own list of modules: what tree shaking leaves out, or only
 * the tools use, is not among them.
 * @returns {{ name: string, version: string, licence: string, integrity?: string, texts: { file: string, text: string }[] }[]}
 */
function shippedPackages(compilation, root) {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  // webpack's own runtime stands at the head of every script.
  const folders = new Set([path.join(root, "node_modules", "webpack")]);
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = packageFolder(resource);
      if (folder !== undefined) folders.add(folder);
    }
  }
  // npm may keep the same version of a package in several folders.
  const packages = new Map([...folders].map((folder) => packageIn(folder, lock[path.relative(root, folder).replaceAll("\\", "/")])).map((each) => [`${each.name}@${each.version}`, each]));
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Where packages keep their licence and those of what they took from others. */
const LICENCE_FOLDERS = [".", "licenses"];

/** The folder of the package that a file belongs to; undefined for the project's own. */
function packageFolder(file) {
  return file === undefined ? undefined : /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1];
}

function packageIn(folder, locked) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (locked?.version !== version) throw new Error(`${name} ${version} is not the version that package-lock.json names: run npm ci`);
  const files = LICENCE_FOLDERS.flatMap((below) => {
    const names = existsSync(path.join(folder, below)) ? readdirSync(path.join(folder, below), { withFileTypes: true }) : [];
    return names.filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name)).map(({ name: file }) => path.posix.join(below, file)).sort();
  });
  return { name, version, licence: license, integrity: locked.integrity, texts: files.map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8").trim() })) };
}

module.exports = { shippedPackages };
