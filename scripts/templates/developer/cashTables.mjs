import { TableColumns } from "../book/tableColumns.mjs";
import { phaseWords } from "./data.mjs";

const COLUMNS = ["period", "phase", "node", "share", "receipts", "required", "released", "escrow", "mortgages", "cfads", "draw", "crossSold", "fees"];
const SHORT = ["period", "phase", "cfads", "draw", "crossSold", "fees"];

/** A project's cash by period as offered: what is sold, what escrow keeps by milestone, what is drawn. */
export function offeredCash(sheet, firstRow, { say, inputs, milestones, mortgageValue, project }) {
  const table = new TableColumns(sheet, { firstRow, rows: project.phases.length }).place(COLUMNS);
  headers(table, COLUMNS, say, project);
  const { sales, rent, phases, sold, use, nodes, loan, key: name } = project;
  const forSale = sales !== undefined;
  const first = firstRow;
  const typed = (key, values, format) => values.forEach((value, index) => sheet.put(table.at(key, first + index), value, "input", format));
  const input = inputs.ref;
  const ofNode = (column, row) => `INDEX(${milestones.area(column)},${table.at("node", row)})`;
  table.fill("period", (_, index) => index + 1, "count", "leading");
  typed("phase", phases.map((phase) => phaseWords(say)[phase]), "plain");
  typed("node", nodes, "count");
  typed("share", forSale ? sold : use, "percent");
  table.fill("receipts", (row) => `=${forSale ? sales : rent}*${table.at("share", row)}`, "money");
  table.fill("required", (row) => (forSale ? `=${milestones.regulated[name]}*${ofNode("kept", row)}` : 0), "money");
  const before = (row) => (row === first ? "0" : table.at("escrow", row - 1));
  table.fill("released", (row) => `=MAX(0,${before(row)}+${table.at("receipts", row)}-${table.at("required", row)})`, "money");
  table.fill("escrow", (row) => `=${before(row)}+${table.at("receipts", row)}-${table.at("released", row)}`, "money");
  table.fill("mortgages", (row) => (forSale ? `=${table.at("receipts", row)}*${input("buyers")}*${input("loanToValue")}` : 0), "money");
  table.fill("cfads", (row) => `=${table.at("released", row)}`, "money");
  table.fill("draw", (row) => drawnAt(table, loan, "usual", row, ofNode), "money");
  table.fill("crossSold", (row) => `=${table.at("mortgages", row)}*${mortgageValue}+${table.at("escrow", row)}*${input("depositMargin")}/2`, "money");
  typed("fees", phases.map(() => (forSale ? 0.4 : 0.2)), "money");
  return { table, ofNode, whole: wholeOf(table) };
}

/** The same cash with draws as tailored, or with the services beside them, as PROJECT_CLV reads it. */
export function tailoredCash(sheet, { firstRow, firstColumn, title }, { say, inputs, milestones, mortgageValue, project, offered, withServices }) {
  const table = new TableColumns(sheet, { firstRow, rows: project.phases.length, firstColumn }).place(SHORT);
  sheet.put(table.at("period", firstRow - 2), title, "heading");
  headers(table, SHORT, say, project);
  const from = (row) => offered.table.firstRow + row - firstRow;
  const same = (key) => (row) => `=${offered.table.at(key, from(row))}`;
  const ofNode = (column, row) => `INDEX(${milestones.area(column)},${offered.table.at("node", from(row))})`;
  const input = inputs.ref;
  const moreMortgages = (row) => `${offered.table.at("receipts", from(row))}*${input("moreBuyers")}*${input("loanToValue")}*${mortgageValue}`;
  table.fill("period", same("period"), "count", "leading");
  table.fill("phase", same("phase"), "plain");
  table.fill("cfads", same("cfads"), "money");
  table.fill("draw", (row) => drawnAt(table, project.loan, "tailored", row, ofNode), "money");
  table.fill("crossSold", (row) => `${same("crossSold")(row)}${withServices && project.sales !== undefined ? `+${moreMortgages(row)}` : ""}`, "money");
  table.fill("fees", (row) => `${same("fees")(row)}${withServices ? `+${input("serviceFees")}` : ""}`, "money");
  return { table, whole: wholeOf(table) };
}

/** What the milestone reached lets draw, less what was drawn before. */
function drawnAt(table, loan, column, row, ofNode) {
  return `=${loan}*(${ofNode(column, row)}${row === table.firstRow ? "" : `-${ofNode(column, row - 1)}`})`;
}

function wholeOf(table) {
  return `$${table.letter(table.keys[0])}$${table.firstRow - 1}:$${table.letter(table.keys.at(-1))}$${table.lastRow}`;
}

function headers(table, keys, say, project) {
  const forSale = project.sales !== undefined;
  const words = {
    period: say("Period", "期"), phase: say("Phase", "阶段"), node: say("Milestone", "节点编号"), share: forSale ? say("Sold", "销售比例") : say("Let", "出租率"), receipts: forSale ? say("Sales receipts", "销售回款") : say("Rent after cost", "净租金"),
    required: say("To be kept in escrow", "应留存额度"), released: say("Released", "本期释放"), escrow: say("Escrow balance", "监管账户余额"), mortgages: say("Mortgages", "新增按揭"),
    cfads: say("CFADS", "可偿债现金流"), draw: say("Draw", "提款"), crossSold: say("Cross-sold income", "交叉销售收入"), fees: say("Fees", "手续费"),
  };
  for (const key of keys) table.header(key, words[key], ...(["period", "phase"].includes(key) ? ["left"] : []));
  table.sheet.heights[table.firstRow - 1] = 32;
}
