// Calculates sheets with IronCalc: sheets as JSON on standard input, values on standard output. A process of its
// own, since its package is an ES module with a binary, which the tests' transform does not load.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
const { default: init, Model } = await import(pathToFileURL(path.join(folder, "wasm.js")).href);
await init({ module_or_path: readFileSync(path.join(folder, "wasm_bg.wasm")) });

const { sheets, areas } = JSON.parse(readFileSync(0, "utf8"));
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
const values = areas.flatMap(({ sheet: name, row, column, rows, columns }) => {
  const sheet = sheets.findIndex((each) => each.name === name);
  // Shown with all digits it has, whatever format a formula chose.
  model.updateRangeStyle({ sheet, row: row + 1, column: column + 1, width: columns, height: rows }, "num_fmt", "0.0000000000000000E+00");
  return Array.from({ length: rows * columns }, (_, index) => {
    const [r, c] = [row + Math.floor(index / columns), column + (index % columns)];
    const shown = model.getFormattedCellValue(sheet, r + 1, c + 1);
    const type = model.getCellType(sheet, r + 1, c + 1);
    return [`${name},${r},${c}`, type === NUMBER ? Number(shown) : type === TRUTH ? shown === "TRUE" : shown];
  });
});
process.stdout.write(JSON.stringify(values));
