import { cellAddress, columnLetters } from "../book/addresses.mjs";
import { styleBlock } from "../book/styleBlock.mjs";
import { SCENARIO_COUNT, SCENARIO_TABLE, scenarioCells } from "./scenarios.mjs";

const FIRST_ROW = 5;
/** Of the block that SCENARIO spills, column by column. */
const RESULT_FORMATS = ["plain", "percent", "money", "money", "percent", ...Array(6).fill("money"), ...Array(4).fill("count"), "plain"];

/** The scenario table, which the pane edits too, and the portfolio's value under each scenario. */
export function scenariosSheet(book, { say, language, clients }) {
  const sheet = book.addSheet(say("Scenarios", "情景"), { widths: { A: 22, B: 11, C: 15, D: 15, E: 14, F: 30, G: 14, H: 14, I: 14, J: 34, K: 14, L: 12, M: 12, N: 12, O: 12, P: 12 }, tab: "FF7A6A9A" });
  sheet.put("A1", say("Scenarios", "情景"), "title");
  sheet.put("A2", say("The table TenorScenarios, a row a shock; amounts and weights are illustrative and come from no forecast and no regulator.", "数据表 TenorScenarios，每行一项冲击；幅度与权重仅为示意，并非来自任何预测或监管机构。"), "subtitle");
  const [headers, ...shocks] = scenarioCells(say, language);
  const header = FIRST_ROW - 1;
  sheet.putRow(`A${header}`, headers, "header", "left");
  shocks.forEach((shock, index) => shock.forEach((value, column) => sheet.put(cellAddress(column + 1, FIRST_ROW + index), value === "" ? null : value, "input", typeof value === "number" ? (column === 1 ? "percent" : "trailing") : "plain")));
  const last = header + shocks.length;
  sheet.tables.push({ name: SCENARIO_TABLE, from: `A${header}`, to: `J${last}` });
  const table = sheet.ref(`$A$${header}:$J$${last}`);

  const top = last + 3;
  sheet.put(`A${top - 1}`, say("The portfolio under each scenario", "各情景下的组合价值"), "heading");
  sheet.put(`A${top}`, `=TENOR.SCENARIO(${clients.whole},${table})`);
  styleBlock(sheet, `A${top}`, SCENARIO_COUNT + 1, RESULT_FORMATS);
  const weighted = top + SCENARIO_COUNT + 1;
  sheet.style(`A${weighted}`, `${columnLetters(RESULT_FORMATS.length)}${weighted}`, "strong");
  const scenario = (letter) => sheet.ref(`$${letter}$${top + 1}:$${letter}$${top + SCENARIO_COUNT}`);
  return { weights: sheet.ref(`$B$${FIRST_ROW}:$B$${last}`), resultWeights: scenario("B"), values: scenario("C"), base: sheet.ref(`$C$${top + 1}`), weighted: sheet.ref(`$C$${weighted}`) };
}
