import { TableColumns } from "../book/tableColumns.mjs";
import { YEAR_KEYS, clientCount, clientRows } from "./data.mjs";

const FIRST_ROW = 6;
const FORMATS = { client: ["plain"], grade: ["centre"], origination: ["centre"], overdue: ["count"], impaired: ["centre"], ead: ["money"], lgd: ["percent"], eir: ["basisPercent"], maturity: ["count"] };
const PRESENT_KEYS = YEAR_KEYS.map((key) => `present_${key}`);
const COLUMNS = [...Object.keys(FORMATS), null, "pdNow", "pdThen", "stage", "reason", "nativeStage", null, ...YEAR_KEYS, null, ...PRESENT_KEYS];

/** The exposures as typed, the stage of each, and what is outstanding by year: repaid in equal parts until maturity. */
export function exposuresSheet(book, { say, language, inputs, curves }) {
  const sheet = book.addSheet(say("Exposures", "敞口"), { frozen: `B${FIRST_ROW}`, pagesWide: 2, tab: "FFE0B84C" });
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: clientCount }).place(COLUMNS);
  sheet.put("A1", say("Exposures and their stages", "敞口与阶段"), "title");
  sheet.put("A2", say("Invented, in thousands. Stages follow from the base PD and days past due; they are the same in all scenarios.", "均为虚构，单位为千元。阶段由基准违约概率与逾期天数得出，各情景相同。"), "subtitle");
  headers(table, say);
  for (const [key, styles] of Object.entries(FORMATS)) clientRows(say).forEach((row, index) => sheet.put(table.at(key, FIRST_ROW + index), row[key], "input", ...styles));
  sheet.choices.push({ area: table.area("impaired"), formulae: [`"${say("yes,no", "是,否")}"`] });

  const { base } = curves;
  const firstYear = (grade) => (row) => `=INDEX(${base.areaRef("y1")},MATCH(${table.at(grade, row)},${base.areaRef("grade")},0))`;
  table.fill("pdNow", firstYear("grade"), "basisPercent");
  table.fill("pdThen", firstYear("origination"), "basisPercent");
  const input = inputs.ref;
  const [overdue, pdNow, pdThen] = ["overdue", "pdNow", "pdThen"].map((key) => (row) => table.at(key, row));
  const impaired = (row) => `${table.at("impaired", row)}="${say("yes", "是")}"`;
  const stageCall = (output) => (row) => `=TENOR.ECL_STAGE(${overdue(row)},${pdNow(row)},${pdThen(row)},,${impaired(row)},"${output}",${["stageTwo", "stageThree", "pdRatio", "pdIncrease"].map(input).join(",")},,"${language}")`;
  table.fill("stage", stageCall("stage"), "tenor", "count");
  table.fill("reason", stageCall("reason"), "tenor", "indent");
  table.fill("nativeStage", (row) => `=IF(OR(${impaired(row)},${overdue(row)}>=${input("stageThree")}),3,IF(OR(${overdue(row)}>${input("stageTwo")},AND(${pdNow(row)}>=${pdThen(row)}*${input("pdRatio")},${pdNow(row)}-${pdThen(row)}>=${input("pdIncrease")})),2,1))`, "count", "note");
  YEAR_KEYS.forEach((key, index) => {
    table.fill(key, (row) => `=${table.at("ead", row)}*MAX(0,1-${index}/${table.at("maturity", row)})`, "money");
    table.fill(PRESENT_KEYS[index], (row) => `=${table.at(key, row)}*(1+${table.at("eir", row)})^(-${index + 1})`, "money", "note");
  });
  return table;
}

/** What stands in the years of a row: outstanding, or discounted at the effective rate. */
export function outstanding(table, row) {
  return table.sheet.ref(`${table.at(YEAR_KEYS[0], row)}:${table.at(YEAR_KEYS.at(-1), row)}`);
}

export function discounted(table, row) {
  return table.sheet.ref(`${table.at(PRESENT_KEYS[0], row)}:${table.at(PRESENT_KEYS.at(-1), row)}`);
}

function headers(table, say) {
  const words = {
    client: say("Client", "客户"), grade: say("Grade now", "当前评级"), origination: say("Grade at origination", "初始评级"), overdue: say("Days past due", "逾期天数"), impaired: say("Credit-impaired", "已发生信用减值"),
    ead: say("EAD", "违约风险敞口"), lgd: say("LGD", "违约损失率"), eir: say("Effective rate", "实际利率"), maturity: say("Years to maturity", "剩余年数"),
    pdNow: say("12-month PD now", "当前 12 个月违约概率"), pdThen: say("PD at origination", "初始违约概率"), stage: say("Stage", "阶段"), reason: say("Why", "原因"), nativeStage: say("Stage, native", "阶段（自带公式）"),
  };
  const { sheet } = table;
  for (const [key, text] of Object.entries(words)) {
    table.header(key, text, ...(key === "client" ? ["left"] : key === "reason" ? ["left", "indent"] : []));
    sheet.widths[table.letter(key)] = key === "client" ? 22 : key === "reason" ? 44 : 12;
  }
  YEAR_KEYS.forEach((key, index) => {
    table.header(key, say(`EAD, year ${index + 1}`, `第 ${index + 1} 年敞口`));
    table.header(PRESENT_KEYS[index], say(`Discounted, year ${index + 1}`, `第 ${index + 1} 年折现`));
    sheet.widths[table.letter(PRESENT_KEYS[index])] = 12;
  });
  sheet.heights[FIRST_ROW - 1] = 46;
}
