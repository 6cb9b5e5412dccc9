import { clvArguments } from "../book/clvArguments.mjs";
import { labelledValues } from "../book/labelledValues.mjs";
import { styleBlock } from "../book/styleBlock.mjs";
import { TableColumns } from "../book/tableColumns.mjs";

const NAMES = ["retention_cost", "referral", "cac", "churn", "pd", "lgd", "ead", "capital", "capital_charge", "growth", "years", "discount_rate"];
const REVENUE_ROW = 6;

/** The relationship without its projects: as it is, with more loyalty, and with what that costs. */
export function placeGroup(book, { say, inputs }) {
  const sheet = book.addSheet(say("Group", "集团"), { widths: { A: 44, B: 26, C: 15, D: 15, E: 15, F: 15, G: 46 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Lifetime value of the group", "集团终身价值"), "title");
  sheet.put("A2", say("The relationship, its companies by ownership and guarantees, millions.", "客户关系与各公司（按持股与担保汇总），单位为百万元。"), "subtitle");
  const input = inputs.ref;
  const cells = { ...Object.fromEntries(NAMES.map((name) => [name, input(name)])), revenue: sheet.ref(`$B$${REVENUE_ROW}`) };
  const loyal = { ...cells, churn: input("tailoredChurn") };
  const served = { ...loyal, retention_cost: `${input("retention_cost")}+${input("serviceCost")}` };
  const { cells: values, next } = labelledValues(sheet, REVENUE_ROW - 2, { title: say("The relationship", "客户关系"), say }, [
    { key: "revenue", label: say("Revenue of the relationship, a year", "客户关系年收入"), content: `=${input("deposits")}*${input("depositMargin")}+${input("groupFees")}+${input("creditLine")}` },
    { key: "relationship", label: say("Value of the relationship", "客户关系价值"), content: `=TENOR.CLV(${clvArguments(cells)})` },
    { key: "loyal", label: say("With the lower churn of a tailored service", "定制服务降低流失后"), content: `=TENOR.CLV(${clvArguments(loyal)})` },
    { key: "served", label: say("And its cost", "并计服务成本后"), content: `=TENOR.CLV(${clvArguments(served)})`, total: true },
  ]);
  return { sheet, cells, values, next };
}

/** Who owns whom and who stands for whom, each with its tailored value; GROUP_CLV adds up, counting nobody twice. */
export function fillGroup({ sheet, values, next }, { say, language, inputs, projects }) {
  const holding = say("Meridian Holdings (invented)", "子午控股（虚构）");
  const builder = say("Meridian Builders (invented)", "子午建设（虚构）");
  const lake = projects.find(({ project }) => project.key === "lake").project.company;
  const members = [
    { client: holding, parent: "", value: `=${values.served}`, share: 1 },
    ...projects.map(({ project, steps }) => ({ client: project.company, parent: holding, value: `=${steps.at(-1)}`, share: project.share })),
    { client: builder, parent: lake, value: `=${inputs.ref("builderValue")}`, share: 1 },
    { client: lake, parent: builder, value: "", share: 1 },
  ];
  const top = next + 1;
  sheet.put(`A${top}`, say("Ownership and guarantees", "持股与担保关系"), "heading");
  sheet.put(`B${top}`, say("Lakeside Court and the builder guarantee each other: a circle.", "湖畔庭院公司与子午建设互保，构成担保圈。"), "note");
  const table = new TableColumns(sheet, { firstRow: top + 2, rows: members.length }).place(["client", "parent", "value", "share"]);
  const words = { client: say("Company", "公司"), parent: say("Held or guaranteed by", "控股方或担保方"), value: say("Own value", "自身价值"), share: say("Share", "比例") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(["client", "parent"].includes(key) ? ["left"] : []));
  members.forEach(({ client, parent, value, share }, index) => {
    const row = table.firstRow + index;
    sheet.put(table.at("client", row), client, "input", "plain");
    sheet.put(table.at("parent", row), parent, "input", "plain");
    sheet.put(table.at("value", row), value, "row", "money");
    sheet.put(table.at("share", row), share, "input", "percent");
  });
  const below = table.lastRow + 3;
  sheet.put(`A${below - 1}`, say("Rolled up by TENOR.GROUP_CLV", "TENOR.GROUP_CLV 汇总结果"), "heading");
  const area = (key) => `$${table.letter(key)}$${table.firstRow}:$${table.letter(key)}$${table.lastRow}`;
  sheet.put(`A${below}`, `=TENOR.GROUP_CLV(${["client", "parent", "value", "share"].map(area).join(",")},"${language}")`);
  styleBlock(sheet, `A${below}`, members.length, ["plain", "plain", "money", "money", "money", "percent", "plain"]);
  return { table, own: Object.fromEntries(["value", "share"].map((key) => [key, (index) => table.ref(key, table.firstRow + index)])), total: sheet.ref(`$E$${below + 1}`), members: members.length };
}
