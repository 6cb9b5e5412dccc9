import type { InputCell, InputMatrix } from "../../../src/catalog/cell";
import { readClientTable, type ClientReading } from "../../../src/catalog/schema/readClientTable";
import { readTransitionMatrix } from "../../../src/catalog/tables/transitionMatrix";
import { readGolden } from "../../golden/readGolden";
import { call, single } from "../../support/call";

type Cells = Readonly<Record<string, InputCell>>;

/** Jarrow, Lando & Turnbull's matrix with its names, as a sheet has it. */
function ratingMatrix(): InputMatrix {
  const { rows } = readGolden("jlt_1997_transition_matrix.csv");
  const [from, ...grades] = Object.keys(rows[0]);
  return [["", ...grades], ...rows.map((row) => [row[from], ...grades.map((grade) => Number(row[grade]))])];
}

function tableOf(...clients: readonly Cells[]): InputMatrix {
  const headers = [...new Set(clients.flatMap((client) => Object.keys(client)))];
  return [headers, ...clients.map((client) => headers.map((header) => client[header] ?? null))];
}

function read(table: InputMatrix, options: Parameters<typeof readClientTable>[1] = {}): ClientReading {
  const reading = readClientTable(table, options);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.value;
}

const portfolioClv = (table: InputMatrix, assumptions: InputMatrix | null = null, matrix: InputMatrix | null = null): number[] =>
  call("PORTFOLIO", table as InputCell[][], assumptions as InputCell[][] | null, matrix as InputCell[][] | null).slice(1).map((row) => row[1] as number);

const column = (values: readonly number[]): InputCell[][] => values.map((value) => [value]);
const values = (cells: readonly (readonly unknown[])[]): number[] => cells.flat() as number[];
const hold = (curve: readonly number[], years: number): number[] => Array.from({ length: years }, (_, year) => curve[Math.min(year, curve.length - 1)]);

const LPR = 0.0345;
const relationship: Cells = {
  Client: "Harbour Mills", Rating: "BB", "Retention cost": 4, Churn: 0.08, "Discount rate": 0.07, Years: 8, "Periods a year": 4, CAC: 5,
  Drawn: 1000, Undrawn: 200, CCF: 0.5, "Repayment type": "linear", Maturity: 5, Benchmark: "LPR", "Spread (bp)": 150, "FTP rate": 0.025, "Commitment fee": 0.004, Fees: 3,
  Deposits: 300, "Deposit rate": 0.005, "Deposit FTP rate": 0.02, Collateral: 600, Haircut: 0.2, "Guaranteed share": 0.4, "Guarantor PD": 0.003, "Guarantee years": 3,
  Capital: "irb", "Capital charge": 0.1, "Turnover in EUR m": 20,
};

/** The same client from the cells an analyst would fill, each by its own function. */
function assembled(repayment: string): number {
  const years = 8;
  const rate = LPR + 0.015;
  const balancesOf = (principal: number, type: string): number[] => values(call("LOAN_SCHEDULE", principal, rate, 5, type, null, 4, null, null, null, null, "balances"));
  const drawn = balancesOf(1000, repayment);
  const undrawn = balancesOf(200, "bullet");
  const ead = values(call("EAD", column(drawn), column(undrawn), 0.5));
  const rated = values(call("PD_TERM", ratingMatrix(), "BB", years, "conditional"));
  const pd = values(call("PD_GUARANTEED", column(rated), 0.003, 0.4, null, 3, 5));
  const lgd = values(call("LGD_SECURED", column(ead), 600, 0.2));
  const capital = values(call("IRB_CAPITAL", column(pd), column(hold(lgd, years)), 5, 20));
  const revenue = values(call("CONTRIBUTION", column(drawn), rate, 0.025, column(undrawn), 0.004, 300, 0.005, 0.02, 3));
  return single(call("CLV", [revenue], 4, 0.08, 0.07, [pd], [lgd], [ead], years, 0, 5, "end", 4, 0, [capital], 0.1)) as number;
}

describe("a client of PORTFOLIO is the client of hand-assembled cells", () => {
  test.each(["linear", "annuity", "bullet"])("with everything there is, repaid %s", (repayment) => {
    const [clv] = portfolioClv(tableOf({ ...relationship, "Repayment type": repayment }), [["benchmark LPR", LPR]], ratingMatrix());
    const byHand = assembled(repayment);
    expect(Math.abs(clv - byHand)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(byHand)));
  });

  test("beside others that give their own numbers, which stay as they are", () => {
    const plain: Cells = { Client: "Plain", Revenue: 50, Churn: 0.1, "Discount rate": 0.08, PD: 0.02, LGD: 0.4, EAD: 500, Growth: 0.03, Years: 10 };
    const [alone] = portfolioClv(tableOf(plain));
    const both = portfolioClv(tableOf(relationship, plain), [["benchmark LPR", LPR]], ratingMatrix());
    expect(both[1]).toBeCloseTo(alone, 9);
    expect(both[0]).toBeCloseTo(assembled("linear"), 8);
  });
});

