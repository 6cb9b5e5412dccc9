import { simulationSettings, simulationSettingsTable } from "../../../src/catalog/tables/simulationSettings";
import { call, tryCall } from "../../support/call";

const clients = [
  ["Client", "Revenue", "Churn", "Discount rate", "PD", "LGD", "EAD", "Years", "Industry"],
  ["Mill", 120, 0.08, 0.09, 0.02, 0.45, 1000, 5, "Trade"],
  [null, null, null, null, null, null, null, null, null],
  ["Yard", 90, 0.12, 0.09, 0.05, 0.45, 800, 5, "Building"],
  ["Wrong", 90, 45, 0.09, 0.05, 0.45, 800, 5, "Building"],
];
const scenarios = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Base", 1, null, null, null], ["Worse", 0, "pd", "multiply", 2]];
const still = [["credit_correlation", 0], ["churn_correlation", 0], ["margin_volatility", 0]];

const valueOf = (cells: ReturnType<typeof call>, measure: string): number => cells.find(([label]) => label === measure)![1] as number;

test("without factors every measure is the value as it stands", () => {
  const cells = call("SIMULATE", clients, null, 20, 1, null, still);
  const portfolio = call("PORTFOLIO", clients).slice(1).reduce((sum, [, clv]) => (typeof clv === "number" ? sum + clv : sum), 0);
  expect(valueOf(cells, "CLV without factors")).toBeCloseTo(portfolio, 9);
  for (const measure of ["Mean", "P5", "P50", "P95", "CVaR: mean of the worst 5 %", "Least", "Greatest"]) expect(valueOf(cells, measure)).toBeCloseTo(portfolio, 8);
  expect(valueOf(cells, "Standard deviation")).toBeLessThan(1e-8);
  expect([valueOf(cells, "Paths"), valueOf(cells, "Seed"), valueOf(cells, "Clients valued"), valueOf(cells, "Rows left out")]).toEqual([20, 1, 2, 1]);
});

test("measures are those of the paths", () => {
  const values = call("SIMULATE", clients, null, 40, 7, null, null, "paths").slice(1).map(([, value]) => value as number);
  const cells = call("SIMULATE", clients, null, 40, 7);
  expect(values).toHaveLength(40);
  const sorted = [...values].sort((a, b) => a - b);
  expect(valueOf(cells, "Mean")).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 40, 9);
  expect(valueOf(cells, "Least")).toBe(sorted[0]);
  expect(valueOf(cells, "CVaR: mean of the worst 5 %")).toBeCloseTo((sorted[0] + sorted[1]) / 2, 9);
  expect(valueOf(cells, "P50")).toBeCloseTo((sorted[19] + sorted[20]) / 2, 9);
});

test("a thousand paths and the seed 1 are meant where nothing is said", () => {
  const one = clients.slice(0, 2);
  const short = [["years", 1]];
  expect(call("SIMULATE", one, null, null, null, null, short)).toEqual(call("SIMULATE", one, null, 1000, 1, null, short));
});

test("clients add up to the portfolio; a broken row says why, a blank one stays blank", () => {
  const [headers, ...rows] = call("SIMULATE", clients, null, 40, 7, null, null, "clients");
  const summary = call("SIMULATE", clients, null, 40, 7);
  expect(headers).toEqual(["Row", "Client", "CLV without factors", "Mean", "Contribution to CVaR", "Loss in the tail", "Share of loss in the tail"]);
  expect(rows.map(([row, client]) => [row, client])).toEqual([[1, "Mill"], ["", ""], [3, "Yard"], [4, "Wrong"]]);
  expect(rows[3][2]).toMatchObject({ code: "probablyPercent" });
  const sum = (column: number): number => rows.reduce((total, row) => (typeof row[column] === "number" ? total + row[column] : total), 0);
  expect(sum(2)).toBeCloseTo(valueOf(summary, "CLV without factors"), 9);
  expect(sum(3)).toBeCloseTo(valueOf(summary, "Mean"), 9);
  expect(sum(4)).toBeCloseTo(valueOf(summary, "CVaR: mean of the worst 5 %"), 9);
  expect(sum(6)).toBeCloseTo(1, 12);
});

