import { TableColumns } from "./tableColumns.mjs";

const COLUMNS = ["year", "before", "defaults", "leaves", "after", "factor", "revenue", "referral", "cost", "capital", "loss", "value", "cumulative"];
/** The columns that CLV_SCHEDULE gives too, by their place in it. */
export const SCHEDULE_PLACES = { before: 3, defaults: 4, leaves: 5, after: 6, factor: 7, revenue: 8, referral: 9, cost: 10, capital: 11, loss: 12, value: 13, cumulative: 14 };
const FORMATS = { year: "count", before: "percent", defaults: "basisPercent", leaves: "basisPercent", after: "percent", factor: "percent" };

/** The table of a client's years, with its headers; what stands in it is filled by its caller or by `fillNativeClv`. */
export function placeYears(sheet, { say, firstRow, rows }) {
  const table = new TableColumns(sheet, { firstRow, rows }).place(COLUMNS);
  const headers = {
    year: say("Year", "年"),
    before: say("With us at start", "年初存续"),
    defaults: say("Defaults", "违约"),
    leaves: say("Leaves", "流失"),
    after: say("With us at end", "年末存续"),
    factor: say("Discount factor", "折现系数"),
    revenue: say("Revenue", "收入"),
    referral: say("Referral", "推荐价值"),
    cost: say("Retention cost", "维护成本"),
    capital: say("Capital charge", "资本成本"),
    loss: say("Expected loss", "预期损失"),
    value: say("Net value", "净值"),
    cumulative: say("Cumulative CLV", "累计 CLV"),
  };
  for (const key of COLUMNS) table.header(key, headers[key], ...(key === "year" ? ["left"] : []));
  sheet.heights[firstRow - 1] = 32;
  return table;
}

/** A year's look. */
export function yearFormat(key) {
  return key === "year" ? ["count", "leading"] : [FORMATS[key] ?? "money"];
}

/** CLV by year in Excel's own formulas; years beyond the horizon stay 0. `cells` gives the cell of each input. */
export function fillNativeClv(table, cells) {
  const { firstRow: first } = table;
  const at = (key) => (row) => table.at(key, row);
  const [year, before, defaults, leaves, after, factor] = ["year", "before", "defaults", "leaves", "after", "factor"].map(at);
  const within = (row, amount) => `=IF(${year(row)}<=${cells.years},${amount},0)`;
  const grown = (row, amount) => `${amount}*(1+${cells.growth})^(${year(row)}-1)`;
  /** A present value of what comes while the client is with us at the year's end. */
  const earned = (row, amount) => within(row, `${after(row)}*${factor(row)}*(${grown(row, amount)})`);
  const fill = (key, content) => table.fill(key, content, ...yearFormat(key));

  fill("year", (row) => row - first + 1);
  fill("before", (row) => (row === first ? 1 : `=${after(row - 1)}`));
  fill("defaults", (row) => `=${before(row)}*${cells.pd}`);
  fill("leaves", (row) => `=(${before(row)}-${defaults(row)})*${cells.churn}`);
  fill("after", (row) => `=${before(row)}-${defaults(row)}-${leaves(row)}`);
  fill("factor", (row) => `=(1+${cells.discount_rate})^(-${year(row)})`);
  fill("revenue", (row) => earned(row, cells.revenue));
  fill("referral", (row) => earned(row, cells.referral));
  fill("cost", (row) => earned(row, `-${cells.retention_cost}`));
  fill("capital", (row) => earned(row, `-${cells.capital_charge}*${cells.capital}*${cells.ead}`));
  fill("loss", (row) => within(row, `-${defaults(row)}*${factor(row)}*${cells.lgd}*(${grown(row, cells.ead)})`));
  fill("value", (row) => `=SUM(${table.at("revenue", row)}:${table.at("loss", row)})`);
  fill("cumulative", (row) => `=${row === first ? `-${cells.cac}` : table.at("cumulative", row - 1)}+${table.at("value", row)}`);
}
