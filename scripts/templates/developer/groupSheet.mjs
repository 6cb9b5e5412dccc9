import { clvArguments } from "../book/clvArguments.mjs";
import { labelledValues } from "../book/labelledValues.mjs";
import { TableColumns } from "../book/tableColumns.mjs";

const NAMES = ["retention_cost", "referral", "cac", "churn", "pd", "lgd", "ead", "capital", "capital_charge", "growth", "years", "discount_rate"];
const MORTGAGE_ROW = 6;

/** The group's sheet comes before its projects, which need the value of a mortgage; the rest is filled once they are known. */
export function placeGroup(book, { say, inputs }) {
  const sheet = book.addSheet(say("Group", "集团"), { widths: { A: 44, B: 15, C: 15, D: 15, E: 15, F: 15 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Lifetime value of the group", "集团终身价值"), "title");
  sheet.put("A2", say("The relationship and its projects, millions, and what tailoring adds.", "客户关系与各项目之和，单位为百万元，以及定制方案的增值。"), "subtitle");
  const input = inputs.ref;
  const mortgage = clvArguments({ revenue: input("mortgageMargin"), retention_cost: "0", churn: input("prepayment"), discount_rate: input("discount_rate"), pd: input("mortgagePd"), lgd: input("mortgageLgd"), ead: "1", years: input("mortgageYears"), growth: "0", cac: "0", referral: "0", capital: "0", capital_charge: "0" });
  const cells = { ...Object.fromEntries(NAMES.map((name) => [name, input(name)])), revenue: sheet.ref(`$B$${MORTGAGE_ROW + 1}`) };
  const block = labelledValues(sheet, MORTGAGE_ROW - 2, { title: say("What it is made of", "基础价值"), say }, [
    { key: "mortgage", label: say("Value of a mortgage, per unit lent", "每单位按揭贷款的价值"), content: `=TENOR.CLV(${mortgage})`, format: "basisPercent" },
    { key: "revenue", label: say("Revenue of the relationship, a year", "客户关系年收入"), content: `=${input("deposits")}*${input("depositMargin")}+${input("groupFees")}+${input("creditLine")}` },
    { key: "relationship", label: say("Value of the relationship", "客户关系价值"), content: `=TENOR.CLV(${clvArguments(cells)})`, total: true },
  ]);
  return { sheet, cells, values: block.cells, next: block.next };
}

/** Projects by value, step by step of tailoring, and the group with all of them. */
export function fillGroup({ sheet, cells, next }, { say, projects }) {
  const top = next + 1;
  const table = new TableColumns(sheet, { firstRow: top + 1, rows: projects.length }).place(["project", "offered", "tenor", "price", "guarantee", "tailored"]);
  sheet.put(`A${top - 1}`, say("Projects, and what tailoring adds", "项目价值与定制方案增值"), "heading");
  const words = { project: say("Project", "项目"), offered: say("As offered", "原方案"), tenor: say("Tenor adds", "期限增值"), price: say("Price adds", "价格增值"), guarantee: say("Guarantee adds", "担保增值"), tailored: say("Tailored", "定制方案") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "project" ? ["left"] : []));
  const step = (index, at) => projects[index].steps[at];
  table.fill("project", (_, index) => projects[index].project.name);
  table.fill("offered", (_, index) => `=${step(index, 0)}`, "money");
  ["tenor", "price", "guarantee"].forEach((key, at) => table.fill(key, (_, index) => `=${step(index, at + 1)}-${step(index, at)}`, "money"));
  table.fill("tailored", (row) => `=SUM(${table.at("offered", row)}:${table.at("guarantee", row)})`, "money", "strong");
  const total = table.lastRow + 1;
  sheet.put(`A${total}`, say("All projects", "全部项目"), "total");
  for (const key of ["offered", "tenor", "price", "guarantee", "tailored"]) sheet.put(table.at(key, total), `=SUM(${table.area(key)})`, "total", "money");
  const { cells: sums } = labelledValues(sheet, total + 2, { title: say("The group", "集团"), say }, [
    { key: "relationship", label: say("Value of the relationship", "客户关系价值"), content: "=B8" },
    { key: "offered", label: say("Relationship and projects, as offered", "客户关系与项目（原方案）"), content: `=B8+${table.at("offered", total)}` },
    { key: "adds", label: say("What tailoring adds", "定制方案增值"), content: `=SUM(${table.at("tenor", total)}:${table.at("guarantee", total)})` },
    { key: "group", label: say("Lifetime value of the group, tailored", "集团终身价值（定制方案）"), content: `=B${total + 5}+B${total + 6}`, total: true },
  ]);
  return { table, cells, sums };
}