describe("what a table says comes first", () => {
  const given: Cells = { ...relationship, Revenue: 30, PD: 0.01, LGD: 0.5, "Guaranteed share": null, Capital: 0.06, "Repayment type": null };
  test("a revenue, PD, LGD or capital of its own is not derived", () => {
    const { table, report } = read(tableOf(given), { matrix: undefined });
    expect([table.values.revenue[0], table.values.pd[0], table.values.lgd[0], table.values.capital[0], table.values.ead[0]]).toEqual([30, 0.01, 0.5, 0.06, 1100]);
    expect(table.curves).toEqual({});
    expect(report.filled.some(({ from }) => from === "derived")).toBe(false);
  });

  test("what was derived is said, with the column it came from", () => {
    const { report } = read(tableOf(relationship), { assumptions: { "benchmark LPR": LPR } });
    expect(report.filled.filter(({ from }) => from === "derived").map(({ id, value, rows }) => [id, value, rows])).toEqual(expect.arrayContaining([["revenue", "drawn", 1], ["lgd", "collateral", 1], ["ead", "repayment_type", 1], ["capital", "pd", 1]]));
  });
});

describe("a row that cannot be derived fails alone, and says why", () => {
  const failureOf = (client: Cells, options: Parameters<typeof readClientTable>[1] = {}): string => {
    const { report } = read(tableOf({ ...relationship, Rating: null, "Spread (bp)": null, "Loan rate": 0.05, ...client }, { Client: "Good", Revenue: 1, Churn: 0.1, "Discount rate": 0.1 }), options);
    expect(report.errors).toHaveLength(1);
    return report.errors[0].failure.message;
  };
  const matrix = (): NonNullable<Parameters<typeof readClientTable>[1]>["matrix"] => {
    const parsed = readTransitionMatrix(ratingMatrix());
    return parsed.ok ? parsed.value : undefined;
  };

  test.each([
    ["a rating the matrix does not know", { Rating: "Baa1" }, 'rating must be one of AAA, AA, A, BBB, BB, B, CCC, D, or a number from 1 to 8; got "Baa1"'],
    ["a loan without a transfer price", { "FTP rate": null }, "ftp_rate is needed for the margin on what is drawn"],
    ["a benchmark without a rate", { "Loan rate": null, "Spread (bp)": 100, Benchmark: "SOFR" }, "benchmark SOFR is needed for loans that follow it: give its rate among the assumptions"],
    ["an unknown repayment type", { "Repayment type": "balloon" }, 'repayment_type must be one of annuity, linear, bullet, got "balloon"'],
    ["a word that is not irb", { Capital: "standard" }, 'capital must be a number, got "standard"'],
    ["a guarantee with years beside a loan without", { Maturity: null, "Repayment type": null }, "maturity is needed for a guarantee with years of its own"],
    ["a share typed as percent", { "Guaranteed share": 40 }, "guaranteed_share must be between 0 and 1, got 40 (did you mean 0.4?)"],
  ])("%s", (_, client: Cells, message) => expect(failureOf(client, { matrix: matrix() })).toBe(message));
});

describe("warnings", () => {
  test("a guarantee without a guarantor, and a spread that looks like a decimal", () => {
    const { report } = read(tableOf({ Client: "A", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, "Guaranteed share": 0.5, Spread: 0.015 }));
    expect(report.warnings.map(({ code, column }) => [code, column])).toEqual(expect.arrayContaining([["needsCompanion", "guaranteed_share"], ["probablyDecimal", "spread"]]));
  });

  test("the word irb is no text among numbers", () => {
    const { report } = read(tableOf({ Client: "A", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, Capital: "IRB" }, { Client: "B", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, Capital: 0.08 }));
    expect(report.warnings).toEqual([]);
  });
});

test("dates under Maturity count as blank: a revolving client is none the worse, a repaid one says what it needs", () => {
  const plain: Cells = { Client: "A", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, EAD: 100, Maturity: 46_000 };
  const { report } = read(tableOf(plain, { ...plain, Client: "B", "Repayment type": "linear" }));
  expect(report.warnings.map(({ code, values: said }) => [code, said.value])).toEqual([["looksLikeDates", 2]]);
  expect(report.errors.map(({ client, failure }) => [client, failure.message])).toEqual([["B", "maturity is needed for a loan that is repaid"]]);
});

test("columns that mean something else are left alone", () => {
  const { match, report } = read(tableOf({ Client: "A", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, Index: 7, Guarantee: "yes", Repayment: 250, Turnover: 900, Framework: "matrix", "Base rate": 0.03 }));
  expect(match.unused).toEqual(["Index", "Guarantee", "Repayment", "Turnover", "Framework", "Base rate"]);
  expect(report.errors).toEqual([]);
});

test("a perpetual client follows its rating for forty years, then as in the last", () => {
  const { table } = read(tableOf({ Client: "A", Rating: "B", Revenue: 1, Churn: 0.1, "Discount rate": 0.1, Years: "perpetual" }), { matrix: (() => { const parsed = readTransitionMatrix(ratingMatrix()); return parsed.ok ? parsed.value : undefined; })() });
  expect(table.curves.pd?.years).toBe(40);
});

test("Chinese headers", () => {
  const table: InputMatrix = [
    ["客户", "流失率", "折现率", "已用额度", "贷款利率", "FTP 利率", "还款方式", "贷款剩余期限", "押品价值", "押品折扣", "违约概率", "资本占用率"],
    ["甲", 0.08, 0.07, 1000, 0.05, 0.025, "等额本金", 5, 600, 0.2, 0.02, "irb"],
  ];
  const [clv] = portfolioClv(table);
  const [english] = portfolioClv(tableOf({ Client: "A", Churn: 0.08, "Discount rate": 0.07, Drawn: 1000, "Loan rate": 0.05, "FTP rate": 0.025, "Repayment type": "linear", Maturity: 5, Collateral: 600, Haircut: 0.2, PD: 0.02, Capital: "irb" }));
  expect(clv).toBe(english);
});
