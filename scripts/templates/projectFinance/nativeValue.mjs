import { TableColumns } from "../book/tableColumns.mjs";
import { PERIODS, phaseNames } from "./timeline.mjs";

const COLUMNS = ["period", "phase", "exposure", "pd", "refinancing", "alive", "factor", "margin", "fees", "crossSold", "cost", "capital", "loss", "value"];

/** The lender's value once more, in Excel's own formulas: what PROJECT_CLV is checked against. Gives back the table and the cell of the value. */
export function nativeValue(sheet, headerRow, { say, text, inputs, cashFlow, debt }) {
  const table = new TableColumns(sheet, { firstRow: headerRow + 1, rows: PERIODS }).place(COLUMNS);
  const phases = phaseNames(say);
  const input = inputs.ref;
  const words = {
    ...text.columns,
    exposure: say("Exposure", "风险敞口"),
    pd: say("PD", "违约概率"),
    refinancing: say("Refinancing", "再融资概率"),
    alive: say("Alive at end", "期末存续概率"),
    factor: say("Discount factor", "折现因子"),
    margin: say("Net interest", "净利息收入"),
    fees: say("Fees", "费用收入"),
    cost: say("Cost", "成本"),
    capital: say("Capital charge", "资本成本"),
    loss: say("Expected loss", "预期损失"),
    value: say("Net value", "净值"),
  };
  for (const key of COLUMNS) table.header(key, words[key], ...(["period", "phase"].includes(key) ? ["left"] : []));
  sheet.heights[headerRow] = 32;

  const first = table.firstRow;
  const on = (other, key, row) => other.ref(key, other.firstRow + row - first);
  const at = (key) => (row) => table.at(key, row);
  const [phase, exposure, pd, alive] = ["phase", "exposure", "pd", "alive"].map(at);
  const periods = input("periods_per_year");
  const byPhase = (row, construction, rampUp, operation) => `IF(${phase(row)}="${phases.construction}",${input(construction)},IF(${phase(row)}="${phases.rampUp}",${input(rampUp)},${input(operation)}))`;
  const aPeriod = (probability) => `1-(1-${probability})^(1/${periods})`;
  const before = (row) => (row === first ? "1" : alive(row - 1));
  /** A present value of what is earned while nobody has left. */
  const earned = (row, amount) => `=${alive(row)}*${table.at("factor", row)}*(${amount})`;
  const undrawn = (row) => (row === first ? input("commitment") : on(debt, "undrawn", row - 1));

  table.fill("period", (row) => `=${on(cashFlow, "period", row)}`, "count", "leading");
  table.fill("phase", (row) => `=${on(cashFlow, "phase", row)}`);
  table.fill("exposure", (row) => `=${on(debt, "opening", row)}+${on(debt, "draw", row)}`, "money");
  table.fill("pd", (row) => `=${aPeriod(byPhase(row, "pd_construction", "pd_ramp_up", "pd_operation"))}`, "basisPercent");
  table.fill("refinancing", (row) => `=IF(AND(${phase(row)}="${phases.operation}",${exposure(row)}>0),${aPeriod(input("refinancing"))},0)`, "basisPercent");
  table.fill("alive", (row) => `=${before(row)}*(1-${pd(row)})*(1-${table.at("refinancing", row)})`, "percent");
  table.fill("factor", (row) => `=(1+${input("discount_rate")})^(-${table.at("period", row)}/${periods})`, "percent");
  table.fill("margin", (row) => earned(row, `${on(debt, "interest", row)}-${on(debt, "opening", row)}*${input("ftp_rate")}/${periods}`), "money");
  table.fill("fees", (row) => earned(row, `IF(${phase(row)}="${phases.construction}",${input("commitment_fee")}/${periods}*${undrawn(row)},0)+${on(cashFlow, "fees", row)}`), "money");
  table.fill("crossSold", (row) => earned(row, on(cashFlow, "crossSold", row)), "money");
  table.fill("cost", (row) => earned(row, `-IF(${exposure(row)}>0,${input("annual_cost")}/${periods},0)`), "money");
  table.fill("capital", (row) => earned(row, `-${input("capital_charge")}*${byPhase(row, "capital_construction", "capital_ramp_up", "capital_operation")}*${exposure(row)}/${periods}`), "money");
  table.fill("loss", (row) => `=-${before(row)}*${pd(row)}*${table.at("factor", row)}*${input("lgd")}*${exposure(row)}`, "money");
  table.fill("value", (row) => `=SUM(${table.at("margin", row)}:${table.at("loss", row)})`, "money", "strong");

  const row = table.lastRow + 2;
  const lines = [
    [say("All periods", "各期合计"), `=SUM(${table.area("value")})`],
    [say("Upfront fee", "前端费"), `=${input("upfront_fee")}*${input("commitment")}`],
    [say("Origination cost", "发放成本"), `=-${input("origination_cost")}`],
  ];
  lines.forEach(([label, content], index) => {
    sheet.put(`A${row + index}`, label, "row");
    sheet.put(`B${row + index}`, content, "row", "money");
  });
  const last = row + lines.length;
  sheet.put(`A${last}`, say("Lender's value", "贷款人价值"), "total");
  sheet.put(`B${last}`, `=SUM(B${row}:B${last - 1})`, "total", "money");
  return { table, value: sheet.ref(`B${last}`) };
}
