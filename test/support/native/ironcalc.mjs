// Calculates sheets with IronCalc: sheets as JSON on standard input, values on standard output. A process of its
// own, since its package is an ES module with a binary, which the tests' transform does not load.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
const { default: init, Model } = await import(pathToFileURL(path.join(folder, "wasm.js")).href);
await init({ module_or_path: readFileSync(path.join(folder, "wasm_bg.wasm")) });

const { sheets } = JSON.parse(readFileSync(0, "utf8"));
const model = new Model("audit", "en", "UTC", "en");
model.pauseEvaluation();
for (const [index, { name, cells }] of sheets.entries()) {
  if (index > 0) model.newSheet();
  model.renameSheet(index, name);
  for (const [row, column, input] of cells) {
    const isFormula = typeof input === "string" && input.startsWith("=");
    model.setUserInput(index, row + 1, column + 1, typeof input === "string" && !isFormula ? `'${input}` : String(input));
  }
}
model.resumeEvaluation();
model.evaluate();

const NUMBER = 1;
const TRUTH = 4;
const values = sheets.map(({ cells }, index) => {
  // Shown with all digits it has, whatever format a formula chose.
  const height = cells.reduce((most, [row]) => Math.max(most, row + 1), 1);
  const width = cells.reduce((most, [, column]) => Math.max(most, column + 1), 1);
  model.updateRangeStyle({ sheet: index, row: 1, column: 1, width, height }, "num_fmt", "0.0000000000000000E+00");
  return cells.map(([row, column]) => {
    const shown = model.getFormattedCellValue(index, row + 1, column + 1);
    const type = model.getCellType(index, row + 1, column + 1);
    if (type === NUMBER) return [row, column, Number(shown)];
    return [row, column, type === TRUTH ? shown === "TRUE" : shown];
  });
});
process.stdout.write(JSON.stringify(values));
