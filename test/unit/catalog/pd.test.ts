import { pdFunctions } from "../../../src/catalog/functions/pd";
import { clvMarkov } from "../../../src/catalog/functions/pd/clvMarkov";
import { migrate } from "../../../src/catalog/functions/pd/migrate";
import { pdMarginal } from "../../../src/catalog/functions/pd/pdMarginal";
import { pdStress } from "../../../src/catalog/functions/pd/pdStress";
import { pdTerm } from "../../../src/catalog/functions/pd/pdTerm";
import { clv } from "../../../src/catalog/functions/value/clv";
import { cellsOf, expectExample, numbersOf, tryCells } from "./pdCells";

const plain = [[0.9, 0.08, 0.02], [0.1, 0.8, 0.1], [0, 0, 1]];
const named = [[null, "A", "B", "D"], ["A", ...plain[0]], ["B", ...plain[1]], ["D", ...plain[2]]];

describe.each(pdFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

describe("PD_TERM", () => {
  test("takes the grade by name in any case, or by number", () => {
    const expected = cellsOf(pdTerm, plain, 2, 3);
    for (const grade of ["B", "b ", 2]) expect(cellsOf(pdTerm, named, grade, 3)).toEqual(expected);
  });

  test("a matrix may have names in the first row only, in the first column only, and blank edges", () => {
    const expected = cellsOf(pdTerm, plain, 2, 3);
    expect(cellsOf(pdTerm, [["A", "B", "D"], ...plain], "B", 3)).toEqual(expected);
    expect(cellsOf(pdTerm, named.slice(1), "B", 3)).toEqual(expected);
    expect(cellsOf(pdTerm, [...named.map((row) => [...row, null]), [null, null, null, null, null]], "B", 3)).toEqual(expected);
  });

  test("many grades: a column each down, a row each across; blank stays blank, a broken one fails alone in every year", () => {
    const grades = [["A"], [null], ["E"], ["B"]];
    const across = cellsOf(pdTerm, named, grades, 2, null, "across");
    expect(across[0]).toEqual(numbersOf(pdTerm, named, "A", 2).flat());
    expect(across[1]).toEqual(["", ""]);
    for (const cell of across[2]) expect(cell).toMatchObject({ code: "unknownGrade", message: 'grade must be one of A, B, D, or a number from 1 to 3; got "E"' });
    expect(across[3]).toEqual(numbersOf(pdTerm, named, "B", 2).flat());
    expect(cellsOf(pdTerm, named, grades, 2)).toEqual([0, 1].map((year) => across.map((row) => row[year])));
  });

  test("all: a table of one grade, in either language, down or across", () => {
    const down = cellsOf(pdTerm, named, "A", 2, "all");
    expect(down[0]).toEqual(["Year", "Cumulative", "Marginal", "Conditional"]);
    expect(down.slice(1).map(([year, cumulative]) => [year, cumulative])).toEqual([[1, 0.02], [2, expect.closeTo(0.046, 15)]]);
    expect(cellsOf(pdTerm, named, "A", 2, "all", null, "zh-CN")[0]).toEqual(["年", "累计", "边际", "条件"]);
    expect(cellsOf(pdTerm, named, "A", 2, "all", "across").map(([name]) => name)).toEqual(down[0]);
    expect(tryCells(pdTerm, named, [["A"], ["B"]], 2, "all")).toMatchObject({ code: "wrongShape", parameter: "grade" });
  });

  test("conditional, across: CLV takes it as its PD curve, a client a row", () => {
    const curves = numbersOf(pdTerm, named, [["A"], ["B"]], 3, "conditional", "across");
    const values = numbersOf(clv, 100, 0, 0, 0, curves, 0.5, 1000, 3, null, null, null, 1);
    // Without churn and discount: what the survivors bring less half of what is in default in the end.
    const cumulative = numbersOf(pdTerm, named, [["A"], ["B"]], 3, null, "across");
    values.forEach(([value], client) => expect(value).toBeCloseTo(cumulative[client].reduce((sum, pd) => sum + 100 * (1 - pd), 0) - 500 * cumulative[client][2], 8));
  });

  test("the state of default has defaulted from the start", () => {
    expect(cellsOf(pdTerm, named, "D", 2, "all").slice(1)).toEqual([[1, 1, 1, 1], [2, 1, 0, 1]]);
  });

  test("a broken matrix fails the call, with row, label and value", () => {
    expect(tryCells(pdTerm, [["A", 0.9, 0.2], ["D", 0, 1]], "A", 2)).toMatchObject({ code: "rowSum", row: 1, message: "row 1 of matrix (A) must add up to 1, got 1.1" });
    expect(tryCells(pdTerm, [["A", 90, 10], ["D", 0, 1]], "A", 2)).toMatchObject({ code: "brokenRule", row: 1, message: expect.stringContaining("did you mean 0.9?") as string });
    expect(tryCells(pdTerm, [[0.9, 0.1, 0], [0, 1, 0]], 1, 2)).toMatchObject({ code: "notSquare" });
  });

  test("years are whole, 1 to 100", () => {
    expect(tryCells(pdTerm, plain, 1, 0)).toMatchObject({ message: "years must be between 1 and 100, got 0" });
    expect(tryCells(pdTerm, plain, 1, 2.5)).toMatchObject({ code: "notWhole", parameter: "years" });
    expect(cellsOf(pdTerm, plain, 1, 100).length).toBe(100);
  });
});

describe("PD_MARGINAL", () => {
  test("keeps the layout: a column, a row, a row a client with short curves and blanks", () => {
    expect(numbersOf(pdMarginal, [[0.25], [0.5]])).toEqual([[0.25], [0.25]]);
    expect(numbersOf(pdMarginal, [[0.25, 0.5]])).toEqual([[0.25, 0.25]]);
    expect(cellsOf(pdMarginal, [[0.25, 0.5], [null, null], [0.125, null]])).toEqual([[0.25, 0.25], ["", ""], [0.125, ""]]);
    expect(cellsOf(pdMarginal, 0.25)).toEqual([[0.25]]);
  });

  test("a broken row fails alone, in every year, and is numbered", () => {
    const cells = cellsOf(pdMarginal, [[0.25, 0.5], [0.5, 0.25]]);
    expect(cells[0]).toEqual([0.25, 0.25]);
    for (const cell of cells[1]) expect(cell).toMatchObject({ code: "notRising", row: 2, message: "pd_curve must not fall from one year to the next, got 0.25 in year 2 after 0.5" });
  });

  test("one curve that is broken fails the call", () => {
    expect(tryCells(pdMarginal, [[0.5], [0.25]])).toMatchObject({ code: "notRising", parameter: "pd_curve" });
    expect(tryCells(pdMarginal, [[0.5], [0.25]], "conditional", "cumulative")).toEqual([[0.5], [0.625]]);
    expect(tryCells(pdMarginal, [[2], [3]])).toMatchObject({ code: "probablyPercent", values: { suggestion: 0.02 } });
    expect(tryCells(pdMarginal, [[null], [null]])).toMatchObject({ code: "missing", parameter: "pd_curve" });
  });

  test("takes the measures in Chinese", () => {
    expect(numbersOf(pdMarginal, [[0.25, 0.5]], "累计", "条件")).toEqual(numbersOf(pdMarginal, [[0.25, 0.5]], "cumulative", "conditional"));
  });
});

describe("PD_STRESS", () => {
  test("columns of PDs; blank stays blank, a broken row fails alone", () => {
    const cells = cellsOf(pdStress, [[0], [null], [2], [1]], 0.2);
    expect(cells[0]).toEqual([0]);
    expect(cells[1]).toEqual([""]);
    expect(cells[2][0]).toMatchObject({ code: "probablyPercent", row: 3, message: "pd must be between 0 and 1, got 2 (did you mean 0.02?)" });
    expect(cells[3]).toEqual([1]);
  });

  test("a correlation of 1 has no value; one in percent is caught", () => {
    expect(cellsOf(pdStress, 0.01, 1)[0][0]).toMatchObject({ parameter: "rho" });
    expect(cellsOf(pdStress, 0.01, 15)[0][0]).toMatchObject({ code: "probablyPercent", values: { suggestion: 0.15 } });
  });

  test("99.9 % by default", () => {
    expect(cellsOf(pdStress, 0.01, 0.2)).toEqual(cellsOf(pdStress, 0.01, 0.2, 0.999));
  });
});

describe("MIGRATE", () => {
  test("a row in the matrix's order, from a row or a column", () => {
    expect(cellsOf(migrate, [[0], [1000], [0]], named, 1)).toEqual([[100, 800, 100]]);
    expect(cellsOf(migrate, [[0, 1000, 0]], named, 1)).toEqual([[100, 800, 100]]);
    expect(cellsOf(migrate, [[0, 1000, 0]], named, 0)).toEqual([[0, 1000, 0]]);
  });

  test("the path has headers in either language; states without names are numbered", () => {
    expect(cellsOf(migrate, [[0, 1000, 0]], plain, 1, "yes", "zh-CN")).toEqual([["期数", "1", "2", "3"], [0, 0, 1000, 0], [1, 100, 800, 100]]);
  });

  test("says what is wrong with the start, the periods and the path", () => {
    expect(tryCells(migrate, [[1, 2]], plain, 1)).toMatchObject({ code: "wrongCount", parameter: "start", message: expect.stringContaining("3 values, one a state") as string });
    expect(tryCells(migrate, [[1, -2, 0]], plain, 1)).toMatchObject({ code: "belowMinimum", parameter: "start" });
    expect(tryCells(migrate, [[1, 2, 0]], plain, 1.5)).toMatchObject({ code: "notWhole", parameter: "periods" });
    expect(tryCells(migrate, [[1, 2, 0]], plain, 1, "perhaps")).toMatchObject({ code: "notTrueOrFalse", parameter: "path" });
  });
});

describe("CLV_MARKOV", () => {
  test("a column, one value a state; blank and the word are without end", () => {
    const perpetual = cellsOf(clvMarkov, named, [[10], [5], [-50]], 0.1);
    expect(perpetual.map((row) => row.length)).toEqual([1, 1, 1]);
    for (const word of ["perpetual", "永续"]) expect(cellsOf(clvMarkov, named, [[10], [5], [-50]], 0.1, word)).toEqual(perpetual);
  });

  test("rewards, rate and periods are checked", () => {
    expect(tryCells(clvMarkov, plain, [[1], [2]], 0.1)).toMatchObject({ code: "wrongCount", parameter: "reward" });
    expect(tryCells(clvMarkov, plain, [[1], [2], [0]], 8)).toMatchObject({ code: "probablyPercent", parameter: "discount_rate" });
    expect(tryCells(clvMarkov, plain, [[1], [2], [0]], 0)).toMatchObject({ code: "needed", parameter: "periods" });
    expect(tryCells(clvMarkov, plain, [[1], [2], [0]], 0.1, "for ever")).toMatchObject({ code: "notANumber", parameter: "periods" });
    expect(tryCells(clvMarkov, plain, [[1], [2], [0]], 0.1, 2.5)).toMatchObject({ code: "notWhole", parameter: "periods" });
  });

  test("a rate close to 0 gives the undiscounted value, one too small to tell from 0 is refused", () => {
    // Expected years in A and B from either: (I − Q)⁻¹ of the two states that can be left.
    const yearsInAAndB = [[0.2 / 0.012, 0.08 / 0.012], [0.1 / 0.012, 0.1 / 0.012]];
    numbersOf(clvMarkov, plain, [[1], [2], [0]], 1e-9).slice(0, 2).forEach(([value], grade) => expect(value).toBeCloseTo(yearsInAAndB[grade][0] + 2 * yearsInAAndB[grade][1], 5));
    expect(tryCells(clvMarkov, plain, [[1], [2], [0]], 1e-17)).toMatchObject({ code: "needed", parameter: "periods" });
  });

  test("amounts that grow beyond every number are refused", () => {
    expect(cellsOf(clvMarkov, plain, [[1], [2], [0]], -0.99, 1000)[0][0]).toMatchObject({ code: "tooLarge" });
  });
});

test("states may be the five categories of loan classification", () => {
  const categories = [[null, "正常", "关注", "次级", "可疑", "损失"], ["正常", 0.95, 0.04, 0.006, 0.003, 0.001], ["关注", 0.2, 0.65, 0.1, 0.04, 0.01], ["次级", 0.02, 0.08, 0.6, 0.2, 0.1], ["可疑", 0, 0.02, 0.05, 0.63, 0.3], ["损失", 0, 0, 0, 0, 1]];
  const [[first]] = cellsOf(pdTerm, categories, "关注", 3, "conditional", "across");
  expect(first).toBeCloseTo(0.01, 15);
  expect(cellsOf(migrate, [[100, 20, 5, 2, 0]], categories, 1, true, "zh-CN")[0]).toEqual(["期数", "正常", "关注", "次级", "可疑", "损失"]);
});
