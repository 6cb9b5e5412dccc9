import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { between } from "./between.mjs";
import { root, stop } from "./ensureInstalled.mjs";
import { requireTypeScript } from "./requireTypeScript.mjs";

const { functions } = requireTypeScript("src/catalog/index.ts");
const { nativeForms } = requireTypeScript("src/native/forms/index.ts");
const DOCUMENT = "docs/native-formulas.md";

/** Which functions have a native form, and why the others have none. */
export function nativeFormsFile() {
  const missing = functions.filter(({ id }) => !nativeForms[id]).map(({ id }) => id);
  if (missing.length > 0) stop(`${missing.join(", ")}: give each a native form in src/native/forms, or in src/native/forms/without.ts the reason why it has none`);
  const rows = functions.map(({ id, name }) => {
    const form = nativeForms[id];
    return form.kind === "none" ? `| \`${name}\` | no | ${form.reason.en} |` : `| \`${name}\` | yes | ${form.limits?.en ?? ""} |`;
  });
  const table = ["| function | native form | limits, or why not |", "|---|---|---|", ...rows].join("\n");
  return { [DOCUMENT]: between(readFileSync(resolve(root, DOCUMENT), "utf8"), "native-forms", table) };
}
