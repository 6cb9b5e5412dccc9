import { readFileSync } from "node:fs";
import path from "node:path";
import type { InputMatrix } from "../../../src/catalog/cell";
import { scenarioLibraryTable } from "../../../src/catalog/library/scenarios";
import { readCsv } from "../../../src/files/readCsv";
import { call, tryCall } from "../../support/call";

const { cells: clients } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples/corporate-12.en.csv"), "utf8"));
const scenarios = scenarioLibraryTable("en") as InputMatrix;
const ids = clients.slice(1).map(([id]) => id as string);

const columnOf = (cells: ReturnType<typeof call>, header: string): unknown[] => cells.slice(1).map((row) => row[cells[0].indexOf(header)]);
const failureOf = (...args: Parameters<typeof tryCall>) => {
  const outcome = tryCall(...args);
  return "failure" in outcome ? outcome.failure : undefined;
};

test("each client's years add up to its row of PORTFOLIO, line by line, and of SCENARIO under a scenario", () => {
  const portfolio = call("PORTFOLIO", clients);
  const severe = call("SCENARIO", clients, scenarios, "Severe");
  for (const [row, id] of ids.entries()) {
    const schedule = call("CLIENT_SCHEDULE", clients, id);
    for (const line of ["Revenue", "Referral", "Retention cost", "Capital charge", "Expected loss", "Acquisition cost"]) {
      const sum = (columnOf(schedule, line) as number[]).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(columnOf(portfolio, line)[row] as number, 6);
    }
    expect(columnOf(schedule, "Cumulative").at(-1)).toBeCloseTo(columnOf(portfolio, "CLV")[row] as number, 6);
    expect(columnOf(call("CLIENT_SCHEDULE", clients, id, scenarios, "severe", "period"), "Cumulative").at(-1)).toBeCloseTo(columnOf(severe, "Scenario CLV")[row] as number, 6);
  }
});

test("kept is won less nothing, and leaving takes it all away", () => {
  const portfolio = call("PORTFOLIO", clients);
  const [, [, keep], [, lose], [, win], [, cost]] = call("CLIENT_CASES", clients, ids[2]);
  expect(win).toBeCloseTo(columnOf(portfolio, "CLV")[2] as number, 6);
  expect(lose).toBeCloseTo(-(keep as number), 9);
  expect((keep as number) - (cost as number)).toBeCloseTo(win as number, 9);
  const part = call("CLIENT_CASES", clients, ids[2], 0.5, 1, 0, 100);
  expect(part[2][1]).toBeCloseTo((lose as number) + 0.5 * (columnOf(portfolio, "Revenue")[2] as number) + (columnOf(portfolio, "Retention cost")[2] as number) - 100, 6);
});

test("a client by name, in capitals or not, or by the number of its row", () => {
  const [, second] = ids;
  const byName = call("CLIENT_CASES", clients, second);
  expect(call("CLIENT_CASES", clients, second.toLowerCase())).toEqual(byName);
  expect(call("CLIENT_CASES", clients, 2)).toEqual(byName);
  expect(failureOf("CLIENT_CASES", clients, "nobody")).toMatchObject({ code: "unknownClient", parameter: "client", values: { maximum: 12 } });
  expect(failureOf("CLIENT_CASES", clients, 13)).toMatchObject({ code: "unknownClient" });
  const twice = [...clients, clients[2]];
  expect(failureOf("CLIENT_CASES", twice, second)).toMatchObject({ code: "clientTwice", values: { rows: "2, 13" } });
  expect(failureOf("CLIENT_CASES", [...clients, clients[0].map(() => null), clients[2]], 13)).toMatchObject({ code: "blankRow", reason: "missingData" });
  // A name that is a number is a name first.
  const numbered = clients.map((row, index) => (index === 0 ? row : [13 - index, ...row.slice(1)]));
  expect(call("CLIENT_CASES", numbered, 11)).toEqual(byName);
  // A broken row says what is wrong with it.
  const broken = clients.map((row, index) => (index === 2 ? row.map((cell, column) => (clients[0][column] === "Churn" ? 1.5 : cell)) : row));
  expect(failureOf("CLIENT_LEVERS", broken, 2)).toMatchObject({ parameter: "churn", row: 2 });
});

test("levers: each end is a run with that shock, in the table's language too", () => {
  const levers = call("CLIENT_LEVERS", clients, ids[0], null, scenarios, "Severe");
  const severe = columnOf(call("SCENARIO", clients, scenarios, "Severe"), "Scenario CLV")[0] as number;
  const [header, ...rows] = scenarios;
  const shocked = (driver: string, operation: string, amount: number): number => {
    const shock = header.map((name) => ({ Scenario: "Severe", Driver: driver, Operation: operation, Amount: amount })[name as string] ?? null);
    return columnOf(call("SCENARIO", clients, [header, ...rows, shock], "Severe"), "Scenario CLV")[0] as number;
  };
  for (const [driver, operation, lower, higher] of [["churn", "multiply", 0.9, 1.1], ["pd", "multiply", 0.9, 1.1], ["growth", "add", -0.01, 0.01]] as const) {
    const row = levers.find(([name]) => (name as string).toLowerCase() === driver)!;
    expect(row[3]).toBeCloseTo(shocked(driver, operation, lower) - severe, 6);
    expect(row[4]).toBeCloseTo(shocked(driver, operation, higher) - severe, 6);
  }
  expect(failureOf("CLIENT_LEVERS", clients, 1, [["Driver", "Operation", "Amount"], ["churn", "hazard", 0.1]])).toMatchObject({ code: "brokenRule", row: 1 });
  expect(failureOf("CLIENT_LEVERS", clients, 1, [["Driver", "Operation", "Amount"], ["churn", "multiply", 0]])).toMatchObject({ code: "brokenRule" });
  expect(failureOf("CLIENT_LEVERS", clients, 1, [["Driver", "Amount"], ["churn", 1]])).toMatchObject({ code: "missingColumn" });
  expect(failureOf("CLIENT_CASES", clients, 1, null, null, null, null, null, null, "Severe")).toMatchObject({ code: "missing", parameter: "scenario_table" });
  const { cells: chinese } = readCsv(readFileSync(path.resolve(__dirname, "../../../assets/samples/corporate-12.zh-CN.csv"), "utf8"));
  expect(call("CLIENT_LEVERS", chinese, 1, [["驱动因素", "方式", "幅度"], ["流失率", "乘以", 0.1]])[1].slice(0, 2)).toEqual(["流失率", "±10%"]);
});
