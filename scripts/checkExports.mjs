// Names that src exports and no other file mentions: they need no export, or no life.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./ensureInstalled.mjs";

const files = ["src", "test", "scripts"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => path.join(folder, file).replaceAll("\\", "/"))
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file)),
);
const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));

/** Words of each file once, so that a name is looked up rather than searched for. */
const words = new Map([...texts].map(([file, text]) => [file, new Set(text.match(/[A-Za-z_$][\w$]*/g))]));

const unused = [];
for (const [file, text] of texts) {
  if (!file.startsWith("src/")) continue;
  // Types are part of a signature even where nobody names them; values are not.
  for (const [, name] of text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm)) {
    const usedElsewhere = files.some((other) => other !== file && words.get(other).has(name));
    if (usedElsewhere) continue;
    const usedHere = text.match(new RegExp(`\\b${name}\\b`, "g")).length > 1;
    unused.push(`${file}: ${name} ${usedHere ? "needs no export" : "is used nowhere"}`);
  }
}
for (const line of unused) console.error(line);
process.exitCode = unused.length > 0 ? 1 : 0;
