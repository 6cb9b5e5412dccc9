import { TableColumns } from "../book/tableColumns.mjs";
import { YEAR_KEYS, clientCount } from "./data.mjs";
import { discounted, outstanding } from "./exposuresSheet.mjs";

const FIRST_ROW = 6;
const MARGINAL_KEYS = YEAR_KEYS.map((key) => `marginal_${key}`);
const COLUMNS = ["client", "stage", "lgd", "twelveMonths", "lifetime", "ecl", "native", null, ...YEAR_KEYS, null, ...MARGINAL_KEYS];

/** Expected credit loss of each exposure under one scenario: twelve months, lifetime, and what its stage asks for. */
export function scenarioSheet(book, { say, inputs, curves, exposures, key, name }) {
  const sheet = book.addSheet(name, { frozen: `B${FIRST_ROW}`, pagesWide: 2, tab: "FF2E8B8B" });
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: clientCount }).place(COLUMNS);
  sheet.put("A1", say(`Scenario ${name}, at 100 %`, `${name}情景（权重 100%）`), "title");
  sheet.put("A2", say("Losses in thousands, discounted at the effective rate; PD by year is conditional, the marginal one is seen from today.", "损失单位为千元，按实际利率折现；逐年违约概率为条件概率，边际违约概率从当前时点计。"), "subtitle");
  headers(table, say);
  const of = (column) => (row) => exposures.ref(column, exposures.firstRow + row - FIRST_ROW);
  const [client, stage, grade, lgd, eir, ead] = ["client", "stage", "grade", "lgd", "eir", "ead"].map(of);
  const years = (keys) => (row) => `${table.at(keys[0], row)}:${table.at(keys.at(-1), row)}`;
  const balance = (row) => outstanding(exposures, exposures.firstRow + row - FIRST_ROW);
  const present = (row) => discounted(exposures, exposures.firstRow + row - FIRST_ROW);
  const loss = (row, asked) => `=TENOR.ECL(${years(YEAR_KEYS)(row)},${table.at("lgd", row)},${balance(row)},${eir(row)},${asked},,"conditional")`;
  const curve = curves[key];

  table.fill("client", (row) => `=${client(row)}`);
  table.fill("stage", (row) => `=${stage(row)}`, "count");
  table.fill("lgd", (row) => `=MIN(1,MAX(0,${lgd(row)}+${inputs.ref(`lgd_${key}`)}))`, "percent");
  table.fill("twelveMonths", (row) => loss(row, "1"), "tenor", "money");
  table.fill("lifetime", (row) => loss(row, "2"), "tenor", "money");
  table.fill("ecl", (row) => loss(row, table.at("stage", row)), "tenor", "money", "strong");
  const [first] = MARGINAL_KEYS;
  table.fill("native", (row) => `=${table.at("lgd", row)}*IF(${table.at("stage", row)}=3,${ead(row)},IF(${table.at("stage", row)}=2,SUMPRODUCT(${years(MARGINAL_KEYS)(row)},${present(row)}),${table.at(first, row)}*INDEX(${present(row)},1,1)))`, "money", "note");
  YEAR_KEYS.forEach((year, index) => {
    table.fill(year, (row) => `=INDEX(${curve.areaRef(year)},MATCH(${grade(row)},${curve.areaRef("grade")},0))`, "basisPercent");
    const before = (row) => (index === 0 ? "1" : `(1-SUM(${table.at(first, row)}:${table.at(MARGINAL_KEYS[index - 1], row)}))`);
    table.fill(MARGINAL_KEYS[index], (row) => `=${table.at(year, row)}*${before(row)}`, "basisPercent", "note");
  });
  const total = table.lastRow + 1;
  sheet.put(`A${total}`, say("All exposures", "全部敞口"), "total");
  for (const column of ["stage", "lgd"]) sheet.style(table.at(column, total), table.at(column, total), "total");
  for (const column of ["twelveMonths", "lifetime", "ecl", "native"]) sheet.put(table.at(column, total), `=SUM(${table.area(column)})`, "total", "money");
  return { key, name, table, total: table.ref("ecl", total), native: table.ref("native", total) };
}

function headers(table, say) {
  const words = { client: say("Client", "客户"), stage: say("Stage", "阶段"), lgd: say("LGD", "违约损失率"), twelveMonths: say("12-month ECL", "12 个月预期信用损失"), lifetime: say("Lifetime ECL", "整个存续期预期信用损失"), ecl: say("ECL by stage", "按阶段的预期信用损失"), native: say("ECL, native", "自带公式") };
  const { sheet } = table;
  for (const [key, text] of Object.entries(words)) {
    table.header(key, text, ...(key === "client" ? ["left"] : []));
    sheet.widths[table.letter(key)] = key === "client" ? 22 : 13;
  }
  YEAR_KEYS.forEach((key, index) => {
    table.header(key, say(`PD, year ${index + 1}`, `第 ${index + 1} 年违约概率`));
    table.header(MARGINAL_KEYS[index], say(`Marginal, year ${index + 1}`, `第 ${index + 1} 年边际`));
    sheet.widths[table.letter(MARGINAL_KEYS[index])] = 11;
  });
  sheet.heights[FIRST_ROW - 1] = 46;
}
