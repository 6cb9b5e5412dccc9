import type { InputCell, InputMatrix, OutputMatrix } from "../../../src/catalog/cell";
import { call, tryCall } from "../../support/call";

const HEADERS = ["Client", "Revenue", "Retention cost", "Churn", "PD", "EAD", "Discount rate", "Years", "Days to approve", "Open complaints"];
const clients = (...rows: InputCell[][]): InputMatrix => [HEADERS, ...rows];
const A: InputCell[] = ["A", 100, 20, 0.15, 0.01, 500, 0.09, 10, 20, 2];
const B: InputCell[] = ["B", 60, 10, 0.3, 0.02, 200, 0.09, 10, 0.5, 0];
const C: InputCell[] = ["C", 80, 0, 0.2, 0, 0, 0.09, 10, null, null];

const numbers = (cells: OutputMatrix, column: number): number[] => cells.slice(1).map((row) => row[column] as number);

describe("PROCESS_VALUE", () => {
  test("a day less is worth what CHURN_ADJ and CLV make of it", () => {
    const cells = call("PROCESS_VALUE", clients(A, B, C));
    const churn = call("CHURN_ADJ", [[0.15], [0.3], [0.2]], null, [[14], [14.5], [14]]);
    expect(numbers(cells, 2).slice(0, 3)).toEqual(churn.map(([value]) => expect.closeTo(value as number, 14)));
    const after = call("CLV", [[100], [60], [80]], [[20], [10], [0]], churn as InputMatrix, 0.09, [[0.01], [0.02], [0]], 0.45, [[500], [200], [0]], 10);
    expect(numbers(cells, 4).slice(0, 3)).toEqual(after.map(([value]) => expect.closeTo(value as number, 9)));
  });

  test("gains add up, the summary sets them against the cost, and at the break-even nothing is left", () => {
    const args = [clients(A, B, C), [["days_to_approve"], ["open_complaints"]], [[-3], [-1]]] as const;
    const cells = call("PROCESS_VALUE", ...args);
    const gains = numbers(cells, 5);
    expect(gains[3]).toBeCloseTo(gains[0] + gains[1] + gains[2], 10);
    const summary = (cost: number): Readonly<Record<string, number>> => Object.fromEntries(call("PROCESS_VALUE", ...args, cost, "summary") as [string, number][]);
    expect(summary(5)["Gain in value"]).toBeCloseTo(gains[3], 12);
    expect(summary(5)["Gain a client"]).toBeCloseTo(gains[3] / 3, 12);
    expect(summary(5)["Net gain"]).toBeCloseTo(gains[3] - 5, 12);
    expect(summary(summary(5)["Break-even cost"])["Net gain"]).toBe(0);
  });

  test("more days less are worth more, none are worth nothing, and nobody waits less than not at all", () => {
    const gain = (days: number, row: number): number => numbers(call("PROCESS_VALUE", clients(A, B, C), "days_to_approve", -days), 5)[row];
    expect(gain(0, 3)).toBe(0);
    expect(gain(2, 0)).toBeGreaterThan(gain(1, 0));
    expect(gain(10, 1)).toBe(gain(0.5, 1));
    expect(gain(30, 0)).toBe(gain(20, 0));
    // C's days are not known: nothing bounds them but the cap of the hazard.
    expect(gain(1000, 2)).toBe(gain(300, 2));
    expect(gain(300, 2)).toBeGreaterThan(gain(100, 2));
  });

  test("the coefficients of a fit go straight in; response time and satisfaction too", () => {
    const fit = call("CHURN_FIT", [[1], [2], [2], [3], [4], [4], [5], [6], [6], [7], [8], [9]], [[1], [1], [1], [0], [1], [1], [1], [0], [1], [0], [1], [0]], [["Satisfaction"], [4], [5], [7], [6], [5], [8], [6], [8], [7], [9], [6], [8]]);
    const beta = fit[1][1] as number;
    const cells = call("PROCESS_VALUE", clients(A), "survey score", 1, null, null, fit as InputMatrix);
    expect(cells[1][2]).toBeCloseTo(1 - 0.85 ** Math.exp(beta), 12);
    expect(call("PROCESS_VALUE", clients(A), "响应时长", -24)[1][2]).toBeCloseTo(1 - 0.85 ** Math.exp(-24 * 0.005), 12);
  });

  test("a cell that cannot be read leaves out its client alone", () => {
    const cells = call("PROCESS_VALUE", clients(A, [...B.slice(0, 8), "soon", 0], C));
    expect(cells[2][6]).toBe('row 2 of table: days_to_approve must be a number, got "soon"');
    expect(cells[4][5]).toBeCloseTo((cells[1][5] as number) + (cells[3][5] as number), 12);
  });

  test.each([
    ["a signal that there is not", [clients(A), "mood", -1], /^signal must be one of satisfaction, .*got "mood"$/],
    ["one that the coefficients lack", [clients(A), "products", 1, null, null, [["Signal", "Beta", "Centre"], ["satisfaction", -0.2, 5]]], /^signals must be one of satisfaction, got "products"$/],
    ["fewer changes than signals", [clients(A), [["days_to_approve"], ["open_complaints"]], -1], /^changes must have 2 rows/],
  ])("%s is refused", (_, args, message) => {
    expect(tryCall("PROCESS_VALUE", ...(args as InputCell[]))).toMatchObject({ failure: { message: expect.stringMatching(message) } });
  });
});

