import { mended, qualified, withReplacement } from "../../../src/formulas/rewrite";

test.each([
  ["A1+$B$2:C3", "Data!A1+Data!$B$2:C3", "Data"],
  ["SUM(A:A,2:2,D4#)", "SUM('My data'!A:A,'My data'!2:2,'My data'!D4#)", "My data"],
  ["Other!A1+'It''s'!B2", "Other!A1+'It''s'!B2", "Data"],
  ['"A1"&Rate&Clients[PD]&LOG10(2)', '"A1"&Rate&Clients[PD]&LOG10(2)', "Data"],
  ["B7", "'PD12'!B7", "PD12"],
  ["B7", "'Client''s'!B7", "Client's"],
])("%s on its sheet is %s", (text, expected, sheet) => expect(qualified(text, sheet)).toBe(expected));

test("pieces are replaced, in whatever order they are given", () => {
  expect(withReplacement("=A+B*C", { start: 5, end: 6, text: "long" }, { start: 1, end: 2, text: "" })).toBe("=+B*long");
});

test.each([
  ["=@_xldudf_TENOR_CLV(A1,_xlfn.TENOR.EAD(B1))", "=TENOR.CLV(A1,TENOR.EAD(B1))"],
  ["=1+@tenor.clv(A1)*@A1:A3", "=1+TENOR.CLV(A1)*@A1:A3"],
  ['="_xldudf_TENOR_CLV("&TENOR_CLV(1)', '="_xldudf_TENOR_CLV("&TENOR.CLV(1)'],
  ["=TENOR.CLV(A1)", "=TENOR.CLV(A1)"],
  ["=SUM(@A1:A2)", "=SUM(@A1:A2)"],
])("%s is mended as %s", (formula, expected) => expect(mended(formula)).toBe(expected));
