import { cellAddress, columnLetters } from "../book/addresses.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { GRADES, MATRIX, STATES, YEARS, YEAR_KEYS, scenariosOf } from "./data.mjs";

const MATRIX_ROW = 5;

/** The transition matrix, and the conditional PD of each grade by year: as it gives it, and under each scenario. */
export function curvesSheet(book, { say, inputs }) {
  const widths = Object.fromEntries(Array.from({ length: YEARS + 2 }, (_, index) => [columnLetters(index + 1), index === 0 ? 16 : 11]));
  const sheet = book.addSheet(say("PD curves", "违约概率曲线"), { widths, tab: "FF0B4F55" });
  sheet.put("A1", say("Transition matrix and PD curves", "转移矩阵与违约概率曲线"), "title");
  sheet.put("A2", say("Invented. Curves are conditional on being there at the start of the year; D is default.", "虚构数据。曲线以年初未违约为条件；D 为违约。"), "subtitle");
  sheet.put(`A${MATRIX_ROW - 1}`, say("Yearly transition matrix, from (down) to (across)", "年度转移矩阵：由（行）至（列）"), "heading");
  sheet.put(`A${MATRIX_ROW}`, say("Grade", "评级"), "header", "left");
  sheet.putRow(`B${MATRIX_ROW}`, STATES, "header");
  const sums = columnLetters(STATES.length + 2);
  sheet.put(`${sums}${MATRIX_ROW}`, say("Sum", "合计"), "header");
  MATRIX.forEach((row, index) => {
    sheet.put(`A${MATRIX_ROW + 1 + index}`, STATES[index], "row", "strong");
    sheet.putRow(`B${MATRIX_ROW + 1 + index}`, row, "input", "basisPercent");
    sheet.put(`${sums}${MATRIX_ROW + 1 + index}`, `=SUM(B${MATRIX_ROW + 1 + index}:${columnLetters(STATES.length + 1)}${MATRIX_ROW + 1 + index})`, "row", "percent", "note");
  });
  const last = MATRIX_ROW + STATES.length;
  const matrix = `$A$${MATRIX_ROW}:$${columnLetters(STATES.length + 1)}$${last}`;

  let top = last + 2;
  const curves = {};
  for (const { key, name } of [scenariosOf(say)[1], ...scenariosOf(say).filter((one) => one.key !== "base")]) {
    const table = placeCurves(sheet, top, say(`${name}: PD by year`, `${name}：逐年违约概率`), say);
    YEAR_KEYS.forEach((year, index) => {
      const ofBase = (row) => curves.base.at(year, curves.base.firstRow + row - table.firstRow);
      // One value a cell: LibreOffice drops the stored results of array formulas, and everything below needs them.
      const asItStands = (row) => `=INDEX(TENOR.PD_TERM(${matrix},${table.at("grade", row)},${YEARS},"conditional","across"),1,${index + 1})`;
      const stressed = (row) => `=TENOR.PD_STRESS(${ofBase(row)},${inputs.ref("rho")},${inputs.ref(`confidence_${key}`)})`;
      table.fill(year, key === "base" ? asItStands : stressed, "tenor", "basisPercent");
    });
    curves[key] = table;
    top = table.lastRow + 2;
  }
  return { sheet, curves, matrix: sheet.ref(matrix), rowSums: sheet.ref(`$${sums}$${MATRIX_ROW + 1}:$${sums}$${last}`), firstPds: sheet.ref(cellAddress(STATES.length + 1, MATRIX_ROW + 1)) };
}

function placeCurves(sheet, top, heading, say) {
  const table = new TableColumns(sheet, { firstRow: top + 2, rows: GRADES.length }).place(["grade", ...YEAR_KEYS]);
  sheet.put(`A${top}`, heading, "heading");
  table.header("grade", say("Grade", "评级"), "left");
  YEAR_KEYS.forEach((key, index) => table.header(key, say(`Year ${index + 1}`, `第 ${index + 1} 年`)));
  table.fill("grade", (_, index) => GRADES[index], "strong");
  return table;
}
