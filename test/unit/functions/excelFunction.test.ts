import { findFunction } from "../../../src/catalog";
import type { TenorFunction } from "../../../src/catalog/define/defineFunction";
import { estimate } from "../../../src/core/estimators";
import { excelFunction, type FunctionHost } from "../../../src/functions/excelFunction";
import { runNow } from "../../support/call";
import { installCustomFunctions } from "../../support/customFunctions";

installCustomFunctions();

const host = (locale: "en" | "zh-CN" = "en"): FunctionHost => ({
  locale: () => locale,
  run: async (request, signal) => {
    if (signal.aborted) throw new Error("aborted");
    return runNow(request);
  },
  estimate: async (request) => estimate(request),
});

const bind = (name: string, locale?: "en" | "zh-CN"): ((...args: unknown[]) => unknown) => excelFunction(findFunction(name)!, host(locale));
const invocation = (): CustomFunctions.CancelableInvocation => ({});

describe("arguments as Excel passes them", () => {
  const clv = bind("CLV");

  test("omitted optional arguments are null; single cells are 1 × 1 blocks or plain values", () => {
    const nulls = new Array(11).fill(null) as null[];
    expect(clv([[100]], [[0]], [[0.1]], [[0.12]], ...nulls, invocation())).toEqual(clv(100, 0, 0.1, 0.12, ...nulls, invocation()));
  });

  test("blank cells arrive as empty text or null, and stay blank", () => {
    expect(clv([[100], [""], [null]], 0, 0.1, 0.12)).toEqual([[expect.any(Number)], [""], [""]]);
  });

  test.each([[new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)], ["#DIV/0!"], [{ type: "Error", basicValue: "#DIV/0!", errorCode: "#DIV/0!" }]])("an error cell fails its row only (%#)", (error) => {
    const cells = clv([[100], [error]], 0, 0.1, 0.12) as unknown[][];
    expect(cells[0][0]).toEqual(expect.any(Number));
    expect(cells[1][0]).toMatchObject({ code: "#N/A", message: "revenue holds the error #DIV/0!" });
  });
});

describe("failures as Excel errors", () => {
  const thrown = (fn: () => unknown): unknown => {
    try {
      fn();
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  };

  test("invalid input is #VALUE! with the message, thrown where it is the only cell", () => {
    expect(thrown(() => bind("CLV")(100, 0, 1.5, 0.12))).toMatchObject({ code: "#VALUE!", message: "churn must be between 0 and 1, got 1.5 (did you mean 0.015?)" });
  });

  test("in Chinese where Excel is", () => {
    expect(thrown(() => bind("CLV", "zh-CN")(100, 0, -1, 0.12))).toMatchObject({ code: "#VALUE!", message: "churn 必须在 0 与 1 之间，当前为 -1" });
  });

  test("missing data is #N/A, no solution is #NUM!", () => {
    expect(thrown(() => bind("CLV")(100, 0, null, 0.12))).toMatchObject({ code: "#N/A" });
    expect(thrown(() => bind("CLV_BREAKEVEN")("churn", 1e9, 100, 0, null, 0.12))).toMatchObject({ code: "#NUM!" });
  });

  test("a bug shows as an internal error", () => {
    const broken = { ...findFunction("CLV")!, compute: () => { throw new Error("boom"); } } as unknown as TenorFunction;
    expect(thrown(() => excelFunction(broken, host())(100, 0, 0.1, 0.12))).toMatchObject({ code: "#VALUE!", message: "internal error: boom" });
  });
});

describe("functions over a table", () => {
  const table = [["Client", "Revenue", "Churn", "Discount rate"], ["A", 100, 0.1, 0.12], ["", "", "", ""], ["B", 100, 45, 0.12]];

  test("give a row a row: values, blanks, and a broken row that says why", async () => {
    const cells = (await bind("PORTFOLIO")(table, null, null, invocation())) as unknown[][];
    expect(cells[1].slice(0, 2)).toEqual(["A", expect.any(Number)]);
    expect(cells[2].every((cell) => cell === "")).toBe(true);
    expect(cells[3][1]).toMatchObject({ code: "#VALUE!", message: "churn must be between 0 and 1, got 45 (did you mean 0.45?)" });
    expect(cells[3][8]).toBe("churn must be between 0 and 1, got 45 (did you mean 0.45?)");
  });

  test("can be cancelled", async () => {
    let seen: AbortSignal | undefined;
    const slow = excelFunction(findFunction("PORTFOLIO")!, { ...host(), run: (_, signal) => { seen = signal; return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("cancelled")))); } });
    const call = invocation();
    const answer = slow(table, null, null, call) as Promise<unknown>;
    call.onCanceled!();
    await expect(answer).rejects.toMatchObject({ code: "#VALUE!" });
    expect(seen?.aborted).toBe(true);
  });

  test("are not run for a preview", async () => {
    expect(await bind("PORTFOLIO")(table, null, null, { isInValuePreview: true })).toEqual([["…"]]);
  });

  test("a table without a needed column says which", async () => {
    await expect(bind("PORTFOLIO")([["Client", "Revenue"], ["A", 1]], null, null, invocation())).rejects.toMatchObject({ code: "#N/A", message: "the table needs a column Churn" });
  });
});
