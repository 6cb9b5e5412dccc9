import { TableColumns } from "../book/tableColumns.mjs";
import { milestonesOf } from "./data.mjs";

const FIRST_ROW = 7;

/** Parameters of the presale escrow and of draws: a row a milestone, for all projects; below, the amount regulated of each. */
export function milestonesSheet(book, { say, inputs, projects }) {
  const sheet = book.addSheet(say("Milestones", "节点"), { widths: { A: 34, B: 13, C: 16, D: 16, E: 16, F: 3, G: 60 }, tab: "FFE0B84C" });
  sheet.put("A1", say("Milestones: what escrow keeps, what the loan lets draw", "节点：监管账户留存与贷款提款"), "title");
  sheet.put("A2", say("Invented shares. Buyers' money goes into a supervised account; what stands above the amount to be kept is released.", "比例均为虚构。购房款进入预售资金监管账户，超过应留存额度的部分可以释放。"), "subtitle");
  sheet.put("A3", say("Practice: Opinions on regulating the supervision of presale funds of commodity housing, Ministry of Housing, People's Bank and banking regulator, 2022; shares and milestones are each city's own.", "参照：住房和城乡建设部、人民银行、银保监会《关于规范商品房预售资金监管的意见》（2022）；节点与比例由各城市规定。"), "note");
  const milestones = milestonesOf(say);
  sheet.put(`A${FIRST_ROW - 2}`, say("By milestone", "按节点"), "heading");
  const table = new TableColumns(sheet, { firstRow: FIRST_ROW, rows: milestones.length }).place(["name", "number", "kept", "usual", "tailored"]);
  const words = { name: say("Milestone", "节点"), number: say("Number", "编号"), kept: say("Kept, of the regulated amount", "应留存比例"), usual: say("Drawn by then, as offered", "累计提款（原方案）"), tailored: say("Drawn by then, tailored", "累计提款（定制方案）") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "name" ? ["left"] : []));
  sheet.heights[FIRST_ROW - 1] = 32;
  milestones.forEach(({ name, kept, usual, tailored }, index) => {
    const row = FIRST_ROW + index;
    sheet.put(table.at("name", row), name, "row");
    sheet.put(table.at("number", row), index + 1, "row", "count");
    Object.entries({ kept, usual, tailored }).forEach(([key, share]) => {
      sheet.put(table.at(key, row), share, "input", "percent");
      sheet.limits.push({ area: table.at(key, row), range: [0, 1] });
    });
  });
  const forSale = projects.filter(({ sales }) => sales !== undefined);
  const regulated = regulatedAmounts(sheet, table.lastRow + 3, { say, inputs, projects: forSale });
  return { sheet, table, regulated, area: (key) => absoluteArea(table, key) };
}

function absoluteArea(table, key) {
  return table.sheet.ref(`$${table.letter(key)}$${table.firstRow}:$${table.letter(key)}$${table.lastRow}`);
}

/** What has to stay in escrow until building is paid for: the budget and a reserve. */
function regulatedAmounts(sheet, top, { say, inputs, projects }) {
  sheet.put(`A${top - 1}`, say("Regulated amount by project", "各项目重点监管额度"), "heading");
  sheet.putRow(`A${top}`, [say("Project", "项目"), say("Budget of building", "建设预算"), say("Regulated amount", "重点监管额度")], "header");
  sheet.style(`A${top}`, `A${top}`, "left");
  return Object.fromEntries(projects.map(({ key, name, budget }, index) => {
    const row = top + 1 + index;
    sheet.put(`A${row}`, name, "row");
    sheet.put(`B${row}`, budget, "input", "money");
    sheet.put(`C${row}`, `=B${row}*(1+${inputs.ref("reserve")})`, "row", "money");
    return [key, sheet.ref(`$C$${row}`)];
  }));
}
