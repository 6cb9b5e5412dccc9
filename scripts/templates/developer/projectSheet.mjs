import { columnLetters } from "../book/addresses.mjs";
import { labelledValues } from "../book/labelledValues.mjs";
import { offeredCash, tailoredCash } from "./cashTables.mjs";
import { termTables } from "./termTables.mjs";

const FIRST_ROW = 6;
const WIDTH = 13;
/** Columns of the second table of tailored cash: beside the first, a column between. */
const SECOND_TABLE = 8;

/** Steps from what is offered to what is tailored, in their order: which cash and which terms each takes. */
export const STEPS = [["offered", 0], ["drawn", 0], ["drawn", 1], ["drawn", 2], ["drawn", 3], ["served", 3]];

/** A project: its cash by period and the terms of its loan, as offered and tailored step by step, and what each is worth. */
export function projectSheet(book, { say, language, inputs, milestones, mortgageValue, project }) {
  const widths = Object.fromEntries(Array.from({ length: WIDTH }, (_, index) => [columnLetters(index + 1), [0, 2, 4, 6].includes(index) ? 25 : 13]));
  const sheet = book.addSheet(project.name, { widths, tab: "FF0B4F55" });
  sheet.put("A1", project.name, "title");
  sheet.put("A2", project.sales === undefined
    ? say("Invented; millions, half-years. The operating-property loan is repaid from rent.", "虚构数据；单位为百万元，每期半年。经营性物业贷款以租金偿还。")
    : say("Invented; millions, half-years. Sales go through an escrow account that milestones set free.", "虚构数据；单位为百万元，每期半年。销售回款进入监管账户，按节点释放。"), "subtitle");
  sheet.put("A4", say("Cash by period", "逐期现金"), "heading");
  const parts = { say, inputs, milestones, mortgageValue, project };
  const offered = offeredCash(sheet, FIRST_ROW, parts);
  const below = offered.table.lastRow + 4;
  const drawn = tailoredCash(sheet, { firstRow: below, firstColumn: 1, title: say("Drawn as tailored", "按定制节点提款") }, { ...parts, offered, withServices: false });
  const served = tailoredCash(sheet, { firstRow: below, firstColumn: SECOND_TABLE, title: say("And with the services", "并加综合服务") }, { ...parts, offered, withServices: true });
  const cash = { offered, drawn, served };
  const terms = termTables(sheet, drawn.table.lastRow + 2, { say, inputs, project });
  const call = ([table, at], output) => `TENOR.PROJECT_CLV(${cash[table].whole},${terms.areas[at]},"${output}","${language}")`;
  const names = [say("Value as offered", "原方案价值"), say("Drawn by tailored milestones", "按定制节点提款后"), say("With the longer tenor", "延长期限后"), say("And the price", "并调整价格后"), say("And the guarantee", "并加担保后"), say("And the services: tailored", "并加服务后：定制方案")];
  const lines = lineNames(say);
  const { cells } = labelledValues(sheet, terms.next, { title: say("What the project is worth to the bank", "项目对银行的价值"), say }, [
    ...names.map((label, index) => ({ key: `step${index}`, label, content: `=${call(STEPS[index], "value")}` })),
    ...lines.map((label, index) => ({ key: `offered${index}`, label, content: `=INDEX(${call(STEPS[0], "summary")},${index + 2},2)`, note: index === 0 ? say("As offered.", "原方案。") : "" })),
    ...lines.map((label, index) => ({ key: `tailored${index}`, label, content: `=INDEX(${call(STEPS.at(-1), "summary")},${index + 2},2)`, note: index === 0 ? say("Tailored.", "定制方案。") : "" })),
  ]);
  const list = (prefix, count) => Array.from({ length: count }, (_, index) => cells[`${prefix}${index}`]);
  return { project, table: offered.table, drawn: drawn.table, steps: list("step", names.length), offered: list("offered", lines.length), tailored: list("tailored", lines.length) };
}

/** What a project's value is made of, in the order of the summary of PROJECT_CLV. */
export function lineNames(say) {
  return [say("Interest margin", "净利息收入"), say("Fees", "手续费"), say("Cross-sold income", "交叉销售收入"), say("Annual cost", "年度管理成本"), say("Capital charge", "资本成本"), say("Expected loss", "预期损失"), say("Origination cost", "发放成本")];
}
