import { requireTypeScript } from "../../requireTypeScript.mjs";

const { findFunction } = requireTypeScript("src/catalog/index.ts");
const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");
const { carryOutHere } = requireTypeScript("test/support/call.ts");
const { excelErrorText } = requireTypeScript("src/catalog/text/errorTexts.ts");

/** Calls a function of the add-in as a formula does. A call that fails as a whole is a mistake in the template. */
export function callTenor(name, blocks) {
  const fn = findFunction(name);
  if (!fn) throw new Error(`no function TENOR.${name}`);
  const asked = evaluate(fn, blocks);
  const outcome = asked.ok ? carryOutHere(asked.value) : asked;
  if (!outcome.ok) throw new Error(`TENOR.${name}: ${outcome.failure.message}`);
  return outcome.value.map((row) => row.map((cell) => (cell !== null && typeof cell === "object" ? { error: excelErrorText(cell.reason) } : cell)));
}
