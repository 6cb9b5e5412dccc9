import type { InputCell, InputMatrix, OutputCell, OutputMatrix } from "../../../src/catalog/cell";
import { call, single, tryCall } from "../../support/call";

const OPTIONS = ["Option", "Kind", "Least", "Most", "Step", "Guarantor PD", "Guarantee years", "Haircut", "Secured LGD", "Cost once", "Cost a year", "Paid by"];
const options = (...rows: InputCell[][]): InputMatrix => [OPTIONS, ...rows];

/** Cells of a row by their headers. */
function rowOf(cells: OutputMatrix, name: string): Readonly<Record<string, OutputCell>> {
  const row = cells.find(([first]) => first === name)!;
  return Object.fromEntries(cells[0].map((header, place) => [header as string, row[place]]));
}

/** 1,000 at 5.5 % over 2.5 %, PD 3 %, churn 10 %, discounted at 8 %, four years, capital charged at 10 %. */
const mix = (table: InputMatrix | null, ...more: InputCell[]): OutputMatrix => call("RISK_MIX", 1000, 0.055, 0.025, 0.03, 0.1, 0.08, 4, table, ...more);
const CHARGED: InputCell[] = [null, null, 0.45, 10, 1, 0.004, 0.1];
const number = (name: string, ...args: InputCell[]): number => single(call(name, ...args)) as number;

test("every figure is what the functions for one of them give", () => {
  const cells = mix(options(["Guarantee", "guarantee", null, 0.5, null, 0.005, 3], ["Land", "collateral", 0.2, 0.6, null, null, null, 0.4, 0.2, 0.01, 0.002]), ...CHARGED);
  const pd = number("PD_GUARANTEED", 0.03, 0.005, 0.5, 0, 3, 4);
  const lgd = number("LGD_SECURED", 1000, 200, 0.4, 0.45, 0.2);
  const covered = (0.5 * (3 - 0.25)) / (4 - 0.25);
  const capital = covered * number("IRB_CAPITAL", 0.005, lgd, 4) + (1 - covered) * number("IRB_CAPITAL", 0.03, lgd, 4);
  const yearly = 1000 * (0.004 + 0.2 * 0.002);
  const found = rowOf(cells, "Guarantee");
  expect([found.PD, found.LGD, found["Expected loss"], found.Capital]).toEqual([pd, lgd, pd * lgd * 1000, capital * 1000].map((value) => expect.closeTo(value, 10)));
  expect(found.CLV).toBeCloseTo(number("CLV", 30, yearly, 0.1, 0.08, pd, lgd, 1000, 10, 0, 2, "end", 4, 0, capital, 0.1), 9);
  const costRate = (yearly + 2 / 4) / 1000;
  expect(found.RAROC).toBeCloseTo(number("RAROC", 1000, 0.055, 0.025, pd * lgd, costRate, capital), 10);
  expect(10_000 * ((found["Rate needed"] as number) - 0.025)).toBeCloseTo(number("RATE_FOR", 0, "economic_profit", 1000, 0.025, 0.025, pd, lgd, costRate, capital, 0.1), 8);
});

test("the rate needed is that of the target: at it, the target is met exactly", () => {
  const terms = [null, 0.45, 10, 1, 0.004, 0.1] as const;
  const guarantee = options(["Guarantee", "guarantee", null, 0.5, null, 0.005]);
  for (const [metric, target, column] of [["clv", 80, "CLV"], ["raroc", 0.2, "RAROC"]] as const) {
    const rate = rowOf(mix(guarantee, metric, target, ...terms.slice(1)), "Guarantee")["Rate needed"] as number;
    const there = rowOf(call("RISK_MIX", 1000, rate, 0.025, 0.03, 0.1, 0.08, 4, guarantee, metric, target, ...terms.slice(1)), "Guarantee");
    expect(there[column]).toBeCloseTo(target, 9);
  }
});

