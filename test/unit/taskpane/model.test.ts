import { clientColumn } from "../../../src/catalog/schema/clientColumns";
import { failure } from "../../../src/core/result/failure";
import type { Scenario } from "../../../src/core/scenario/scenario";
import { atOnce } from "../../../src/core/numeric/rowSteps";
import { clvOf } from "../../../src/core/clv/components";
import { assumptionFields, readAssumption } from "../../../src/taskpane/model/assumptionFields";
import { categoryTotals, withRest } from "../../../src/taskpane/model/categoryTotals";
import { columnRows, fitOf, positionMapping, withChoice } from "../../../src/taskpane/model/columnMapping";
import { numberCell, tabSeparated, textCell } from "../../../src/taskpane/model/dataTable";
import { describeFinding } from "../../../src/taskpane/model/describeFinding";
import { distributionInSteps, niceWidth } from "../../../src/taskpane/model/histogram";
import { topMovers } from "../../../src/taskpane/model/movers";
import { errorGroups, warningGroups } from "../../../src/taskpane/model/qualityGroups";
import { excelTime } from "../../../src/taskpane/model/runSheets";
import { changeFrom } from "../../../src/taskpane/model/runView";
import { addsUp, choicesAfter, chosenScenarios, normalisedChoices, refusedScenarios, weightSum, type ScenarioOffer } from "../../../src/taskpane/model/scenarioChoices";
import { secondsLeft } from "../../../src/taskpane/model/timeLeft";
import { waterfall } from "../../../src/taskpane/model/waterfall";

describe("columns", () => {
  const headers = ["Customer", "Annual revenue (k€)", "Attrition", "PD 1", "PD 2", ""];

  test("are matched by synonyms; a curve has a position a year", () => {
    const rows = columnRows(headers, {});
    const positions = (id: string) => rows.find(({ column }) => column.id === id)!.positions;
    expect([positions("client"), positions("revenue"), positions("churn"), positions("pd"), positions("lgd")]).toEqual([[0], [1], [2], [3, 4], []]);
  });

  test("a choice holds by header, wherever its column moves; one that is gone is matched anew", () => {
    const mapping = withChoice({}, "churn", "Customer");
    expect(positionMapping(["x", "Customer"], mapping)).toEqual({ churn: 1 });
    expect(positionMapping(["x"], mapping)).toEqual({});
    expect(positionMapping(["x"], withChoice(mapping, "churn", null))).toEqual({ churn: null });
    expect(withChoice(mapping, "churn", undefined)).toEqual({});
  });

  test("a table without revenue fits not at all", () => {
    expect(fitOf(headers)).toBe(4);
    expect(fitOf(["Client", "Churn"])).toBe(0);
  });
});

describe("assumptions", () => {
  test("are offered for what the table lacks, required first", () => {
    const { main, more } = assumptionFields(new Set(["revenue", "churn"]), []);
    expect(main.map(({ column }) => column.id)).toEqual(["discount_rate", "pd", "lgd", "years"]);
    expect(more.some(({ column }) => column.id === "capital")).toBe(true);
    expect([...main, ...more].some(({ column }) => column.id === "revenue")).toBe(false);
  });

  test("of what revenue is built from: the transfer price, and the rate of each benchmark", () => {
    const { main } = assumptionFields(new Set(["drawn", "spread", "benchmark", "churn"]), ["LPR 1Y"]);
    expect(main.map(({ column }) => column.id).slice(0, 2)).toEqual(["benchmark LPR 1Y", "ftp_rate"]);
    expect(readAssumption(main[0].column, "3.1%")).toEqual({ ok: true, value: 0.031 });
    expect(fitOf(["Client", "Churn", "Drawn", "Spread"])).toBe(4);
  });

  test.each([
    ["lgd", "45%", { ok: true, value: 0.45 }],
    ["lgd", " 0.45 ", { ok: true, value: 0.45 }],
    ["years", "perpetual", { ok: true, value: Infinity }],
    ["timing", "期初", { ok: true, value: "begin" }],
  ])("%s reads %s", (id, typed, expected) => expect(readAssumption(clientColumn(id), typed)).toEqual(expected));

  test("a value out of range is refused, a blank one is none", () => {
    expect(readAssumption(clientColumn("lgd"), "45")).toMatchObject({ ok: false, failure: { code: "probablyPercent" } });
    expect(readAssumption(clientColumn("lgd"), " ")).toBeUndefined();
  });
});

