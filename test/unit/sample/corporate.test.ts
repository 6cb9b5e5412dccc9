import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { uniformGrowth, type ClientTerms } from "../../../src/core/clv/clientTerms";
import { clvOf, type Components } from "../../../src/core/clv/components";
import { valueClient } from "../../../src/core/clv/valuation";
import { readSample, type Row } from "./support/files";

const english = readSample("corporate-12.en.csv");
const chinese = readSample("corporate-12.zh-CN.csv");

describe("values worked out by hand, in quarters", () => {
  test("Union Power and Water: a perpetuity without default", () => {
    // 150 income − 30 cost a year; churn 4 %, discount 6 %, PD 0, for ever.
    // A quarter: stays 0.96^(1/4) = 0.989846400767953, discount 1.06^(−1/4) = 0.985538361687288.
    expectPower(0.989846400767953, 4, 0.96);
    expectPower(0.985538361687288, -4, 1.06);
    // q = 0.989846400767953 × 0.985538361687288 = 0.975531600134907
    // multiple q + q² + … = q/(1 − q) = 0.975531600134907 / 0.024468399865093 = 39.8690394759583
    expectSame(0.975531600134907 / 0.024468399865093, 39.8690394759583);
    // revenue 37.5 × 39.8690394759583 = 1495.08898034844; cost 7.5 × 39.8690394759583 = 299.017796069687
    expectLines("Union Power and Water", { revenue: 1495.08898034844, retentionCost: -299.017796069687, expectedLoss: 0 });
    // 1495.08898034844 − 299.017796069687
    expectClv("Union Power and Water", 1196.07118427875);
  });

  test("Harbour Offices: four years of construction, year by year, below zero", () => {
    // 90 − 30 a year, CAC 40; PD 5 %, LGD 36 %, EAD 5000, no churn, discount 8 %, 4 years = 16 quarters.
    // A quarter: survives 0.95^(1/4) = 0.987258544901434, defaults 0.0127414550985662, discount 1.08^(−1/4) = 0.980943652127571.
    expectPower(0.987258544901434, 4, 0.95);
    expectPower(0.980943652127571, -4, 1.08);
    // q = 0.987258544901434 × 0.980943652127571 = 0.968445002629764
    // income of year 1: q + q² + q³ + q⁴ = 0.968445002629764 + 0.937885723118664 + 0.908290741591534 + 0.879629629629630 = 3.69425109696959
    expectSame(0.968445002629764 + 0.937885723118664 + 0.908290741591534 + 0.87962962962963, 3.69425109696959);
    // each year is worth 0.95/1.08 = 0.879629629629630 of the one before: 1 + 0.8796296 + 0.7737483 + 0.6806119 = 3.33398983259666
    expectSame(1 + 0.87962962962963 + 0.773748285322359 + 0.680611917644668, 3.33398983259666);
    // 3.69425109696959 × 3.33398983259666 = 12.3165955963567 quarters of income
    // revenue 22.5 × 12.3165955963567 = 277.123400918026; cost 7.5 × 12.3165955963567 = 92.3744669726753
    // loss: 5000 × 0.36 = 1800 at stake; first quarter 1800 × 0.0127414550985662 × 0.980943652127571 = 22.4975690960526
    // year 1: 22.4975690960526 × (1 + q + q² + q³) = 22.4975690960526 × 3.81462146733996 = 85.8197100367660
    // four years: 85.8197100367660 × 3.33398983259666 = 286.122040698971
    expectLines("Harbour Offices (project)", { revenue: 277.123400918026, retentionCost: -92.3744669726753, expectedLoss: -286.122040698971, acquisitionCost: -40 });
    // 277.123400918026 − 92.3744669726753 − 286.122040698971 − 40
    expectClv("Harbour Offices (project)", -141.37310675362);
  });

  test("Northgate Homes: two exits, default first, and referrals", () => {
    // 120 revenue + 10 referral − 20 cost; churn 5 %, PD 2 %, LGD 15 %, EAD 3000, discount 8 %, 10 years = 40 quarters.
    // A quarter: no default 0.98^(1/4) = 0.994962056392688, stays 0.95^(1/4) = 0.987258544901434, discount 0.980943652127571.
    expectPower(0.994962056392688, 4, 0.98);
    expectPower(0.987258544901434, 4, 0.95);
    // q = 0.994962056392688 × 0.987258544901434 × 0.980943652127571 = 0.963566031319732
    // q⁴⁰ = (0.98 × 0.95 / 1.08)^10 = 0.862037037037037^10 = 0.226599660548072
    expectPower(0.862037037037037, 10, 0.226599660548072);
    // 1 + q + … + q³⁹ = (1 − 0.226599660548072) / (1 − 0.963566031319732) = 0.773400339451928 / 0.036433968680268 = 21.2274524973938
    expectSame(0.773400339451928 / 0.036433968680268, 21.2274524973938);
    // income: q × 21.2274524973938 = 20.4540521579419; 30 and 2.5 and 5 a quarter
    // loss: 3000 × 0.15 = 450 × 0.00503794360731196 × 0.980943652127571 = 2.22387339573946 in the first quarter, × 21.2274524973938
    expectLines("Northgate Homes", { revenue: 613.621564738257, referral: 51.1351303948548, retentionCost: -102.27026078971, expectedLoss: -47.2071470179928 });
    // 613.621564738257 + 51.1351303948548 − 102.270260789710 − 47.2071470179928
    expectClv("Northgate Homes", 515.279287325409);
  });

  test("Westpass Toll Road: a loan that is repaid, growth below zero", () => {
    // 240 − 20 a year falling 5 % a year; PD 0.5 %, LGD 15 %, EAD 12000, no churn, discount 8 %, 20 years = 80 quarters.
    // A quarter: no default 0.995^(1/4) = 0.998747649390475, growth 0.95^(1/4) = 0.987258544901434, discount 0.980943652127571.
    expectPower(0.998747649390475, 4, 0.995);
    // flow of quarter t is multiplied by growth^(t−1): x = 0.998747649390475 × 0.980943652127571 × 0.987258544901434 = 0.967232169940429
    // x⁸⁰ = (0.995 × 0.95 / 1.08)^20 = 0.875231481481481^20 = 0.0695758644487047
    expectPower(0.875231481481481, 20, 0.0695758644487047);
    // 1 + x + … + x⁷⁹ = (1 − 0.0695758644487047) / (1 − 0.967232169940429) = 0.930424135551295 / 0.032767830059571 = 28.3944385044666
    expectSame(0.930424135551295 / 0.032767830059571, 28.3944385044666);
    // income: 0.979715166746919 × 28.3944385044666 = 27.8184620540886 quarters; 60 and 5 a quarter
    // loss: 12000 × 0.15 = 1800 × 0.0012523506095245 × 0.980943652127571 = 2.21127345480665, × 28.3944385044666
    expectLines("Westpass Toll Road", { revenue: 1669.10772324532, retentionCost: -139.092310270443, expectedLoss: -62.787874670164 });
    // 1669.10772324532 − 139.092310270443 − 62.7878746701640
    expectClv("Westpass Toll Road", 1467.22753830471);
  });
});

