import type { OutputCell, OutputMatrix } from "../../../src/catalog/cell";
import { describeFailure } from "../../../src/catalog/text/describeFailure";
import { call as cells, tryCall as outcome } from "../../support/call";

function message(name: string, ...args: Parameters<typeof outcome>[1][]): string {
  const found = outcome(name, ...args);
  if (!("failure" in found)) throw new Error(`a result: ${JSON.stringify(found.cells)}`);
  return found.failure.message;
}

/** The cell beside a label. */
const fact = (table: OutputMatrix, label: string): OutputCell | undefined => table.find(([first]) => first === label)?.[1];
const notes = (table: OutputMatrix): OutputCell[] => table.filter(([first]) => first === "Note").map(([, text]) => text);
const down = (values: readonly (number | string | null)[]): (number | string | null)[][] => values.map((value) => [value]);

const revenue = [102, 98, 105, 110, 107, 115, 118, 113, 121, 126];
const quarters = [80, 100, 120, 140, 88, 109, 133, 151, 97, 121, 142, 168, 104, 131, 158, 183];

describe("FORECAST_REVENUE", () => {
  test("spills periods, then what goes into CLV and the method, all as wide", () => {
    const table = cells("FORECAST_REVENUE", down(revenue), 3);
    expect(table[0]).toEqual(["Period", "Forecast", "Low", "High"]);
    expect(table.slice(1, 4).map(([period]) => period)).toEqual([1, 2, 3]);
    expect(table.every((row) => row.length === 4)).toBe(true);
    expect(fact(table, "Converged")).toBe(true);
    expect(fact(table, "Observations")).toBe(10);
    for (const [, forecast, low, high] of table.slice(1, 4)) expect((low as number) < (forecast as number) && (forecast as number) < (high as number)).toBe(true);
  });

  test("down or across, with blanks before and after", () => {
    const plain = cells("FORECAST_REVENUE", down(revenue), 2);
    expect(cells("FORECAST_REVENUE", [revenue], 2)).toEqual(plain);
    expect(cells("FORECAST_REVENUE", down([null, "", ...revenue, null]), 2)).toEqual(plain);
  });

  test("a gap, an error and a text are told with their place", () => {
    expect(message("FORECAST_REVENUE", down([null, 1, 2, null, 3, 4, 5]), 2)).toBe("history has a gap: value 4 is blank between others; put its figure in, or 0 where there was none");
    const text = outcome("FORECAST_REVENUE", down([1, "n/a", 3, 4, 5]), 2);
    expect(text).toMatchObject({ failure: { code: "notANumber", parameter: "history", row: 2 } });
    expect(message("FORECAST_REVENUE", down([null, ""]), 2)).toBe("history is missing");
    expect(message("FORECAST_REVENUE", [[1, 2], [3, 4]], 2)).toContain("a single row or column");
  });

  test("too few values: what the mean and the growth are, meanwhile", () => {
    expect(message("FORECAST_REVENUE", down([100, 110, 121]), 2)).toBe("history has 3 values, fewer than the 4 that simple needs; meanwhile their mean is 110.333333333, and their mean growth 10 % a period");
    expect(message("FORECAST_REVENUE", down([0, 110]), 2)).toBe("history has 2 values, fewer than the 4 that simple needs; meanwhile their mean is 55");
    expect(message("FORECAST_REVENUE", down(revenue), 2, "seasonal_damped", 4)).toContain("fewer than the 11 that seasonal_damped needs");
    const short = outcome("FORECAST_REVENUE", down([100, 110, 121]), 2);
    expect("failure" in short && describeFailure(short.failure, "zh-CN")).toBe("history 只有 3 个值，少于 simple 所需的 4 个；可暂用其均值 110.333333333 与平均每期增长率 10%");
  });

  test("four values are enough for a level", () => {
    const table = cells("FORECAST_REVENUE", down([100, 110, 95, 105]), 1);
    expect(fact(table, "Method")).toBe("simple: level, ETS(A,N,N)");
    expect(fact(table, "AICc")).toBeUndefined();
  });

  test("a constant history is met, and said to be", () => {
    const table = cells("FORECAST_REVENUE", down([7, 7, 7, 7, 7, 7]), 2, "holt");
    expect(table.slice(1, 3)).toEqual([[1, 7, 7, 7], [2, 7, 7, 7]]);
    expect(fact(table, "Annual growth")).toBe(0);
    expect(notes(table)).toEqual(["the history is 7 throughout: so is the forecast, and its interval has no width"]);
  });

  test("what cannot be: seasons without a season, products with zeros, percents, halves", () => {
    expect(message("FORECAST_REVENUE", down(quarters), 2, "seasonal")).toBe("season must be 2 or more, got 1");
    expect(message("FORECAST_REVENUE", down([0, ...quarters]), 2, "multiplicative", 4)).toBe("history must be greater than 0, got 0");
    expect(message("FORECAST_REVENUE", down(revenue), 2, null, null, 95)).toBe("confidence must be between 0.5 and 0.999, got 95 (did you mean 0.95?)");
    expect(message("FORECAST_REVENUE", down(revenue), 2.5)).toBe("periods must be a whole number, got 2.5");
    expect(message("FORECAST_REVENUE", down(revenue), 2, "arima")).toContain("method must be one of auto, simple, holt");
  });

  test("a history too short for its seasons is told", () => {
    const table = cells("FORECAST_REVENUE", down(quarters.slice(0, 7)), 1, null, 4);
    expect(notes(table)[0]).toBe("7 values are too few for methods with 4 seasons: they were left out");
  });

  test("a fall below 0 has no annual growth, and says so", () => {
    const table = cells("FORECAST_REVENUE", down([100, 82, 59, 41, 19]), 3, "simple");
    expect(fact(table, "Annual growth")).toBe(0);
    const falling = cells("FORECAST_REVENUE", down([100, 82, 59, 41, 19, 2]), 3, "holt");
    expect(fact(falling, "Annual growth")).toBeUndefined();
    expect(notes(falling)).toEqual(["6 values for 4 parameters: intervals take the parameters as known, and hold less often than they say", "the forecast does not stay above 0: it has no annual growth"]);
  });

  test("speaks Chinese", () => {
    const table = cells("FORECAST_REVENUE", down(quarters), 1, "阻尼趋势", 4, null, "zh-CN");
    expect(table[0]).toEqual(["期数", "预测", "下限", "上限"]);
    expect(fact(table, "方法")).toBe("damped：阻尼趋势，ETS(A,Ad,N)");
  });
});

