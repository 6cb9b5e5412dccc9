import { functions } from "../../../src/catalog";
import { tenorName, toFileFormula } from "../../../src/formulas/functionNames";
import { callsTenor, tenorCalls } from "../../../src/formulas/tenorCalls";

const shown = (formula: string): unknown[] => tenorCalls(formula).map(({ id, args, start, end, depth }) => ({ id, args, text: formula.slice(start, end), depth }));

test("a call's arguments are their texts", () => {
  expect(shown('=IF(A1>0,TENOR.CLV(B2, "a,b(",  {1,2;3,4} ,,SUM(C1,C2)),0)')).toEqual([
    { id: "CLV", args: ["B2", '"a,b("', "{1,2;3,4}", "", "SUM(C1,C2)"], text: 'TENOR.CLV(B2, "a,b(",  {1,2;3,4} ,,SUM(C1,C2))', depth: 0 },
  ]);
  expect(shown("=TENOR.SEGMENT_RULES()")).toEqual([{ id: "SEGMENT.RULES", args: [], text: "TENOR.SEGMENT_RULES()", depth: 0 }]);
});

test("a formula typed with semicolons between arguments has its commas in numbers", () => {
  expect(shown("=SUM(TENOR.CLV(1000,5;;{1,2;3,4};SUM(C1;C2));TENOR.CCF(0,1))")).toMatchObject([{ id: "CLV", args: ["1000,5", "", "{1,2;3,4}", "SUM(C1;C2)"] }, { id: "CCF", args: ["0,1"] }]);
  expect(shown("=TENOR.CLV({1;2},3)")).toMatchObject([{ args: ["{1;2}", "3"] }]);
});

test("calls inside of calls follow them", () => {
  expect(shown("=TENOR.RAROC(TENOR.EAD(A1,B1),(A2,A3))").map((call) => (call as { text: string; depth: number }))).toEqual([
    expect.objectContaining({ text: "TENOR.RAROC(TENOR.EAD(A1,B1),(A2,A3))", args: ["TENOR.EAD(A1,B1)", "(A2,A3)"], depth: 0 }),
    expect.objectContaining({ text: "TENOR.EAD(A1,B1)", args: ["A1", "B1"], depth: 1 }),
  ]);
});

test.each(["TENOR.CLV", "tenor.clv", "_xldudf_TENOR_CLV", "_xldudf_tenor_clv", "_xlfn.TENOR.CLV", "_xlfn._xldudf_TENOR_CLV", "TENOR_CLV"])("%s is CLV", (written) => {
  expect(tenorCalls(`=@${written}(A1)`)).toEqual([{ id: "CLV", name: "CLV", written, args: ["A1"], start: 2, end: written.length + 6, depth: 0 }]);
});

test("a file's path before a function does not hide it", () => {
  expect(tenorCalls("='C:\\Add-ins\\tenor.xlam'!TENOR.CLV(A1)")).toMatchObject([{ id: "CLV", start: 1, end: 38 }]);
});

test.each(["=CLV(A1)", '="TENOR.CLV(A1)"', "='TENOR.CLV('!A1", "=XTENOR.CLV(A1)", "=TENOR.CLV", "TENOR.CLV(A1)", 5, null])("%s calls nothing of Tenor", (content) => {
  expect(callsTenor(content)).toBe(false);
});

test("a function that this version does not have is a call without an id", () => {
  expect(tenorCalls("=TENOR.FROM_TOMORROW(1)")).toMatchObject([{ id: undefined, name: "FROM_TOMORROW", args: ["1"] }]);
});

test("a bracket that is missing is at the end", () => {
  expect(tenorCalls("=TENOR.CLV(A1,SUM(B1")).toMatchObject([{ args: ["A1", "SUM(B1"], end: 20 }]);
});

test("every function of the catalog is found, as typed and as files spell it", () => {
  for (const { id, name } of functions) {
    expect(tenorName(`TENOR.${name}`)).toBe(name);
    for (const formula of [`=TENOR.${name}(1)`, toFileFormula(`=TENOR.${name}(1)`)]) expect(tenorCalls(formula)).toMatchObject([{ id, name }]);
  }
});
