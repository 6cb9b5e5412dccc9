import { readFileSync } from "node:fs";
import path from "node:path";
import { functions } from "../../../src/catalog";
import { nativeForms } from "../../../src/native/forms";

const document = readFileSync(path.resolve(__dirname, "../../../docs/native-formulas.md"), "utf8");

/** A row of the document's table for a function, as the code says it. */
function rowOf({ id, name }: (typeof functions)[number]): string {
  const form = nativeForms[id];
  if (!form) throw new Error(`${id} is not listed`);
  return form.kind === "none" ? `| \`${name}\` | no | ${form.reason.en} |` : `| \`${name}\` | yes | ${form.limits?.en ?? ""} |`;
}

test("docs/native-formulas.md lists every function as the code has it", () => {
  const rows = document.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toEqual(functions.map(rowOf));
});
