import { exposureFunctions } from "../../../src/catalog/functions/exposure";
import { ccf } from "../../../src/catalog/functions/exposure/ccf";
import { ead } from "../../../src/catalog/functions/exposure/ead";
import { lgdSecured } from "../../../src/catalog/functions/exposure/lgdSecured";
import { pdGuaranteed } from "../../../src/catalog/functions/exposure/pdGuaranteed";
import { cellsOf, expectExample, numbersOf } from "./pdCells";

describe.each(exposureFunctions.map((fn) => [fn.name, fn] as const))("%s", (_, fn) => {
  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (__, example) => expectExample(fn, example));
});

test("EAD: a blank row stays blank, broken rows fail alone with parameter, rule, value", () => {
  const cells = cellsOf(ead, [[100], [null], [-1], [100]], [[50], [null], [50], [50]], [[0.4], [null], [0.4], [40]]);
  expect(cells.slice(0, 2)).toEqual([[120], [""]]);
  expect(cells[2][0]).toMatchObject({ row: 3, message: "drawn must be 0 or more, got -1" });
  expect(cells[3][0]).toMatchObject({ row: 4, message: "ccf must be between 0 and 1, got 40 (did you mean 0.4?)" });
});

describe("CCF", () => {
  test("by word, in either language", () => {
    expect(numbersOf(ccf, [["Commitment"], ["贷款承诺"], ["可随时无条件撤销的贷款承诺"], ["跟单信用证"], ["履约保函"], ["融资性保函"], ["NIF"]])).toEqual([[0.4], [0.4], [0.1], [0.2], [0.5], [1], [0.5]]);
    expect(numbersOf(ccf, "符合标准的信用卡未使用额度", "资本新规")).toEqual([[0.2]]);
  });

  test("a blank row stays blank; a word nobody knows, and a type the framework does not know, fail alone", () => {
    const cells = cellsOf(ccf, [["UCC"], [null], ["promise"], ["commitment"]], [["basel2"], [null], ["basel2"], ["basel2"]]);
    expect(cells.slice(0, 2)).toEqual([[0], [""]]);
    expect(cells[2][0]).toMatchObject({ row: 3, parameter: "commitment_type", code: "notAChoice" });
    expect(cells[3][0]).toMatchObject({ parameter: "commitment_type", message: expect.stringContaining("commitment up to 1 year, commitment over 1 year, unconditionally cancellable") as string });
  });

  test("no word stands for two types", () => {
    const words = ccf.params[0].choices!.flatMap(({ value, label, synonyms = [] }) => [...new Set([value, ...Object.values(label), ...synonyms].map((word) => word.toLowerCase()))]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe("LGD_SECURED", () => {
  test("unsecured 45 %, secured 0, one currency, where nothing is said", () => {
    expect(numbersOf(lgdSecured, 100, 50, 0)).toEqual([[0.225]]);
    expect(numbersOf(lgdSecured, 100, 50, 0)).toEqual(numbersOf(lgdSecured, 100, 50, 0, 0.45, 0, 0));
    expect(numbersOf(lgdSecured, 0, 50, 0)).toEqual([[0.45]]);
  });

  test("a blank row stays blank, broken rows fail alone", () => {
    const cells = cellsOf(lgdSecured, [[100], [null], [100], [-100]], [[50], [null], [50], [50]], [[0.1], [null], [20], [0.1]]);
    expect(cells[0][0]).toBeCloseTo(0.2475, 15);
    expect(cells[1]).toEqual([""]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: "haircut must be between 0 and 1, got 20 (did you mean 0.2?)" });
    expect(cells[3][0]).toMatchObject({ row: 4, message: "ead must be 0 or more, got -100" });
    expect(cellsOf(lgdSecured, 100, 50, 0, 0.45, 0, 8)[0][0]).toMatchObject({ message: "fx_haircut must be between 0 and 1, got 8 (did you mean 0.08?)" });
  });
});

describe("PD_GUARANTEED", () => {
  test("a guarantee with a term needs the term of the exposure; the other way round there is no mismatch", () => {
    expect(cellsOf(pdGuaranteed, 0.05, 0.01, 0.8, null, 2)[0][0]).toMatchObject({ code: "needed", message: "exposure_years is needed for guarantee_years" });
    expect(numbersOf(pdGuaranteed, 0.05, 0.01, 0.8, null, null, 2)).toEqual(numbersOf(pdGuaranteed, 0.05, 0.01, 0.8));
  });

  test("a guarantee about to end is no guarantee", () => {
    expect(numbersOf(pdGuaranteed, 0.05, 0.01, 0.8, 0, 0.2, 3)).toEqual([[0.05]]);
    expect(numbersOf(pdGuaranteed, 0.05, 0.01, 0.8, 0, 0.2, 0.2)).toEqual(numbersOf(pdGuaranteed, 0.05, 0.01, 0.8));
  });

  test("a blank row stays blank, broken rows fail alone", () => {
    const cells = cellsOf(pdGuaranteed, [[0.05], [null], [0.05], [5]], [[0.01], [null], [0.01], [0.01]], [[0.5], [null], [50], [0.5]]);
    expect(cells[0][0]).toBeCloseTo(0.03, 15);
    expect(cells[1]).toEqual([""]);
    expect(cells[2][0]).toMatchObject({ row: 3, message: "guaranteed_share must be between 0 and 1, got 50 (did you mean 0.5?)" });
    expect(cells[3][0]).toMatchObject({ row: 4, message: "pd must be between 0 and 1, got 5 (did you mean 0.05?)" });
  });
});