describe("quality", () => {
  const error = (row: number, code: "missing" | "outOfRange" | "belowMinimum", parameter: string) => ({ row, client: `#${row}`, failure: failure(code, { parameter }) });

  test("errors stand together by kind and column, most first", () => {
    const groups = errorGroups([error(1, "missing", "churn"), error(2, "outOfRange", "pd"), error(3, "belowMinimum", "pd")]);
    expect(groups.map(({ kind, column, errors }) => [kind, column, errors.length])).toEqual([["outOfRange", "pd", 2], ["missing", "churn", 1]]);
  });

  test("warnings about rows stand together, those about columns one a column", () => {
    const row = (at: number) => ({ code: "duplicateClient" as const, column: "client", row: at, values: {} });
    const column = (id: string) => ({ code: "mixedTypes" as const, column: id, values: {} });
    expect(warningGroups([row(1), row(2), column("pd"), column("lgd")]).map(({ warnings }) => warnings.length)).toEqual([2, 1, 1]);
  });

  test("a finding names its column as people do", () => {
    expect(describeFinding(failure("missing", { parameter: "discount_rate" }), "en")).toBe("Discount rate is missing");
    expect(describeFinding(failure("missing", { parameter: "discount_rate" }), "zh-CN")).toContain("折现率");
  });
});