describe("the two files", () => {
  const numbersOf = (row: Row): (string | number | null)[] => Object.values(row).filter((cell) => typeof cell === "number");

  test("hold the same numbers, ratings and order of columns", () => {
    expect(chinese.rows.map(numbersOf)).toEqual(english.rows.map(numbersOf));
    expect(chinese.rows.map((row) => row["评级"])).toEqual(english.rows.map((row) => row.Rating));
    expect(chinese.headers).toHaveLength(english.headers.length);
  });

  test("translate every category one to one", () => {
    for (const index of [1, 2, 3, 4, 5, 7, 15]) {
      const pairs = english.rows.map((row, at) => [Object.values(row)[index], Object.values(chinese.rows[at])[index]] as const);
      expect(new Map(pairs).size).toBe(new Map(pairs.map(([en, zh]) => [zh, en])).size);
      expect(pairs.every(([en, zh]) => new Map(pairs).get(en) === zh)).toBe(true);
    }
  });

  test.each([["en", english], ["zh-CN", chinese]] as const)("%s: every header is known, no row fails, no warning", (locale, file) => {
    const reading = readClientTable(file.cells);
    if (!reading.ok) throw new Error(reading.failure.message);
    const { match, report, table } = reading.value;
    expect([match.locale, match.unused, match.duplicates, report.errors, report.warnings, table.count]).toEqual([locale, [], [], [], [], 12]);
  });

  test("say on top that the figures are invented", () => {
    expect(english.notes[0]).toContain("Invented figures");
    expect(chinese.notes[0]).toContain("数字均为虚构");
  });

  test("are consistent: EAD, LGD from collateral, one PD a rating", () => {
    const pds = new Map<unknown, unknown>();
    for (const row of english.rows) {
      const [ead, drawn, undrawn, ccf] = ["EAD", "Drawn", "Undrawn", "CCF"].map((name) => Number(row[name]));
      expect(ead).toBe(drawn + ccf * undrawn);
      const uncovered = Math.max(0, 1 - (Number(row.Collateral) * (1 - Number(row.Haircut))) / ead);
      expect(row.LGD).toBeCloseTo(0.45 * uncovered, 10);
      expect(pds.get(row.Rating) ?? row.PD).toBe(row.PD);
      pds.set(row.Rating, row.PD);
    }
  });

  test("have two clients below zero, one with PD 0, three without churn, one group of three", () => {
    expect(english.rows.filter((row) => clvOf(lines(row)) < 0).map((row) => row.Client)).toEqual(["Harbour Offices (project)", "Grand Plaza Hotel"]);
    expect(english.rows.filter(({ PD }) => PD === 0)).toHaveLength(1);
    expect(english.rows.filter(({ Churn }) => Churn === 0)).toHaveLength(3);
    expect(english.rows.filter(({ Group }) => Group === "Northgate")).toHaveLength(3);
  });
});

/** Terms of a row, as the product has them by default: quarters, end of period. */
function terms(row: Row): ClientTerms {
  const number = (name: string): number => Number(row[name]);
  return {
    revenue: number("Revenue"),
    referral: number("Referral"),
    retentionCost: number("Retention cost"),
    churn: number("Churn"),
    pd: number("PD"),
    lgd: number("LGD"),
    ead: number("EAD"),
    capital: 0,
    capitalCharge: 0,
    discountRate: number("Discount rate"),
    acquisitionCost: number("CAC"),
    growth: uniformGrowth(number("Growth")),
    periodsPerYear: 4,
    horizonPeriods: row.Years === "perpetual" ? Infinity : 4 * number("Years"),
    timing: "end",
  };
}

function lines(row: Row): Components {
  const value = valueClient(terms(row));
  if (!value.ok) throw new Error(value.failure.message);
  return value.value;
}

function rowOf(client: string): Row {
  return english.rows.find((row) => row.Client === client)!;
}

function expectLines(client: string, expected: Partial<Components>): void {
  const actual = lines(rowOf(client));
  for (const [line, value] of Object.entries(expected)) expectSame(actual[line as keyof Components], value);
}

function expectClv(client: string, expected: number): void {
  expectSame(clvOf(lines(rowOf(client))), expected);
}

/** Relative 1e-9. */
function expectSame(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

/** A literal root, checked by multiplying it out. */
function expectPower(base: number, exponent: number, expected: number): void {
  expectSame(base ** exponent, expected);
}