test("the cheapest mix that meets the target, not the fewest options; where none meets it, the nearest is told", () => {
  const table = options(["Dear", "guarantee", null, 1, 0.5, 0.001, null, null, null, null, 0.02, "client"], ["Cheap", "collateral", null, 1, 0.5, null, null, 0.4, 0.2, null, 0.001, "client"]);
  const amounts = (rate: number): OutputCell[] => mix(table, "rate", rate)[4].slice(-3);
  expect([0.039, 0.038, 0.036, 0.033].map(amounts)).toEqual([["met", 0, 0], ["met", 0, 0.5], ["met", 0, 1], ["met", 0.5, 0]]);
  const nearest = rowOf(mix(table, "rate", 0.01), "Nearest mix");
  expect([nearest.Dear, nearest.Cheap, nearest.Target]).toEqual([1, 1, "missed"]);
  expect(mix(table).some(([name]) => name === "Cheapest mix")).toBe(false);
});

test("what the client pays leaves its value alone, and costs all the same", () => {
  const by = (payer: string): Readonly<Record<string, OutputCell>> => rowOf(mix(options(["G", "guarantee", null, 0.5, null, 0.001, null, null, null, 0.01, 0.01, payer])), "G");
  const multiple = number("CLV", 1, 0, 0.1, 0.08, 0.5 * 0.03 + 0.5 * 0.001);
  expect((by("client").CLV as number) - (by("bank").CLV as number)).toBeCloseTo(1000 * 0.5 * 0.01 * (1 + multiple), 9);
  expect(by("bank").Cost).toBeCloseTo(1000 * 0.5 * 0.01 * (1 + number("CLV", 1, 0, 0.1, 0.08, 0.03)), 9);
  expect(by("client").Cost).toBe(by("bank").Cost);
});

test("guarantees of more than the whole are no option, and stop nothing else", () => {
  const cells = mix(options(["A", "guarantee", 0.6, 0.8, null, 0.001], ["B", "guarantee", 0.1, 0.5, null, 0.002]), "rate", 0.04);
  expect(cells[3][1]).toMatchObject({ message: "guaranteed share must be 1 or less, got 1.1" });
  expect(rowOf(cells, "Cheapest mix").Target).toBe("met");
});

test("with cash for all of it nothing is lost, no capital is held, and RAROC has no value but is met", () => {
  const cash = rowOf(mix(options(["Cash", "collateral", null, 1, null, null, null, 0, 0]), "raroc", 0.3), "Cheapest mix");
  expect([cash.LGD, cash["Expected loss"], cash.Capital, cash.RAROC, cash.Target]).toEqual([0, 0, 0, "", "met"]);
});

test("a loan that is not renewed is worth what it is worth until it ends", () => {
  const table = options(["Shorter", "tenor", null, 2, 1]);
  const ended = rowOf(mix(table, null, null, 0.45, 10, 0), "Shorter");
  expect(ended.CLV).toBeCloseTo(number("CLV", 30, 0, 0.1, 0.08, 0.03, 0.45, 1000, 2), 9);
});

test("the default table goes straight in, in either language", () => {
  for (const language of ["en", "zh-CN"]) {
    const own = call("RISK_OPTIONS", language) as InputMatrix;
    const tail = ["raroc", 0.25, ...new Array<null>(13).fill(null), language];
    expect(mix(own, ...tail)).toEqual(mix(null, ...tail));
  }
});

test.each([
  ["a guarantee without a guarantor", options(["G", "guarantee", null, 0.5]), "row 1 of options: guarantor_pd is missing"],
  ["a range upside down", options(["C", "collateral", 0.6, 0.5]), "row 1 of options: least must not exceed most: got 0.6, more than 0.5"],
  ["too fine a grid", options(["C", "collateral", 0, 1, 0.001], ["D", "collateral", 0, 1, 0.001]), "mixes of options must be 100000 or less, got 1002001"],
  ["another kind", options(["X", "insurance", 0, 1]), 'row 1 of options: kind must be one of guarantee, collateral, tenor, got "insurance"'],
])("%s is refused", (_, table, message) => {
  expect(tryCall("RISK_MIX", 1000, 0.055, 0.025, 0.03, 0.1, 0.08, 4, table)).toMatchObject({ failure: { message } });
});
