import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputMatrix } from "../../../src/catalog/cell";
import { scenarioLibraryTable } from "../../../src/catalog/library/scenarios";
import { readCsv } from "../../../src/files/readCsv";
import { call, tryCall } from "../../support/call";

const { cells: clients } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples/corporate-12.en.csv"), "utf8"));
const scenarios = scenarioLibraryTable("en") as InputMatrix;

/** Values of a column of SCENARIO by scenario. */
const under = (name: string, column: string): number => {
  const [header, ...rows] = call("SCENARIO", clients, scenarios);
  return rows.find(([first]) => first === name)![header.indexOf(column)] as number;
};

test("steps add up from one scenario to the other, in CLV and in every component", () => {
  const [header, start, ...rows] = call("ATTRIBUTION", clients, scenarios, "Severe");
  const end = rows.pop()!;
  expect(rows.map(([label]) => label)).toEqual(["Credit", "Churn", "Income"]);
  header.forEach((label, column) => {
    if (column < 1 || label === "Share of change") return;
    const steps = rows.reduce((sum, row) => sum + (row[column] as number), 0);
    expect(Math.abs((start[column] as number) + steps - (end[column] as number))).toBeLessThan(1e-6);
    expect(end[column]).toBeCloseTo(under("Severe", label as string), 6);
  });
  expect(rows.reduce((sum, row) => sum + (row[2] as number), 0)).toBeCloseTo(1, 12);
});

test("one scenario to another is the way back with its signs turned", () => {
  const there = call("ATTRIBUTION", clients, scenarios, "Severe", "Upside");
  const back = call("ATTRIBUTION", clients, scenarios, "upside", "severe");
  there.slice(2, -1).forEach((row, index) => expect(row[1]).toBeCloseTo(-(back[index + 2][1] as number), 6));
  expect(there[1][0]).toBe("Upside");
});

test("a group alone explains all, and nothing moved is nothing to explain", () => {
  const shock = (driver: string, amount: number): InputMatrix => [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["One", 1, driver, "multiply", amount]];
  expect(call("ATTRIBUTION", clients, shock("pd", 2), "One").slice(2, -1).map(([label, , share]) => [label, share])).toEqual([["Credit", 1]]);
  const still = call("ATTRIBUTION", clients, scenarios, "Base");
  expect(still).toHaveLength(3);
  expect(still[1].slice(1)).toEqual(still[2].slice(1));
});

test("words follow the table's language, and a scenario that is not there is named", () => {
  const { cells: chinese } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples/corporate-12.zh-CN.csv"), "utf8"));
  expect(call("ATTRIBUTION", chinese, scenarioLibraryTable("zh-CN") as InputMatrix, "严重").map(([label]) => label)).toEqual(["步骤", "现状", "信用", "流失", "收入", "严重"]);
  expect(tryCall("ATTRIBUTION", clients, scenarios, "Boom")).toMatchObject({ failure: { code: "unknownScenario", parameter: "to" } });
  expect(tryCall("ATTRIBUTION", clients, scenarios, "Severe", "Boom")).toMatchObject({ failure: { code: "unknownScenario", parameter: "from" } });
});

test("rows that lose their value on the way are counted", () => {
  const table: InputMatrix = [["Client", "Revenue", "Churn", "Discount rate", "Years", "Growth"], ["A", 100, 0.1, 0.1, 10, 0.02], ["B", 100, 0, 0.05, "perpetual", 0.02]];
  const boom: InputMatrix = [["Scenario", "Weight", "Driver", "Operation", "Amount"], ["Boom", 1, "growth", "add", 0.04], ["Boom", null, "discount_rate", "add", 0.02]];
  expect(call("ATTRIBUTION", table, boom, "Boom").at(-1)!.slice(0, 2)).toEqual(["Rows without a value under a mixture of the two", 1]);
});
