import type { InputMatrix } from "../../../src/catalog/cell";
import type { Scenario } from "../../../src/core/scenario/scenario";
import { libraryScenarios, scenarioLibraryTable } from "../../../src/catalog/library/scenarios";
import { presentScenarios } from "../../../src/catalog/present/presentScenarios";
import { readScenarioTable } from "../../../src/catalog/schema/readScenarioTable";

const headers = ["Scenario", "Weight", "Driver", "Operation", "Amount", "Filter", "Start year", "Ramp years", "Length years", "Note"];

test("the library reads the same in both languages, names and notes apart, and its weights add up", () => {
  const [english, chinese] = (["en", "zh-CN"] as const).map((locale) => {
    const read = readScenarioTable(scenarioLibraryTable(locale) as InputMatrix);
    if (!read.ok) throw new Error(read.failure.message);
    return read.value;
  });
  expect(english.map(({ name }) => name)).toEqual(["Base", "Adverse", "Severe", "Upside"]);
  expect(chinese.map(({ shocks, weight }) => ({ shocks, weight }))).toEqual(english.map(({ shocks, weight }) => ({ shocks, weight })));
  expect(english.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test("the whole library: stress tests without a weight stand beside the weighted four, every amount is called illustrative", () => {
  for (const [locale, mark] of [["en", /^Illustrative: /], ["zh-CN", /^示例：/]] as const) {
    const all = libraryScenarios(locale, "Steel, raw; \"first\"");
    expect(all.map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.1, 0.15, 0, 0, 0, 0, 0]);
    for (const { note, shocks } of all) if (shocks.length > 0) expect(note).toMatch(mark);
    const read = readScenarioTable(presentScenarios(all, locale) as InputMatrix);
    expect(read).toEqual({ ok: true, value: all });
  }
});

test("a value of a filter that holds a sign of filters stands in quotation marks", () => {
  const read = (filter: string) => readScenarioTable([headers, ["A", 1, "pd", "add", 0.1, filter]]);
  expect(read('Industry = "Farms, fisheries", "5"" pipes; tubes" ; Region = West')).toMatchObject({
    ok: true,
    value: [{ shocks: [{ filter: [{ column: "industry", values: ["Farms, fisheries", '5" pipes; tubes'] }, { column: "region", values: ["West"] }] }] }],
  });
  expect(read('Industry = "a = b" = c')).toMatchObject({ ok: false, failure: { values: { row: 1 } } });
});

test("one row a shock: a blank name continues, filters and paths are read", () => {
  const read = readScenarioTable([
    headers,
    ["Wave", 1, "churn", "hazard", 2, "Segment = SME, Micro; Region = West", 2, 2, 3, "a note"],
    [null, null, "违约概率", "乘以", 1.5, "客群 = 中小", null, null, null, null],
  ]);
  expect(read).toEqual({
    ok: true,
    value: [
      {
        name: "Wave",
        weight: 1,
        note: "a note",
        shocks: [
          { driver: "churn", operation: "hazard", amount: 2, filter: [{ column: "segment", values: ["SME", "Micro"] }, { column: "region", values: ["West"] }], path: { start: 2, ramp: 2, length: 3 } },
          { driver: "pd", operation: "multiply", amount: 1.5, filter: [{ column: "segment", values: ["中小"] }], path: undefined },
        ],
      },
    ],
  });
});

test("filters are read in full-width signs", () => {
  const read = readScenarioTable([headers, ["A", 1, "pd", "add", 0.1, "\u5ba2\u7fa4\uff1d\u5c0f\u5fae\uff0c\u4e2d\u5c0f\u3001SME\uff1b\u5730\u533a \uff1d \u534e\u4e1c"]]);
  expect(read).toMatchObject({ ok: true, value: [{ shocks: [{ filter: [{ column: "segment", values: ["小微", "中小", "SME"] }, { column: "region", values: ["华东"] }] }] }] });
});

test.each<[string, InputMatrix]>([
  ["the table needs a column Driver", [["Scenario", "Operation", "Amount"], ["A", "add", 1]]],
  ["row 1 of scenario_table: driver must be one of churn, pd, lgd, ead, revenue, referral, retention_cost, growth, discount_rate, cac, capital, capital_charge, benchmark_rate, collateral, ccf, got \"weather\"", [headers, ["A", 1, "weather", "add", 1]]],
  ["row 1 of scenario_table: amount is missing", [headers, ["A", 1, "pd", "add", null]]],
  ["row 2 of scenario_table: weight must be between 0 and 1, got 40 (did you mean 0.4?)", [headers, ["A", 1, null], ["B", 40, null]]],
  ["row 1 of scenario_table: a filter reads column = value, value; column = value; got \"SME\"", [headers, ["A", 1, "pd", "add", 0.1, "SME"]]],
  ["row 1 of scenario_table: scenario is missing", [headers, [null, 1, "pd", "add", 0.1]]],
  ["scenario_table has no rows below its headers", [headers]],
])("%s", (message, cells) => expect(readScenarioTable(cells)).toMatchObject({ ok: false, failure: { message } }));

test("what is presented is read back as it was", () => {
  const scenarios: Scenario[] = [
    { name: "Base", weight: 0.5, shocks: [] },
    {
      name: "Wave",
      weight: 0.5,
      note: "a note",
      shocks: [
        { driver: "churn", operation: "hazard", amount: 2, filter: [{ column: "segment", values: ["SME", "Micro"] }, { column: "region", values: ["West"] }], path: { start: 2, ramp: 2, length: 3 } },
        { driver: "pd", operation: "add", amount: 0.01, filter: undefined, path: { start: 3, ramp: 0, length: Infinity } },
        { driver: "revenue", operation: "multiply", amount: 0.9, filter: undefined, path: undefined },
      ],
    },
  ];
  for (const locale of ["en", "zh-CN"] as const) expect(readScenarioTable(presentScenarios(scenarios, locale) as InputMatrix)).toEqual({ ok: true, value: scenarios });
});
