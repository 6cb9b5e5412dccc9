import { columnLetters } from "../book/addresses.mjs";
import { labelledValues } from "../book/labelledValues.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { phaseWords } from "./data.mjs";
import { termTables } from "./termTables.mjs";

const FIRST_ROW = 6;
const COLUMNS = ["period", "phase", "share", "receipts", "free", "released", "escrow", "mortgages", "cfads", "draw", "crossSold", "fees"];

/** A project: its cash by period, the terms of its loan as offered and tailored step by step, and what each is worth. */
export function projectSheet(book, { say, language, inputs, mortgageValue, project }) {
  const widths = Object.fromEntries(COLUMNS.map((_, index) => [columnLetters(index + 1), index % 2 === 0 && index < 8 ? 25 : 13]));
  const sheet = book.addSheet(project.name, { widths, tab: "FF0B4F55" });
  sheet.put("A1", project.name, "title");
  sheet.put("A2", say("Invented; millions, half-years. Sales go through an escrow account that milestones set free.", "虚构数据；单位为百万元，每期半年。销售回款进入监管账户，按节点释放。"), "subtitle");
  sheet.put("A4", say("Cash by period", "逐期现金"), "heading");
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: project.phases.length }).place(COLUMNS);
  headers(table, say, project);
  fillCash(table, { say, inputs, mortgageValue, project });

  const whole = `$A$${FIRST_ROW - 1}:$${table.letter("fees")}$${table.lastRow}`;
  const terms = termTables(sheet, table.lastRow + 2, { say, inputs, project });
  const call = (area, output) => `TENOR.PROJECT_CLV(${whole},${area},"${output}","${language}")`;
  const [offered] = terms.areas;
  const names = [say("Value as offered", "原方案价值"), say("With the longer tenor", "延长期限后"), say("And the price", "并调整价格后"), say("And the guarantee: tailored", "并加担保后：定制方案")];
  const { cells } = labelledValues(sheet, terms.next, { title: say("What the project is worth to the bank", "项目对银行的价值"), say }, [
    ...names.map((label, index) => ({ key: `step${index}`, label, content: `=${call(terms.areas[index], "value")}` })),
    ...lineNames(say).map((label, index) => ({ key: `line${index}`, label, content: `=INDEX(${call(offered, "summary")},${index + 2},2)`, note: index === 0 ? say("As offered.", "原方案。") : "" })),
  ]);
  return { project, table, steps: names.map((_, index) => cells[`step${index}`]), lines: lineNames(say).map((_, index) => cells[`line${index}`]) };
}

/** What a project's value is made of, in the order of the summary of PROJECT_CLV. */
function lineNames(say) {
  return [say("Interest margin", "净利息收入"), say("Fees", "手续费"), say("Cross-sold income", "交叉销售收入"), say("Annual cost", "年度管理成本"), say("Capital charge", "资本成本"), say("Expected loss", "预期损失"), say("Origination cost", "发放成本")];
}

function headers(table, say, project) {
  const forSale = project.sales !== undefined;
  const words = {
    period: say("Period", "期"), phase: say("Phase", "阶段"), share: forSale ? say("Sold", "销售比例") : say("Let", "出租率"), receipts: forSale ? say("Sales receipts", "销售回款") : say("Rent after cost", "净租金"),
    free: say("Set free by milestones, together", "按节点累计释放比例"), released: say("Released", "本期释放"), escrow: say("Escrow balance", "监管账户余额"), mortgages: say("Mortgages", "新增按揭"),
    cfads: say("CFADS", "可偿债现金流"), draw: say("Draw", "提款"), crossSold: say("Cross-sold income", "交叉销售收入"), fees: say("Fees", "手续费"),
  };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(["period", "phase"].includes(key) ? ["left"] : []));
  table.sheet.heights[FIRST_ROW - 1] = 32;
}

function fillCash(table, { say, inputs, mortgageValue, project }) {
  const { sheet, firstRow: first } = table;
  const { sales, rent, phases, sold, use, free, drawn, loan } = project;
  const forSale = sales !== undefined;
  const typed = (key, values, format) => values.forEach((value, index) => sheet.put(table.at(key, first + index), value, "input", format));
  const together = (key, row) => `SUM(${table.at(key, first)}:${table.at(key, row)})`;
  const input = inputs.ref;
  table.fill("period", (_, index) => index + 1, "count", "leading");
  typed("phase", phases.map((phase) => phaseWords(say)[phase]), "plain");
  typed("share", forSale ? sold : use, "percent");
  table.fill("receipts", (row) => `=${forSale ? sales : rent}*${table.at("share", row)}`, "money");
  typed("free", forSale ? free : phases.map(() => 1), "percent");
  table.fill("released", (row) => `=${together("receipts", row)}*${table.at("free", row)}${row === first ? "" : `-${together("released", row - 1)}`}`, "money");
  table.fill("escrow", (row) => `=${together("receipts", row)}-${together("released", row)}`, "money");
  table.fill("mortgages", (row) => (forSale ? `=${table.at("receipts", row)}*${input("buyers")}*${input("loanToValue")}` : 0), "money");
  table.fill("cfads", (row) => `=${table.at("released", row)}`, "money");
  typed("draw", drawn.map((part) => part * loan), "money");
  table.fill("crossSold", (row) => `=${table.at("mortgages", row)}*${mortgageValue}+${table.at("escrow", row)}*${input("depositMargin")}/2`, "money");
  typed("fees", phases.map(() => (forSale ? 0.4 : 0.2)), "money");
}