describe("SERVICE_VALUE", () => {
  const trial = [200, 18, 180, 32] as const;
  const summary = (...more: InputCell[]): Readonly<Record<string, number[]>> => Object.fromEntries(call("SERVICE_VALUE", clients(A, B, C), ...trial, ...more).slice(1).map(([name, ...values]) => [name as string, values as number[]]));

  test("the bank's gain is CLV with the hazard and the income that the service makes, less CLV without", () => {
    const { "Hazard factor": factors, "Gain of the bank": gains } = summary(3, 5);
    const value = (churn: (c: number) => number, income: number): number => [[100, 20, 0.15, 0.01, 500], [60, 10, 0.3, 0.02, 200], [80, 0, 0.2, 0, 0]]
      .reduce((sum, [revenue, cost, c, pd, ead]) => sum + (call("CLV", revenue + income, cost, churn(c), 0.09, pd, 0.45, ead, 10)[0][0] as number), 0);
    factors.forEach((factor, level) => expect(gains[level]).toBeCloseTo(value((c) => 1 - (1 - c) ** factor, 2) - value((c) => c, 0), 8));
  });

  test("what a client saves is the price elsewhere less the fee, over its life; rows add up", () => {
    const { "Gain of the clients": saved, Together: together, "Gain of the bank": bank } = summary(3, 5, 12);
    expect(together).toEqual(saved.map((gain, level) => expect.closeTo(gain + bank[level], 10)));
    const rows = call("SERVICE_VALUE", clients(A, B, C), ...trial, 3, 5, 12, null, "clients");
    for (const column of [1, 2, 3, 4, 5]) expect(rows[4][column]).toBeCloseTo([1, 2, 3].reduce((sum, row) => sum + (rows[row][column] as number), 0), 9);
    const kept = summary(3, 5)["Hazard factor"][1];
    expect(rows[3][5]).toBeCloseTo(7 * (call("CLV", 1, 0, 1 - 0.8 ** kept, 0.09)[0][0] as number), 8);
    expect(summary(3, 5)["Gain of the clients"]).toEqual([0, 0, 0]);
  });

  test("more certainty asked for is a wider interval; without an effect or a price nothing is gained", () => {
    const [narrow, wide] = [0.8, 0.99].map((confidence) => summary(null, null, null, confidence)["Gain of the bank"]);
    expect(wide[0]).toBeLessThan(narrow[0]);
    expect(wide[1]).toBeCloseTo(narrow[1], 12);
    expect(wide[2]).toBeGreaterThan(narrow[2]);
    const none = call("SERVICE_VALUE", clients(A, B, C), 100, 20, 100, 20);
    expect(none[4][2]).toBeCloseTo(0, 9);
  });

  test("a client that cannot be valued is left out, with its reason", () => {
    const rows = call("SERVICE_VALUE", clients(A, [...B.slice(0, 3), 3, ...B.slice(4)]), ...trial, null, null, null, null, "clients");
    expect(rows[2][6]).toContain("churn must be between 0 and 1");
    expect(rows[3][1]).toBe(rows[1][1]);
  });

  test.each([
    ["nobody left without it", [100, 5, 100, 0], "untreated_left is 0, so the hazard of those without the service has no value"],
    ["everybody left without it", [100, 5, 100, 100], "untreated - untreated_left is 0, so the hazard of those without the service has no value"],
    ["more left than there were", [100, 101, 100, 20], "treated_left must be 100 or less, got 101"],
  ])("%s: refused", (_, counts, message) => {
    expect(tryCall("SERVICE_VALUE", clients(A), ...counts)).toMatchObject({ failure: { message } });
  });
});
