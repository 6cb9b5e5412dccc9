import { requireTypeScript } from "../../requireTypeScript.mjs";

const { findFunction } = requireTypeScript("src/catalog/index.ts");
const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");
const { estimate } = requireTypeScript("src/core/estimators/index.ts");
const { excelErrorText } = requireTypeScript("src/catalog/text/errorTexts.ts");

/** Calls a function of the add-in as a formula does. A call that fails as a whole is a mistake in the template. */
export function callTenor(name, blocks) {
  const fn = findFunction(name);
  if (!fn) throw new Error(`no function TENOR.${name}`);
  const outcome = evaluate(fn, blocks);
  if (!outcome.ok) throw new Error(`TENOR.${name}: ${outcome.failure.message}`);
  return cellsOf(name, outcome.value).map((row) => row.map((cell) => (cell !== null && typeof cell === "object" ? { error: excelErrorText(cell.reason) } : cell)));
}

function cellsOf(name, asked) {
  if (asked.kind === "done") return asked.cells;
  if (asked.kind !== "estimate") throw new Error(`TENOR.${name} runs a portfolio: templates do not`);
  const output = estimate(asked.task.request);
  if (!output.ok) throw new Error(`TENOR.${name}: ${output.failure.message}`);
  return asked.task.present(output.value);
}