describe("FORECAST_COMBINED", () => {
  const past = [["Actual", "Planned"], [95, 100], [108, 120], [118, 125], [112, 121]];

  test("shows both sources, the combination between them, and the record of the plans", () => {
    const table = cells("FORECAST_COMBINED", down(revenue), [[140, 150, 160]], past);
    const weight = fact(table, "Weight of the plan") as number;
    const bias = fact(table, "Bias of plans, actual over planned") as number;
    expect(bias).toBeCloseTo((0.95 + 0.9 + 118 / 125 + 112 / 121) / 4, 12);
    table.slice(1, 4).forEach(([, statistical, plan, combined, low, high], index) => {
      expect(plan).toBeCloseTo(bias * [140, 150, 160][index], 10);
      expect(combined).toBeCloseTo(weight * (plan as number) + (1 - weight) * (statistical as number), 10);
      expect((low as number) < (combined as number) && (combined as number) < (high as number)).toBe(true);
    });
    expect(fact(table, "Past plans")).toBe(4);
    expect(weight).toBeGreaterThan(0.5);
  });

  test("a plan without a record counts for nothing, until someone says so", () => {
    const alone = cells("FORECAST_COMBINED", down(revenue), [[140, 150]]);
    expect(alone.slice(1, 3).map(([, statistical, , combined]) => (combined as number) - (statistical as number))).toEqual([0, 0]);
    expect(alone.slice(1, 3).map((row) => row.slice(4))).toEqual(cells("FORECAST_REVENUE", down(revenue), 2).slice(1, 3).map((row) => row.slice(2)));
    expect(notes(alone).at(-1)).toContain("no past plans");
    const half = cells("FORECAST_COMBINED", down(revenue), [[140, 150]], null, 0.5);
    expect(half[1][3]).toBeCloseTo(((half[1][1] as number) + 140) / 2, 10);
  });

  test("a weight that is given goes before the one that is earned", () => {
    expect(fact(cells("FORECAST_COMBINED", down(revenue), [[140]], past, 0.25), "Weight of the plan")).toBe(0.25);
    expect(message("FORECAST_COMBINED", down(revenue), [[140]], past, 25)).toContain("did you mean 0.25?");
  });

  test("what cannot be is told with its place", () => {
    expect(message("FORECAST_COMBINED", down(revenue), [[140]], [["Planned", "Actual"], [1, 1], [2, 2]])).toBe("past_plans needs at least 3 values, got 2");
    expect(message("FORECAST_COMBINED", down(revenue), [[140]], [["Planned", "Actual"], [1, 1], [2, 0], [3, 3]])).toBe("row 2 of past_plans: actual must be greater than 0, got 0");
    expect(message("FORECAST_COMBINED", down(revenue), [[140]], [["Planned"], [1]])).toContain("Actual");
    expect(message("FORECAST_COMBINED", down([5, -1, 4, 3, 6]), [[140]], past)).toBe("history must be greater than 0, got -1");
    expect(message("FORECAST_COMBINED", down(revenue), [[0]])).toBe("plan must be greater than 0, got 0");
  });
});

describe("PLAN_ACCURACY", () => {
  test("a bias is no error; three plans are needed, as many actuals", () => {
    expect(cells("PLAN_ACCURACY", [[100, 200, 400]], [[90, 180, 360]])[1][1]).toBeCloseTo(0, 12);
    expect(message("PLAN_ACCURACY", [[1, 2]], [[1, 2]])).toBe("planned needs at least 3 values, got 2");
    expect(message("PLAN_ACCURACY", [[1, 2, 3]], [[1, 2]])).toContain("actual must have 3 rows");
    expect(message("PLAN_ACCURACY", [[1, null, 3]], [[1, 2, 3]])).toBe("planned is missing");
    expect(message("PLAN_ACCURACY", [[null]], [[1, 2, 3]])).toBe("planned is missing");
  });
});

describe("FORECAST_BACKTEST", () => {
  test("holds forecasts against what came, with the naive ones beside them", () => {
    const table = cells("FORECAST_BACKTEST", down(quarters), 4, "seasonal_holt", 4);
    expect(table[0].slice(0, 4)).toEqual(["Period", "Actual", "Predicted", "Naive"]);
    expect(table.slice(1, 5).map(([period, actual, , naive]) => [period, actual, naive])).toEqual([[13, 104, 168], [14, 131, 168], [15, 158, 168], [16, 183, 168]]);
    expect(table.find(([label]) => label === "Mean absolute error, seasonal naive")?.[2]).toBeCloseTo((7 + 10 + 16 + 15) / 4, 12);
    expect(table.every((row) => row.length === 6)).toBe(true);
  });

  test("what is left after the holdout has to be enough", () => {
    expect(message("FORECAST_BACKTEST", down(revenue), 8)).toContain("history − holdout has 2 values, fewer than the 4 that simple needs");
    expect(message("FORECAST_BACKTEST", down(revenue), 10)).toBe("holdout must be 9 or less, got 10");
  });
});