describe("scenario weights", () => {
  const scenarios: Scenario[] = [
    { name: "Base", weight: 0.5, shocks: [] },
    { name: "Bad", weight: 0.3, shocks: [] },
    { name: "Worse", weight: 0.2, shocks: [] },
  ];

  const offered = (all: readonly Scenario[]): ScenarioOffer => ({ scenarios: all, choices: {}, refusals: new Map() });

  test("those left out no longer count, and the rest can be scaled to 1", () => {
    const offer = { ...offered(scenarios), choices: { Bad: { chosen: false } } };
    expect(addsUp(weightSum(chosenScenarios(offer)))).toBe(false);
    const normalised = chosenScenarios({ ...offer, choices: normalisedChoices(offer) });
    expect(normalised.map(({ weight }) => weight)).toEqual([0.5 / 0.7, 0.2 / 0.7]);
    expect(addsUp(weightSum(normalised))).toBe(true);
  });

  test("without any weight all count the same", () => {
    const none = scenarios.map((scenario) => ({ ...scenario, weight: 0 }));
    expect(chosenScenarios({ ...offered(none), choices: normalisedChoices(offered(none)) }).map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test("those without a weight wait to be chosen beside those with one, and one that the table cannot take is never taken", () => {
    const all = [...scenarios, { name: "Stress", weight: 0, shocks: [] }];
    const names = (offer: ScenarioOffer): string[] => chosenScenarios(offer).map(({ name }) => name);
    expect(names(offered(all))).toEqual(["Base", "Bad", "Worse"]);
    expect(names({ ...offered(all), choices: { Stress: { chosen: true }, Base: { chosen: false } } })).toEqual(["Bad", "Worse", "Stress"]);
    const refusals = new Map([["Bad", failure("shockNeedsColumn", { driver: "collateral", column: "collateral" })], ["Stress", failure("missing", { parameter: "industry" })]]);
    const refused = { ...offered(all), refusals, choices: { Bad: { chosen: true } } };
    expect(names(refused)).toEqual(["Base", "Worse"]);
    expect(refusedScenarios(refused).map(({ scenario }) => scenario.name)).toEqual(["Bad"]);
  });

  test("a weight changed in the table is the latest word, one that was not keeps what the pane said", () => {
    const choices = { Bad: { chosen: true, weight: 0.1 }, Worse: { chosen: false, weight: 0.2 } };
    expect(choicesAfter(choices, scenarios, scenarios.map((scenario) => (scenario.name === "Bad" ? { ...scenario, weight: 0.6 } : scenario)))).toEqual({ ...choices, Bad: { chosen: true } });
    expect(choicesAfter(choices, scenarios, scenarios)).toBe(choices);
  });
});

describe("charts' numbers", () => {
  const distribution = (values: Float64Array) => atOnce(distributionInSteps(values));

  test("a waterfall runs from nothing to the value, line by line", () => {
    const components = { revenue: 100, referral: 0, retentionCost: -30, capitalCharge: 0, expectedLoss: -90, acquisitionCost: 0 };
    const steps = waterfall(components);
    expect(steps.map(({ line, from, to }) => [line, from, to])).toEqual([["revenue", 0, 100], ["retentionCost", 100, 70], ["expectedLoss", 70, -20], ["clv", 0, -20]]);
    expect(steps.at(-1)!.amount).toBe(clvOf(components));
  });

  test("a histogram counts every client once, whatever its tails", () => {
    const values = Float64Array.from([...Array.from({ length: 500 }, (_, index) => index - 100), 1e9, -1e9, Number.NaN]);
    const spread = distribution(values)!;
    expect(spread.count).toBe(502);
    expect(spread.bins.reduce((sum, { count }) => sum + count, 0)).toBe(502);
    expect(spread.negative).toBe(101);
    expect(spread.median).toBe(149.5);
    expect(spread.bins.length).toBeLessThanOrEqual(36);
    expect([spread.bins[0].openBelow, spread.bins.at(-1)!.openAbove]).toEqual([true, true]);
    for (const { from, to } of spread.bins) expect(to).toBeGreaterThan(from);
  });

  test("a histogram of one value, of equal values, of none", () => {
    expect(distribution(Float64Array.of(7))!.bins.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(distribution(Float64Array.of(0, 0, 0))!.count).toBe(3);
    expect(distribution(Float64Array.of(Number.NaN))).toBeUndefined();
    expect(distribution(Float64Array.of(-1, -2))!.negative).toBe(2);
  });

  test("widths of bins are 1, 2 or 5 times a power of ten", () => expect([0.03, 1, 3, 700].map(niceWidth)).toEqual([0.05, 1, 5, 1000]));

  test("movers come by size of change; who does not move or has no value stays out", () => {
    const movers = topMovers(["a", "b", "c", "d", "e"], Float64Array.of(1, 2, 3, Number.NaN, 5), Float64Array.of(1, 0, 9, 4, Number.NaN), 10);
    expect(movers.map(({ client, change }) => [client, change])).toEqual([["c", 6], ["b", -2]]);
  });

  test("a change of a negative base keeps its direction", () => {
    expect(changeFrom(-100, -150)).toEqual({ change: -50, changeShare: -0.5 });
    expect(changeFrom(0, 5)).toEqual({ change: 5 });
  });

  test("totals by category leave nobody out, and the rest is one line", () => {
    const totals = categoryTotals({ labels: ["x", "y"], codes: Int32Array.of(0, 1, -1, 0) }, Float64Array.of(1, 5, 2, 3), Float64Array.of(1, 1, 1, 1));
    expect(totals).toEqual([{ label: "y", clients: 1, before: 5, after: 1 }, { label: "x", clients: 2, before: 4, after: 2 }, { label: "", clients: 1, before: 2, after: 1 }]);
    expect(withRest(totals, 2, "rest")).toEqual([totals[0], { label: "rest", clients: 3, before: 6, after: 3 }]);
    expect(withRest(totals, 3, "rest")).toEqual(totals);
  });
});

test("what is copied from a table is raw numbers, cell by cell", () => {
  expect(tabSeparated({ columns: [{ title: "A", numeric: false }, { title: "B", numeric: true }], rows: [{ key: "1", cells: [textCell("x\ty"), numberCell(1234.5, () => "1.23k")] }] })).toBe("A\tB\nx y\t1234.5");
});

test("time left is told only once it can be known", () => {
  expect(secondsLeft(1000, 0.5)).toBeUndefined();
  expect(secondsLeft(10_000, 0.01)).toBeUndefined();
  expect(secondsLeft(10_000, 0.5)).toBe(10);
  expect(secondsLeft(10_000, 1)).toBeUndefined();
});

test("moments are Excel's date serials, in the reader's time", () => {
  expect(excelTime(Date.UTC(2024, 0, 1, 12), 0)).toBe(45292.5);
  expect(excelTime(Date.UTC(2024, 0, 1, 12), -480)).toBeCloseTo(45292.5 + 8 / 24, 9);
});
