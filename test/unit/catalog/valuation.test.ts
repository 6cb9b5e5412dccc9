import type { InputCell, OutputCell } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const client = [120, 20, 0.08, 0.1, 0.02, 0.4, 1000, 5, 0.03, 50, "mid", 4, 10, 0.08, 0.1] as const;

describe("CLV_BREAKDOWN", () => {
  test("one client: the lines add up to CLV", () => {
    const lines = call("CLV_BREAKDOWN", ...client);
    const total = lines.slice(0, -1).reduce((sum, [, amount]) => sum + (amount as number), 0);
    expect(total).toBeCloseTo(call("CLV", ...client)[0][0] as number, 9);
    expect(lines[6]).toEqual(["CLV", call("CLV", ...client)[0][0]]);
  });

  test("many clients: headers, a row a client, a broken row with its failure in the last column", () => {
    const cells = call("CLV_BREAKDOWN", [[100], [null], ["x"]], 0, 0.1, 0.12);
    expect(cells[0]).toEqual(["Revenue", "Referral", "Retention cost", "Capital charge", "Expected loss", "Acquisition cost", "CLV"]);
    expect(cells[1][6]).toBe(call("CLV", 100, 0, 0.1, 0.12)[0][0]);
    expect(cells[2].every((cell) => cell === "")).toBe(true);
    expect(cells[3][6]).toMatchObject({ message: "revenue must be a number, got \"x\"" });
  });
});

describe("CLV_SCHEDULE", () => {
  test("a row a period; the last cumulative value is CLV", () => {
    const cells = call("CLV_SCHEDULE", ...client);
    expect(cells.length).toBe(1 + 20);
    expect(cells[20][13]).toBeCloseTo(call("CLV", ...client)[0][0] as number, 9);
  });

  test("takes one client, and a finite horizon", () => {
    expect(tryCall("CLV_SCHEDULE", [[100], [200]], 0, 0.1, 0.12)).toMatchObject({ failure: { code: "oneClientOnly" } });
    expect(tryCall("CLV_SCHEDULE", 100, 0, 0.1, 0.12, null, null, null, "perpetual")).toMatchObject({ failure: { code: "needsFiniteHorizon" } });
  });
});

