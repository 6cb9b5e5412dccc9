import type { InputCell } from "../../../src/catalog/cell";
import { stabilityFunctions } from "../../../src/catalog/functions/stability";
import { altmanZ } from "../../../src/catalog/functions/stability/altmanZ";
import { interestCover } from "../../../src/catalog/functions/stability/interestCover";
import { revenueVolatility } from "../../../src/catalog/functions/stability/revenueVolatility";
import { stability } from "../../../src/catalog/functions/stability/stability";
import { stabilityWeights } from "../../../src/catalog/functions/stability/stabilityWeights";
import { STABILITY_ITEMS, stabilityMeasures } from "../../../src/catalog/tables/stabilityWeights";
import { cellsOf, expectExample, numbersOf, tryCells } from "./pdCells";

describe.each(stabilityFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

describe("ALTMAN_Z", () => {
  const ratios = [0.2, 0.3, 0.23, 0.5, 0.8] as const;

  test.each([
    ["Z", ["z", "public", "上市公司"], 2.519],
    ["Z'", ["Z′", "z’", "private", "非上市企业"], 2.12051],
    ["Z''", ["Z″", "Z′′", 'Z"', "non-manufacturer", "非制造业"], 4.3606],
    ["emerging", ["EM", "Emerging markets", "新兴市场"], 7.6106],
  ])("%s by all its names", (name, others, score) => {
    for (const word of [name, ...others]) expect(numbersOf(altmanZ, word, ...ratios)[0][0]).toBeCloseTo(score, 12);
  });

  test("sales are needed for Z and Z', and not looked at in the others", () => {
    expect(cellsOf(altmanZ, "Z", 0.2, 0.3, 0.23, 0.5)).toMatchObject([[{ code: "needed", reason: "missingData", message: "x_five is needed for Z" }]]);
    expect(cellsOf(altmanZ, "private", 0.2, 0.3, 0.23, 0.5)).toMatchObject([[{ message: "x_five is needed for Z'" }]]);
    for (const model of ["Z''", "emerging"]) expect(cellsOf(altmanZ, model, 0.2, 0.3, 0.23, 0.5)).toEqual(cellsOf(altmanZ, model, ...ratios));
  });

  test("zones in both languages; both: a broken row fails in each column", () => {
    expect(cellsOf(altmanZ, "Z", ...ratios, "zone")).toEqual([["grey"]]);
    expect(cellsOf(altmanZ, "Z", [[0.2], [-0.5], [1]], ...ratios.slice(1), "分区", "zh-CN")).toEqual([["灰色区"], ["困境区"], ["安全区"]]);
    const cells = cellsOf(altmanZ, "Z", [[0.2], [null], [20]], ...ratios.slice(1), "both");
    expect(cells[0]).toEqual([expect.closeTo(2.519, 12), "grey"]);
    expect(cells[1]).toEqual(["", ""]);
    expect(cells[2]).toMatchObject([{ code: "probablyPercent", parameter: "x_one", row: 3, values: { suggestion: 0.2 } }, { code: "probablyPercent" }]);
  });

  test("a column of models", () => {
    expect(numbersOf(altmanZ, [["Z"], ["Z'"]], ...ratios).flat()).toEqual([expect.closeTo(2.519, 12), expect.closeTo(2.12051, 12)]);
  });
});

test("INTEREST_COVER: no interest is not applicable, a broken row fails alone", () => {
  const cells = cellsOf(interestCover, [[10], [10], [null], [10]], [[4], [0], [null], [-1]]);
  expect(cells.slice(0, 3)).toEqual([[2.5], [expect.objectContaining({ code: "zeroDivisor", reason: "notApplicable", message: "interest is 0, so INTEREST_COVER has no value" })], [""]]);
  expect(cells[3]).toMatchObject([{ code: "belowMinimum", parameter: "interest", row: 4 }]);
});

describe("REVENUE_VOLATILITY", () => {
  test("a row a client: shorter histories, blank rows, and what is wrong with one", () => {
    const cells = cellsOf(revenueVolatility, [[100, 110, 132, null], [null, null, null, null], [100, 110, null, null], [100, 0, 90, 80], [100, null, 90, 80]]);
    expect(cells[0]).toEqual([expect.closeTo(Math.SQRT2 * 0.05, 12)]);
    expect(cells[1]).toEqual([""]);
    expect(cells[2]).toMatchObject([{ code: "notEnoughData", message: "history needs at least 3 values, got 2" }]);
    expect(cells[3]).toMatchObject([{ code: "notAbove", message: "history must be greater than 0, got 0" }]);
    expect(cells[4]).toMatchObject([{ code: "notANumber", message: "history must be a number, got blank" }]);
  });

  test("one number is no history", () => {
    expect(cellsOf(revenueVolatility, 100)).toMatchObject([[{ code: "notEnoughData" }]]);
  });
});

describe("STABILITY", () => {
  const firm = [2.4, 3, 0.275, 3, 3, 0.5, 0.5, 7.5] as const;

  test("half-way everywhere is 50 points", () => {
    expect(numbersOf(stability, ...firm)[0][0]).toBeCloseTo(50, 10);
  });

  test("items of one client, in both languages", () => {
    const table = cellsOf(stability, ...firm.slice(0, 7), null, null, "items");
    expect(table[0]).toEqual(["Item", "Value", "Points", "Weight applied", "Contribution"]);
    expect(table[2]).toEqual(["Interest cover", 3, 50, expect.closeTo(0.15 / 0.9, 12), expect.closeTo(7.5 / 0.9, 12)]);
    expect(table[8]).toEqual(["Years in business", "", "", 0, 0]);
    expect(cellsOf(stability, ...firm, null, "items", "zh-CN").slice(0, 2)).toEqual([["项目", "取值", "得分", "适用权重", "得分贡献"], ["Altman Z 值", 2.4, expect.closeTo(50, 10), expect.closeTo(0.2, 12), expect.closeTo(10, 10)]]);
  });

  test("items of many clients are refused, scores of many are given", () => {
    const covers = [[1], [3], [5]];
    expect(tryCells(stability, null, covers, ...new Array<null>(7).fill(null), "items")).toMatchObject({ code: "wrongShape", message: "output must be score for more than one client, got 3 × 1 cells" });
    expect(numbersOf(stability, null, covers).flat()).toEqual([0, 50, 100]);
  });

  test("no item, no score; a broken one fails alone", () => {
    expect(cellsOf(stability)).toEqual([[""]]);
    const cells = cellsOf(stability, null, [[3], [null], [3]], [[0.275], [null], [20]]);
    expect(cells.slice(0, 2)).toEqual([[expect.closeTo(50, 10)], [""]]);
    expect(cells[2]).toMatchObject([{ code: "probablyPercent", parameter: "revenue_volatility", row: 3, values: { suggestion: 0.2 } }]);
    expect(cellsOf(stability, null, null, null, 6)).toMatchObject([[{ message: "environment must be between 1 and 5, got 6" }]]);
  });

  test("its parameters are the items of the table, in order, all of them optional", () => {
    expect(stability.params.slice(0, 8).map(({ name, optional }) => [name, optional])).toEqual(STABILITY_ITEMS.map((item) => [item, true]));
    expect(stabilityMeasures.map(({ item }) => item)).toEqual([...STABILITY_ITEMS]);
  });
});

describe("STABILITY_WEIGHTS", () => {
  test.each(["en", "zh-CN"])("spilled in %s, it goes back in and changes nothing", (language) => {
    const table = cellsOf(stabilityWeights, language) as InputCell[][];
    const firm = [2, 4, 0.2, 4, 2, 0.3, 0.6, 12] as const;
    expect(cellsOf(stability, ...firm, table)).toEqual(cellsOf(stability, ...firm));
  });

  test("its default weights add up to 1 and say that they are illustrative", () => {
    const [, ...rows] = cellsOf(stabilityWeights);
    expect(rows.reduce((sum, row) => sum + (row[1] as number), 0)).toBeCloseTo(1, 12);
    for (const row of rows) expect(row[5]).toMatch(/illustrative/);
    for (const row of cellsOf(stabilityWeights, "zh-CN").slice(1)) expect(row[5]).toMatch(/示例值/);
  });

  const headers = ["Item", "Weight", "0 points at", "100 points at"];
  const scoreBy = (...rows: InputCell[][]): ReturnType<typeof tryCells> => tryCells(stability, null, 3, 0.1, null, null, null, null, null, [headers, ...rows]);

  test("items that are not listed do not count", () => {
    expect(scoreBy(["interest_cover", 7, 1, 5])).toEqual([[50]]);
    expect(scoreBy(["years_in_business", 1, 0, 10])).toMatchObject([[{ code: "zeroDivisor", message: "weight of the items given is 0, so STABILITY has no value" }]]);
  });

  test.each([
    ["an unknown item", [["colour", 1, 0, 1]], "unknownItem", 'weights has no item "colour" (row 1)'],
    ["a negative weight", [["interest_cover", 1, 1, 5], ["altman_z", -0.1, 1, 3]], "brokenRule", "row 2 of weights: weight must be 0 or more, got -0.1"],
    ["no weight at all", [["interest_cover", 0, 1, 5]], "notAbove", "sum of weights must be greater than 0, got 0"],
    ["two equal ends", [["interest_cover", 1, 5, 5]], "brokenRule", "row 1 of weights: 0 points at and 100 points at must differ, got 5 twice"],
    ["an item twice", [["interest_cover", 1, 1, 5], ["利息保障倍数", 1, 1, 5]], "brokenRule", "row 2 of weights: interest_cover is given twice"],
    ["an end that is no number", [["interest_cover", 1, "low", 5]], "brokenRule", 'row 1 of weights: 0 points at must be a number, got "low"'],
  ])("%s is named", (_, rows, code, message) => {
    expect(scoreBy(...(rows as InputCell[][]))).toMatchObject({ code, message: expect.stringContaining(message) });
  });
});
