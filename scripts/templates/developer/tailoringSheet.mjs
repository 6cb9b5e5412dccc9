import { TableColumns } from "../book/tableColumns.mjs";
import { lineNames } from "./projectSheet.mjs";

const FIRST_ROW = 6;
const STEP_KEYS = ["draws", "tenor", "price", "guarantee", "services"];

/** What is offered to anybody against what is tailored: the difference in lifetime value by step, and by what it is made of. */
export function tailoringSheet(book, { say, placed, projects }) {
  const widths = Object.fromEntries([..."ABCDEFGHI"].map((letter) => [letter, letter === "A" ? 40 : 15]));
  const sheet = book.addSheet(say("Tailoring", "定制方案"), { widths, tab: "FF2E8B8B" });
  sheet.put("A1", say("What tailoring adds to lifetime value", "定制方案带来的终身价值增量"), "title");
  sheet.put("A2", say("Standard offer against tailored offer, millions; a step may cost, for what the client gains by it. Invented figures.", "标准方案与定制方案对比，单位为百万元；部分步骤对银行为让利。数字均为虚构。"), "subtitle");
  sheet.put(`A${FIRST_ROW - 2}`, say("By step", "按步骤"), "heading");
  const steps = stepTable(sheet, { say, placed, projects });
  const parts = partTable(sheet, steps.lastRow + 5, { say, projects });
  return { sheet, steps, parts };
}

function stepTable(sheet, { say, placed, projects }) {
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: projects.length + 1 }).place(["name", "offered", ...STEP_KEYS, "tailored", "adds"]);
  const words = {
    name: say("Part of the relationship", "组成部分"), offered: say("Standard offer", "标准方案"), draws: say("Draws by milestones", "按节点提款"), tenor: say("Tenor", "期限"), price: say("Price", "价格"), guarantee: say("Guarantee", "担保"),
    services: say("Services", "综合服务"), tailored: say("Tailored offer", "定制方案"), adds: say("Tailoring adds", "定制增值"),
  };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "name" ? ["left"] : []));
  sheet.heights[FIRST_ROW - 1] = 32;
  const { relationship, loyal, served } = placed.values;
  const last = projects.length;
  table.fill("name", (_, index) => (index === last ? say("The relationship: less churn, more service", "客户关系：降低流失、增加服务") : projects[index].project.name));
  table.fill("offered", (_, index) => `=${index === last ? relationship : projects[index].steps[0]}`, "money");
  STEP_KEYS.forEach((key, at) => table.fill(key, (_, index) => {
    if (index < last) return `=${projects[index].steps[at + 1]}-${projects[index].steps[at]}`;
    // What loyalty brings and what serving costs are both of the services.
    return key === "services" ? `=(${loyal}-${relationship})+(${served}-${loyal})` : 0;
  }, "money"));
  table.fill("tailored", (row) => `=SUM(${table.at("offered", row)}:${table.at("services", row)})`, "money", "strong");
  table.fill("adds", (row) => `=SUM(${table.at("draws", row)}:${table.at("services", row)})`, "money");
  const total = table.lastRow + 1;
  sheet.put(`A${total}`, say("Together", "合计"), "total");
  for (const key of ["offered", ...STEP_KEYS, "tailored", "adds"]) sheet.put(table.at(key, total), `=SUM(${table.area(key)})`, "total", "money");
  return table;
}

/** The projects' difference by the lines of their value. */
function partTable(sheet, top, { say, projects }) {
  sheet.put(`A${top - 2}`, say("The projects, by what their value is made of", "项目价值按构成"), "heading");
  const lines = lineNames(say);
  const table = new TableColumns(sheet, { firstRow: top, rows: lines.length }).place(["name", "offered", "tailored", "adds"]);
  const words = { name: say("Component", "构成"), offered: say("Standard offer", "标准方案"), tailored: say("Tailored offer", "定制方案"), adds: say("Difference", "差额") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "name" ? ["left"] : []));
  table.fill("name", (_, index) => lines[index]);
  for (const key of ["offered", "tailored"]) table.fill(key, (_, index) => `=${projects.map((project) => project[key][index]).join("+")}`, "money");
  table.fill("adds", (row) => `=${table.at("tailored", row)}-${table.at("offered", row)}`, "money");
  const total = table.lastRow + 1;
  sheet.put(`A${total}`, say("Value of the projects", "项目价值"), "total");
  for (const key of ["offered", "tailored", "adds"]) sheet.put(table.at(key, total), `=SUM(${table.area(key)})`, "total", "money");
  return table;
}
