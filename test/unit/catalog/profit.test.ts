import { profitFunctions } from "../../../src/catalog/functions/profit";
import { contribution } from "../../../src/catalog/functions/profit/contribution";
import { economicProfit } from "../../../src/catalog/functions/profit/economicProfit";
import { ftpMargin } from "../../../src/catalog/functions/profit/ftpMargin";
import { raroc } from "../../../src/catalog/functions/profit/raroc";
import { rateFor } from "../../../src/catalog/functions/profit/rateFor";
import { cellsOf, expectExample, numbersOf, tryCells } from "./pdCells";

describe.each(profitFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

describe("RAROC", () => {
  test("a blank row stays blank, a broken one fails alone with parameter, rule and value", () => {
    const cells = cellsOf(raroc, [[100], [null], [-1], [100]], [[0.06], [null], [0.06], [0.06]], 0.02, 0.01, 0.01, [[0.1], [null], [0.1], [0]]);
    expect(cells[0]).toEqual([expect.closeTo(0.2, 12)]);
    expect(cells[1]).toEqual([""]);
    expect(cells[2]).toMatchObject([{ code: "belowMinimum", message: "exposure must be 0 or more, got -1", row: 3 }]);
    expect(cells[3]).toMatchObject([{ code: "zeroDivisor", reason: "notApplicable", message: "capital_rate is 0, so RAROC has no value" }]);
  });

  test.each([
    ["rate", [100, 6, 0.02, 0.01, 0.01, 0.1], 0.06],
    ["expected_loss_rate", [100, 0.06, 0.02, 2, 0.01, 0.1], 0.02],
    ["cost_rate", [100, 0.06, 0.02, 0.01, 1.5, 0.1], 0.015],
    ["capital_rate", [100, 0.06, 0.02, 0.01, 0.01, 8], 0.08],
    ["tax_rate", [100, 0.06, 0.02, 0.01, 0.01, 0.1, null, null, 25], 0.25],
  ])("%s typed as a whole percent is caught", (parameter, args, suggestion) => {
    expect(cellsOf(raroc, ...args)).toMatchObject([[{ code: "probablyPercent", parameter, values: { suggestion } }]]);
  });
});

test("ECONOMIC_PROFIT of a loan that earns its hurdle and no more is 0", () => {
  const loan = [3_000_000, 0.04, 0.015, 0.01, 0.01, 0.08] as const;
  expect(numbersOf(economicProfit, ...loan, 0.0925, 0.03)[0][0]).toBeCloseTo(0, 6);
});

describe("FTP_MARGIN", () => {
  test("knows its sides in both languages and says what else it takes", () => {
    for (const loan of [null, "loan", "Loan ", "贷款"]) expect(numbersOf(ftpMargin, 1000, 0.05, 0.03, loan)[0][0]).toBeCloseTo(20, 12);
    for (const deposit of ["deposit", "存款"]) expect(numbersOf(ftpMargin, 1000, 0.05, 0.03, deposit)[0][0]).toBeCloseTo(-20, 12);
    expect(cellsOf(ftpMargin, 1000, 0.05, 0.03, "equity")).toMatchObject([[{ message: 'side must be one of loan, deposit, got "equity"' }]]);
  });

  test("a column may mix loans and deposits", () => {
    const cells = cellsOf(ftpMargin, [[1000], [null], [500]], [[0.05], [null], [0.01]], 0.03, [["loan"], [null], ["deposit"]]);
    expect(cells).toEqual([[expect.closeTo(20, 12)], [""], [expect.closeTo(10, 12)]]);
  });
});

describe("CONTRIBUTION", () => {
  test("deposits take the loan's transfer price unless they have their own", () => {
    const at = (depositFtp: number | null): number => numbersOf(contribution, 0, 0, 0.03, null, null, 1000, 0.01, depositFtp)[0][0];
    expect([at(null), at(0.03), at(0.025), at(0)]).toEqual([expect.closeTo(20, 12), expect.closeTo(20, 12), expect.closeTo(15, 12), expect.closeTo(-10, 12)]);
  });

  test("many, as lines: headers, blank rows blank, a broken row with its failure in the total", () => {
    const lines = new Array<null>(11).fill(null);
    const args = [[[1000], [null], [-1]], 0.05, 0.03, ...lines, "lines"] as const;
    const cells = cellsOf(contribution, ...args);
    expect(cells[0]).toEqual(["Lending margin", "Commitment fees", "Deposit margin", "Fees", "Linked business", "Cost", "Provisions", "Capital charge", "Contribution"]);
    expect(cells[1]).toEqual([expect.closeTo(20, 12), 0, 0, 0, 0, 0, 0, 0, expect.closeTo(20, 12)]);
    expect(cells[2]).toEqual(new Array<string>(9).fill(""));
    expect(cells[3].slice(0, 8)).toEqual(new Array<string>(8).fill(""));
    expect(cells[3][8]).toMatchObject({ code: "belowMinimum", parameter: "drawn", row: 3 });
    expect(cellsOf(contribution, ...args, "zh-CN")[0]).toEqual(["贷款利差收入", "承诺费收入", "存款利差收入", "手续费收入", "联动业务收入", "成本", "减值准备", "资本成本", "综合贡献度"]);
  });

  test("one, as lines, in Chinese; its failure is the call's", () => {
    const rest = new Array<null>(11).fill(null);
    expect(cellsOf(contribution, 1000, 0.05, 0.03, ...rest, "明细", "zh-CN")[8]).toEqual(["综合贡献度", expect.closeTo(20, 12)]);
    // Without a row that can be read there are no lines to show: the failure stands alone.
    expect(cellsOf(contribution, 1000, 5, 0.03, ...rest, "lines")).toMatchObject([[{ code: "probablyPercent", parameter: "rate" }]]);
  });

  test("totals of a column: blank stays blank, broken fails alone", () => {
    expect(cellsOf(contribution, [[1000], [null], ["x"]], 0.05, 0.03)).toEqual([[expect.closeTo(20, 12)], [""], [expect.objectContaining({ code: "notANumber", parameter: "drawn" })]]);
  });
});

describe("RATE_FOR", () => {
  const loan = [1000, 0.03, 0.02] as const;
  const clvOnly = (churn: number | null, discount: number | null, years: number | string | null = null): (number | string | null)[] => [...new Array<null>(8).fill(null), churn, discount, years];

  test("CLV asks for churn and discount rate, the others do not", () => {
    expect(cellsOf(rateFor, 10, "clv", ...loan)).toMatchObject([[{ code: "needed", message: "churn is needed for CLV" }]]);
    expect(cellsOf(rateFor, 10, "clv", ...loan, ...clvOnly(0.1, null))).toMatchObject([[{ code: "needed", message: "discount_rate is needed for CLV" }]]);
    expect(numbersOf(rateFor, 10, "economic_profit", ...loan)[0][0]).toBeCloseTo(0, 9);
  });

  test("tax and return on capital do not enter CLV", () => {
    const at = (capitalReturn: number | null, tax: number | null): number[][] => numbersOf(rateFor, 100, "clv", ...loan, 0.01, null, 0.005, 0.1, 0.1, capitalReturn, null, tax, 0.1, 0.08);
    expect(at(0.03, 0.25)).toEqual(at(null, null));
  });

  test("neither do churn, discount rate and acquisition cost enter RAROC", () => {
    const at = (...rest: (number | null)[]): number[][] => numbersOf(rateFor, 0.12, "raroc", ...loan, 0.01, null, 0.005, 0.1, null, 0.03, null, 0.25, ...rest);
    expect(at(0.3, 0.1, 5, 40)).toEqual(at(null, null, null, null));
  });

  test("says why no spread will do", () => {
    expect(cellsOf(rateFor, 100, "clv", ...loan, ...clvOnly(1, 0.1))).toMatchObject([[{ code: "noSpread", reason: "noSolution", message: "no spread makes CLV equal to 100: income multiple = 0 (churn, pd, years, timing)" }]]);
    expect(cellsOf(rateFor, 100, "economic_profit", 0, 0.03, 0.02)).toMatchObject([[{ message: "no spread makes economic profit equal to 100: exposure = 0" }]]);
    expect(cellsOf(rateFor, 0.1, "raroc", ...loan)).toMatchObject([[{ code: "zeroDivisor", message: "capital_rate is 0, so RAROC has no value" }]]);
    expect(cellsOf(rateFor, 100, "clv", ...loan, ...clvOnly(0.1, 0.1, 1.1))).toMatchObject([[{ code: "wholePeriods" }]]);
  });

  test("the words of the metric, in both languages", () => {
    const rest = [0.01, null, 0.005, 0.1, 0.1, null, null, null, 0.1, 0.08] as const;
    for (const [word, synonym] of [["clv", "客户终身价值"], ["raroc", "风险调整后资本收益率"], ["economic_profit", "经济利润"], ["economic_profit", "EVA"]]) {
      expect(cellsOf(rateFor, 0.2, synonym, ...loan, ...rest)).toEqual(cellsOf(rateFor, 0.2, word, ...loan, ...rest));
    }
    expect(cellsOf(rateFor, 0.2, "roe", ...loan)).toMatchObject([[{ message: 'metric must be one of clv, raroc, economic_profit, got "roe"' }]]);
  });

  test("a column of targets: blank stays blank, broken fails alone", () => {
    const cells = cellsOf(rateFor, [[0.1], [null], ["x"]], "raroc", ...loan, null, null, null, 0.1);
    expect(cells).toEqual([[expect.closeTo(0, 9)], [""], [expect.objectContaining({ code: "notANumber", parameter: "target" })]]);
    expect(tryCells(rateFor, [[0.1], [0.2]], "raroc", [[1], [2], [3]], 0.03, 0.02)).toMatchObject({ code: "wrongLength", parameter: "target" });
  });
});
