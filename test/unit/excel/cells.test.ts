import { mayBeError, toInputCells } from "../../../src/excel/read/toInputCells";
import { cellInput } from "../../../src/excel/write/cellInput";
import { failure } from "../../../src/core/result/failure";

describe("cells on their way in", () => {
  test("blank is null, an error is told from text by its value type", () => {
    expect(toInputCells(["", null, 0, false, "a"])).toEqual([null, null, 0, false, "a"]);
    expect(toInputCells(["#N/A", "#1"], ["Error", "String"])).toEqual([{ error: "#N/A" }, "#1"]);
  });

  test("value types are asked for only where a text looks like an error", () => {
    expect([1, "", "x", "#DIV/0!", "#1"].map(mayBeError)).toEqual([false, false, false, true, true]);
  });
});

describe("cells on their way out", () => {
  test.each(["=HYPERLINK(1)", "+1", "-", "@name", "1-9", "0 to 4 employees", "TRUE", "Mar 3", "#N/A", "'quoted", " 12", "12%", " =1+1", "\t=1", "＝1+1", "＋1", "－1", "＠x", "１２", '"=1', "\u200b=1"])("%s stays text", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  test.each(["Northgate Homes", "S00001", "客户甲", ""])("%s needs nothing", (text) => {
    expect(cellInput(text)).toBe(text);
  });

  test("a failure is a blank cell, and no NaN reaches a sheet", () => {
    expect(cellInput(failure("missing", { parameter: "churn" }))).toBe("");
    expect(cellInput(Number.NaN)).toBe("");
    expect(cellInput(-1.5)).toBe(-1.5);
    expect(cellInput(true)).toBe(true);
  });
});
