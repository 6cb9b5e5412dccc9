import { labelledValues } from "../book/labelledValues.mjs";
import { TableColumns } from "../book/tableColumns.mjs";
import { clvArguments } from "../book/clvArguments.mjs";

const TOP = 4;

/** What a mortgage is worth per unit lent; placed before the projects that grant them, whose volumes are filled in once they are known. */
export function placeMortgages(book, { say, inputs }) {
  const sheet = book.addSheet(say("Mortgages", "按揭"), { widths: { A: 44, B: 15, C: 17, D: 17, E: 17, F: 17 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Mortgages to buyers, and the developer's interim guarantee", "购房按揭与开发商阶段性担保"), "title");
  sheet.put("A2", say("Until title and mortgage are registered, the developer stands for the buyers' loans and keeps a security deposit.", "在办妥不动产登记与抵押登记之前，开发商对按揭贷款承担阶段性保证，并缴存保证金。"), "subtitle");
  const input = inputs.ref;
  const client = clvArguments({ revenue: sheet.ref(`$B$${TOP + 2}`), retention_cost: "0", churn: input("prepayment"), discount_rate: input("discount_rate"), pd: input("mortgagePd"), lgd: input("mortgageLgd"), ead: "1", years: input("mortgageYears"), growth: "0", cac: "0", referral: "0", capital: "0", capital_charge: "0" });
  const years = `${input("registration")}/2`;
  const { cells, next } = labelledValues(sheet, TOP, { title: say("Per unit lent", "每单位按揭贷款"), say }, [
    { key: "income", label: say("Income a year: margin and buyers' deposits", "年收入：利差与购房人存款"), content: `=${input("mortgageMargin")}+${input("buyerDeposits")}*${input("depositMargin")}`, format: "basisPercent" },
    { key: "life", label: say("Lifetime value without the guarantee", "不含阶段性担保的终身价值"), content: `=TENOR.CLV(${client})`, format: "basisPercent" },
    { key: "borne", label: say("Loss that the developer bears", "由开发商承担的损失"), content: `=${input("mortgagePd")}*${input("mortgageLgd")}*${years}*${input("interimShare")}`, format: "basisPercent", note: say("Until registration; not discounted.", "登记办妥之前，未折现。") },
    { key: "security", label: say("Income on its security deposit", "保证金存款收入"), content: `=${input("securityDeposit")}*${input("depositMargin")}*${years}`, format: "basisPercent" },
    { key: "value", label: say("Value of a mortgage, per unit lent", "每单位按揭贷款的价值"), content: `=SUM(B${TOP + 3}:B${TOP + 5})`, format: "basisPercent", total: true },
  ]);
  return { sheet, cells, next };
}

/** Volumes by half-year over all projects for sale, and what of them the interim guarantee covers. */
export function fillMortgages({ sheet, next }, { say, inputs, projects }) {
  const forSale = projects.filter(({ project }) => project.sales !== undefined);
  const rows = forSale[0].project.phases.length;
  sheet.put(`A${next + 1}`, say("By half-year, all projects for sale", "逐期（全部销售项目）"), "heading");
  const table = new TableColumns(sheet, { firstRow: next + 3, rows }).place(["period", "volume", "together", "guaranteed", "security", "loss"]);
  const words = { period: say("Period", "期"), volume: say("Mortgages granted", "新增按揭"), together: say("Granted so far", "累计发放"), guaranteed: say("Under interim guarantee", "阶段性担保余额"), security: say("Security deposit", "保证金余额"), loss: say("Expected loss borne by the developer", "开发商承担的预期损失") };
  for (const [key, text] of Object.entries(words)) table.header(key, text, ...(key === "period" ? ["left"] : []));
  sheet.heights[table.firstRow - 1] = 32;
  const { firstRow: first } = table;
  const lag = inputs.ref("registration");
  const cohort = (row) => table.at("period", row);
  table.fill("period", (_, index) => index + 1, "count", "leading");
  table.fill("volume", (row, index) => `=${forSale.map(({ table: cash }) => cash.ref("mortgages", cash.firstRow + index)).join("+")}`, "money");
  table.fill("together", (row) => `=SUM(${table.at("volume", first)}:${table.at("volume", row)})`, "money");
  table.fill("guaranteed", (row) => `=${table.at("together", row)}-IF(${cohort(row)}>${lag},INDEX($${table.letter("together")}$${first}:$${table.letter("together")}$${table.lastRow},${cohort(row)}-${lag}),0)`, "money");
  table.fill("security", (row) => `=${table.at("guaranteed", row)}*${inputs.ref("securityDeposit")}`, "money");
  table.fill("loss", (row) => `=${table.at("guaranteed", row)}*${inputs.ref("mortgagePd")}/2*${inputs.ref("mortgageLgd")}*${inputs.ref("interimShare")}`, "number");
  return table;
}