describe("CLV_BREAKEVEN", () => {
  const inputs = ["revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "growth", "cac", "referral", "capital", "capital_charge"] as const;
  const order = ["revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "cac", "timing", "periods_per_year", "referral", "capital", "capital_charge"];

  test.each(inputs)("the %s that is found gives the target back", (input) => {
    const at = order.indexOf(input);
    const blanked = client.map((value, index): InputCell => (index === at ? null : value));
    const target = (call("CLV", ...client)[0][0] as number) * 0.98;
    const [[root]] = call("CLV_BREAKEVEN", input, target, ...blanked);
    expect(typeof root).toBe("number");
    const restored = client.map((value, index): InputCell => (index === at ? (root as number) : value));
    expect(call("CLV", ...restored)[0][0]).toBeCloseTo(target, 7);
  });

  test("years: the first period in which CLV so far reaches the target", () => {
    const [[years]] = call("CLV_BREAKEVEN", "years", 0, 120, 20, 0.08, 0.1, null, null, null, null, null, 50);
    const schedule = call("CLV_SCHEDULE", 120, 20, 0.08, 0.1, null, null, null, 10, null, 50);
    const first = schedule.slice(1).find((row) => (row[13] as number) >= 0)!;
    expect(years).toBe(first[1]);
  });

  test("the input that is solved for has to be blank; the others may not be", () => {
    expect(call("CLV_BREAKEVEN", "churn", 0, 100, 0, 0.1, 0.12)[0][0]).toMatchObject({ code: "solvedInputGiven" });
    expect(call("CLV_BREAKEVEN", "revenue", 0, null, 0, null, 0.12)[0][0]).toMatchObject({ code: "missing", parameter: "churn" });
  });

  test("no root: the bracket searched is reported", () => {
    const cell = call("CLV_BREAKEVEN", "churn", 1e9, 100, 0, null, 0.12)[0][0];
    expect(cell).toMatchObject({ reason: "noSolution", values: { minimum: 0, maximum: 1, target: 1e9 } });
  });
});

describe("HISTORIC_VALUE", () => {
  test("is XNPV carried to the valuation date", () => {
    // Microsoft's XNPV example: 2086.65 at 9 % on 2008-01-01 (serial 39448).
    const dates = [[39448], [39508], [39751], [39859], [39904]];
    const flows = [[-10000], [2750], [4250], [3250], [2750]];
    const [[value]] = call("HISTORIC_VALUE", dates, flows, 39904, 0.09);
    expect((value as number) / 1.09 ** ((39904 - 39448) / 365)).toBeCloseTo(2086.6476, 4);
  });

  test("dates may be serials or texts, one as_of or one a client; what is neither is named", () => {
    const asOf = [["2024-12-31"], [45657], ["31 December"]];
    const cells = call("HISTORIC_VALUE", [["2024-01-01"], [45292]], [[60], [40]], asOf, 0.08);
    expect(cells.slice(0, 2)).toEqual([[expect.closeTo(108, 10)], [expect.closeTo(108, 10)]]);
    expect(cells[2][0]).toMatchObject({ message: "as_of must be a date, got \"31 December\"" });
  });

  test("a flow after the valuation date is named", () => {
    expect(call("HISTORIC_VALUE", [[45292], [45300]], [[1], [2]], 45295, 0.1)[0][0]).toMatchObject({ message: "dates must not be after as_of (2024-01-04), got 2024-01-09 in row 2" });
  });
});

describe("CHURN_ADJ", () => {
  test("a blank signal counts as its centre; 0 and 1 stay", () => {
    expect(call("CHURN_ADJ", 0.1, 7, 15)).toEqual(call("CHURN_ADJ", 0.1));
    expect(call("CHURN_ADJ", [[0], [1]], 0)).toEqual([[0], [1]]);
  });

  test("its own table goes straight back in, in either language", () => {
    const table = call("CHURN_COEFFICIENTS", "zh-CN") as InputCell[][];
    const signals = [0.1, 4, 40, 2, 1, 5, 0.9, 0.01, 1, true] as const;
    expect(call("CHURN_ADJ", ...signals, table)).toEqual(call("CHURN_ADJ", ...signals));
    expect(call("CHURN_ADJ", ...signals, table, 60)).toEqual(call("CHURN_ADJ", ...signals, null, 60));
  });

  test("response time stands behind the table, so that calls without it give what they gave", () => {
    const before = call("CHURN_COEFFICIENTS").slice(0, 10) as InputCell[][];
    expect(before.map(([signal]) => signal)).not.toContain("response_hours");
    const signals = [0.1, 4, 40, 2, 1, 5, 0.9, 0.01, 1, true] as const;
    expect(call("CHURN_ADJ", ...signals)).toEqual(call("CHURN_ADJ", ...signals, before));
    // A day slower than the centre: η = 0.005 × 24.
    expect(call("CHURN_ADJ", 0.1, null, null, null, null, null, null, null, null, null, null, 48)[0][0]).toBeCloseTo(1 - 0.9 ** Math.exp(0.12), 14);
  });

  test("η is capped", () => {
    const [[worst]] = call("CHURN_ADJ", 0.1, null, null, 1000);
    expect(worst).toBeCloseTo(1 - 0.9 ** Math.exp(3), 12);
  });

  test("an unknown signal names its row", () => {
    expect(tryCall("CHURN_ADJ", 0.1, null, null, null, null, null, null, null, null, null, [["signal", "beta", "centre"], ["mood", 1, 0]])).toMatchObject({ failure: { code: "brokenRule", values: { row: 1 } } });
  });
});

describe("SEGMENT", () => {
  const rulesIn = (mode: string, language: string): InputCell[][] => call("SEGMENT_RULES", mode, language) as InputCell[][];

  test("default rules: value, risk, size and stage", () => {
    const clients: readonly [InputCell[], OutputCell][] = [
      [[-1, 0, "Large", null, null], "Loss-making"],
      [[5e6, 0.5, "Large", null, null], "Watch"],
      [[5e6, 0.01, "Large", null, "Mature"], "Strategic"],
      [[100, 0.05, "small", null, "growth"], "Growth"],
      [[300_000, 0.05, "Medium", null, null], "Core"],
      [[100, 0.05, null, null, null], "Standard"],
    ];
    const columns = [0, 1, 2, 3, 4].map((index) => clients.map(([row]) => [row[index]]));
    expect(call("SEGMENT", ...columns).map(([name]) => name)).toEqual(clients.map(([, name]) => name));
  });

  test("quantiles rank the clients of the call", () => {
    const values = Array.from({ length: 11 }, (_, index) => [index * 10]);
    const names = call("SEGMENT", values, 0.01, "大型", null, null, rulesIn("quantiles", "zh-CN")).map(([name]) => name);
    expect(names).toEqual([...Array<string>(5).fill("基础客户"), ...Array<string>(3).fill("核心客户"), ...Array<string>(3).fill("战略客户")]);
    expect(tryCall("SEGMENT", 10, 0.01, null, null, null, rulesIn("quantiles", "en"))).toMatchObject({ failure: { code: "notEnoughData" } });
  });

  test("a broken rule names its row", () => {
    expect(tryCall("SEGMENT", 1, 0, null, null, null, [["Segment", "CLV from"], ["A", "lots"]])).toMatchObject({ failure: { message: "row 1 of rules: clv_from must be a number, got \"lots\"" } });
  });
});
