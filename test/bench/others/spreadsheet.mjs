import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { agree, measure, milliseconds } from "../measure.mjs";
import { makeTable } from "../portfolio.mjs";
import { formulaSheet, INPUTS } from "./formulaSheet.mjs";

const CLIENTS = 1_000;
const QUARTERS = 40;
const ROUNDS = 2;

/** The model written out in a sheet's own formulas and recalculated by LibreOffice, against one call of CLV. */
export async function againstSpreadsheet({ requireTypeScript }) {
  if (spawnSync("soffice", ["--version"]).status !== 0) return console.log("LibreOffice: not here.");
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { findFunction } = requireTypeScript("src/catalog/index.ts");
  const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");
  const { values } = makeTable(VALUE_COLUMNS, CLIENTS);
  const column = (name) => Array.from({ length: CLIENTS }, (_, i) => [values[name][i]]);
  const call = () => evaluate(findFunction("CLV"), [column("revenue"), column("retentionCost"), column("churn"), column("discountRate"), column("pd"), column("lgd"), column("ead"), [[QUARTERS / 4]], column("revenueGrowth"), column("acquisitionCost"), [["end"]], [[4]]]);
  const rows = Array.from({ length: CLIENTS }, (_, i) => INPUTS.map((name) => values[name][i]));
  const folder = mkdtempSync(path.join(tmpdir(), "tenor-sheet-"));
  try {
    const formulas = sheet(folder, "formulas", formulaSheet(rows, QUARTERS, { written: true }));
    const numbers = sheet(folder, "numbers", formulaSheet(rows, QUARTERS, { written: false }));
    const expected = call().value.cells.map(([cell]) => cell);
    formulas.values().forEach((value, row) => agree(`LibreOffice, row ${row + 1}`, value, expected[row], 1e-9));
    const times = await measure({ formulas: { run: formulas.convert }, numbers: { run: numbers.convert }, call: { run: call } }, ROUNDS);
    const own = times.formulas.best - times.numbers.best;
    console.log(`${CLIENTS.toLocaleString("en")} clients × ${QUARTERS} quarters, values agree within 1e-9
  LibreOffice: opens, calculates, saves   ${milliseconds(times.formulas)}
  the same with numbers for formulas      ${milliseconds(times.numbers)}
  one call of CLV on all rows             ${milliseconds(times.call)}   ${(own / times.call.best).toFixed(0)} × the speed of the formulas' ${own.toFixed(0)} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet that LibreOffice opens, calculates and saves as CSV. */
function sheet(folder, name, xml) {
  writeFileSync(path.join(folder, `${name}.fods`), xml);
  const convert = () => {
    const { status, stderr } = spawnSync("soffice", [`-env:UserInstallation=file://${path.join(folder, "profile")}`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", folder, path.join(folder, `${name}.fods`)], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  const values = () => {
    convert();
    return readFileSync(path.join(folder, `${name}.csv`), "utf8").trim().split("\n").map((line) => Number(line.split(",").pop()));
  };
  return { convert, values };
}
