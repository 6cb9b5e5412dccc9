import { clvArguments } from "../book/clvArguments.mjs";

/** Two figures each that have to be the same. */
export function comparisons({ say, inputs, clients, values, segments, scenarios }) {
  const money = "money";
  const { placed } = clients;
  const cell = (key) => placed.ref(key, placed.firstRow);
  const input = inputs.ref;
  const ofTable = Object.fromEntries(["revenue", "retention_cost", "churn", "pd", "lgd", "ead", "growth", "cac", "referral", "capital"].map((key) => [key, cell(key)]));
  const assumed = Object.fromEntries(["discount_rate", "years", "periods_per_year", "capital_charge"].map((key) => [key, input(key)]));
  const total = (table, key) => `SUM(${table.areaRef(key)})`;
  return [
    { label: say("Every client of the table is valued", "客户表中每个客户均已估值"), one: `COUNT(${values.area("B")})`, other: `COUNTA(${placed.areaRef("client")})`, format: "count" },
    { label: say("Lifetime value = sum of its components", "终身价值 = 各构成之和"), one: values.total, other: `SUM(${values.components})`, format: money },
    { label: say("The same, client by client (squares of the differences)", "同上，逐客户（差额平方和）"), one: `SUMXMY2(${values.area("B")},${values.area("K")})`, other: "0" },
    { label: say("The first client: PORTFOLIO = CLV", "第一个客户：PORTFOLIO = CLV"), one: values.first, other: `TENOR.CLV(${clvArguments({ ...ofTable, ...assumed })})`, format: money },
    { label: say("Segments of the table add up to the portfolio", "客户表各客群之和 = 组合价值"), one: total(segments.byTable, "clv"), other: values.total, format: money },
    { label: say("Segments of the rules add up to the portfolio", "规则分群之和 = 组合价值"), one: total(segments.byRules, "clv"), other: values.total, format: money },
    { label: say("Every client falls under a rule", "每个客户均落入某一规则"), one: total(segments.byRules, "clients"), other: `COUNTA(${placed.areaRef("client")})`, format: "count" },
    { label: say("Weights of the scenarios add up to 1", "情景权重合计为 1"), one: `SUM(${scenarios.weights})`, other: "1", format: "percent" },
    { label: say("Base scenario = the portfolio as it stands", "基准情景 = 组合现状"), one: scenarios.base, other: values.total, format: money },
    { label: say("Weighted value = sum of weight × value", "加权价值 = 权重 × 价值之和"), one: scenarios.weighted, other: `SUMPRODUCT(${scenarios.resultWeights},${scenarios.values})`, format: money },
  ];
}