test("the first scenario of a table is meant, or the one named", () => {
  const first = call("SIMULATE", clients, scenarios, 20, 1);
  expect(first).toEqual(call("SIMULATE", clients, null, 20, 1));
  const worse = call("SIMULATE", clients, scenarios, 20, 1, "worse");
  expect(valueOf(worse, "Mean")).toBeLessThan(valueOf(first, "Mean"));
  expect(valueOf(worse, "CLV without factors")).toBeCloseTo(call("SCENARIO", clients, scenarios)[2][2] as number, 9);
  expect(tryCall("SIMULATE", clients, scenarios, 20, 1, "worst")).toMatchObject({ failure: { code: "unknownScenario", parameter: "name" } });
});

describe("settings", () => {
  test("of the product's table, in either language, are those meant where nothing is said", () => {
    const given = call("SIMULATION_SETTINGS", "zh-CN") as (string | number)[][];
    expect(given[0]).toEqual(["参数", "取值", "含义", "来源"]);
    expect(given).toHaveLength(simulationSettings.length + 1);
    expect(call("SIMULATE", clients, null, 20, 1, null, given)).toEqual(call("SIMULATE", clients, null, 20, 1));
    expect(call("SIMULATE", clients, null, 20, 1, null, call("SIMULATION_SETTINGS") as (string | number)[][])).toEqual(call("SIMULATE", clients, null, 20, 1));
  });

  test("are found by their names in Chinese, and by headers of the client table", () => {
    const english = call("SIMULATE", clients, null, 20, 1, null, [["sector_share", 0.5], ["sector_column", "industry"], ["individual", true]]);
    expect(call("SIMULATE", clients, null, 20, 1, null, [["行业因子占比", 0.5], ["行业列", "行业"], ["个体随机", "是"]])).toEqual(english);
    expect(english).not.toEqual(call("SIMULATE", clients, null, 20, 1));
  });

  test.each([
    [[["credit_correlation", 15]], { code: "probablyPercent", parameter: "credit_correlation" }],
    [[["Setting", "Value"], ["asset_correlation", 0.1]], { code: "notAChoice", parameter: "settings" }],
    [[["sampling", "halton"]], { code: "notAChoice", parameter: "sampling" }],
    [[["tail", 0]], { code: "outOfRange", parameter: "tail" }],
    [[["years", 2.5]], { code: "notWhole", parameter: "years" }],
    [[["individual", "perhaps"]], { code: "notTrueOrFalse", parameter: "individual" }],
    [[["sector_share", 0.3], ["sector_column", "Group"]], { code: "unknownColumn", parameter: "sector_column" }],
    [[["credit_attrition", 0.9], ["credit_margin", 0.9], ["attrition_margin", -0.9]], { code: "correlationsClash" }],
  ])("that cannot be are refused: %j", (settings, expected) => {
    expect(tryCall("SIMULATE", clients, null, 20, 1, null, settings)).toMatchObject({ failure: expected });
  });

  test("a table names every setting with its meaning and source", () => {
    for (const locale of ["en", "zh-CN"] as const) for (const row of simulationSettingsTable(locale)) expect(row.every((cell) => cell !== "")).toBe(true);
  });
});

test.each([
  [0, 1, "paths"],
  [100_001, 1, "paths"],
  [1.5, 1, "paths"],
  [10, -1, "seed"],
])("%d paths with seed %d are refused", (paths, seed, parameter) => {
  expect(tryCall("SIMULATE", clients, null, paths, seed)).toMatchObject({ failure: { parameter } });
});

test("a table without a row that can be valued is refused", () => {
  expect(tryCall("SIMULATE", [clients[0], clients[4]], null, 10, 1)).toMatchObject({ failure: { code: "nothingValued", values: { value: 1 } } });
});

test("words are in the language of the table", () => {
  const cells = call("SIMULATE", [["客户", "收入", "流失率", "折现率"], ["甲", 100, 0.1, 0.1]], null, 10, 1);
  expect(cells.map(([label]) => label)).toEqual(["指标", "不含因子的 CLV", "均值", "标准差", "P5", "P50", "P95", "CVaR：最差 5% 路径的均值", "价值为负的概率", "最小值", "最大值", "路径数", "随机种子", "已估值客户", "未计入行数"]);
});
