import { TableColumns } from "../book/tableColumns.mjs";
import { clientCount } from "./data.mjs";

const STAGES = [1, 2, 3];
const SCENARIO_ROW = 6;

/** The weighted loss, each scenario at 100 %, by stage and by client, in Excel's own formulas. */
export function resultSheet(book, { say, inputs, exposures, scenarios }) {
  const sheet = book.addSheet(say("Weighted ECL", "加权预期信用损失"), { widths: { A: 26, B: 13, C: 15, D: 15, E: 15, F: 15, G: 15 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Probability-weighted expected credit loss", "概率加权预期信用损失"), "title");
  sheet.put("A2", say("IFRS 9, 5.5.17(a) and B5.5.41–B5.5.43: an unbiased, probability-weighted amount. Thousands.", "《国际财务报告准则第 9 号》5.5.17(a) 与 B5.5.41–B5.5.43：无偏的概率加权金额。单位为千元。"), "subtitle");
  const byScenario = scenarioTable(sheet, { say, inputs, scenarios });
  const byClient = clientTable(sheet, byScenario.lastRow + 10, { say, byScenario, exposures, scenarios });
  const byStage = stageTable(sheet, byScenario.lastRow + 4, { say, byClient, exposures });
  for (const { firstRow } of [byScenario, byStage, byClient]) sheet.heights[firstRow - 1] = 32;
  return { byScenario, byClient, byStage, weighted: sheet.ref(`$C$${byScenario.lastRow + 1}`) };
}

function scenarioTable(sheet, { say, inputs, scenarios }) {
  const table = new TableColumns(sheet, { firstRow: SCENARIO_ROW, rows: scenarios.length }).place(["name", "weight", "ecl", "part", "against"]);
  sheet.put(`A${SCENARIO_ROW - 2}`, say("Each scenario at 100 %, and their weighted mean", "各情景（权重 100%）与加权平均"), "heading");
  const words = { name: say("Scenario", "情景"), weight: say("Weight", "权重"), ecl: say("ECL at 100 %", "权重 100% 的损失"), part: say("Weight × ECL", "权重 × 损失"), against: say("Against weighted", "相对加权值") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "name" ? ["left"] : []));
  const total = table.lastRow + 1;
  table.fill("name", (_, index) => scenarios[index].name);
  table.fill("weight", (_, index) => `=${inputs.ref(`weight_${scenarios[index].key}`)}`, "percent");
  table.fill("ecl", (_, index) => `=${scenarios[index].total}`, "money");
  table.fill("part", (row) => `=${table.at("weight", row)}*${table.at("ecl", row)}`, "money");
  table.fill("against", (row) => `=${table.at("ecl", row)}/$C$${total}-1`, "percent");
  sheet.put(`A${total}`, say("Weighted", "加权"), "total");
  sheet.put(`B${total}`, `=SUM(${table.area("weight")})`, "total", "percent");
  sheet.put(`C${total}`, `=SUM(${table.area("part")})`, "total", "money");
  sheet.put(`D${total}`, `=SUM(${table.area("part")})`, "total", "money");
  sheet.style(`E${total}`, `E${total}`, "total");
  return table;
}

function stageTable(sheet, top, { say, byClient, exposures }) {
  const table = new TableColumns(sheet, { firstRow: top + 1, rows: STAGES.length }).place(["stage", "count", "ead", "ecl", "coverage"]);
  sheet.put(`A${top - 1}`, say("By stage", "按阶段"), "heading");
  const words = { stage: say("Stage", "阶段"), count: say("Exposures", "敞口数"), ead: say("EAD", "违约风险敞口"), ecl: say("Weighted ECL", "加权损失"), coverage: say("Coverage", "覆盖率") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "stage" ? ["left"] : []));
  const stages = exposures.areaRef("stage");
  const stage = (row) => table.at("stage", row);
  table.fill("stage", (_, index) => STAGES[index], "count", "leading");
  table.fill("count", (row) => `=COUNTIF(${stages},${stage(row)})`, "count");
  table.fill("ead", (row) => `=SUMIF(${stages},${stage(row)},${exposures.areaRef("ead")})`, "money");
  table.fill("ecl", (row) => `=SUMIF(${byClient.area("stage")},${stage(row)},${byClient.area("weighted")})`, "money", "strong");
  table.fill("coverage", (row) => `=IF(${table.at("ead", row)}=0,0,${table.at("ecl", row)}/${table.at("ead", row)})`, "basisPercent");
  return table;
}

function clientTable(sheet, top, { say, byScenario, exposures, scenarios }) {
  const keys = scenarios.map(({ key }) => key);
  const table = new TableColumns(sheet, { firstRow: top + 1, rows: clientCount }).place(["client", "stage", ...keys, "weighted", "coverage"]);
  sheet.put(`A${top - 1}`, say("By client", "逐客户"), "heading");
  const words = { client: say("Client", "客户"), stage: say("Stage", "阶段"), weighted: say("Weighted ECL", "加权损失"), coverage: say("Coverage", "覆盖率") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "client" ? ["left"] : []));
  const of = (other, column, row) => other.ref(column, other.firstRow + row - table.firstRow);
  table.fill("client", (row) => `=${of(exposures, "client", row)}`);
  table.fill("stage", (row) => `=${of(exposures, "stage", row)}`, "count");
  scenarios.forEach(({ key, name, table: scenario }) => {
    table.header(key, name);
    table.fill(key, (row) => `=${of(scenario, "ecl", row)}`, "money");
  });
  const weight = (index) => `$B$${byScenario.firstRow + index}`;
  table.fill("weighted", (row) => `=${keys.map((key, index) => `${weight(index)}*${table.at(key, row)}`).join("+")}`, "money", "strong");
  table.fill("coverage", (row) => `=${table.at("weighted", row)}/${of(exposures, "ead", row)}`, "basisPercent");
  return table;
}
