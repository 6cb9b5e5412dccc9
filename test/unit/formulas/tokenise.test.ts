import { tokenise } from "../../../src/formulas/tokenise";

/** Kind and text of every piece but blanks. */
const pieces = (formula: string): string[] => tokenise(formula).flatMap(({ kind, text }) => (kind === "space" ? [] : [`${kind} ${text}`]));

test.each<[what: string, formula: string, pieces: string[]]>([
  ["a call", "=TENOR.CLV( A1,.5)", ["operator =", "function TENOR.CLV", "open (", "reference A1", "separator ,", "number .5", "close )"]],
  ["a text with quotes and commas", '="a ""b"", c("&A1', ["operator =", 'text "a ""b"", c("', "operator &", "reference A1"]],
  ["a text that is not closed", '="ab', ["operator =", 'text "ab']],
  ["quoted sheets", "='It''s 1, (2)'!$A$1:B2", ["operator =", "reference 'It''s 1, (2)'!$A$1:B2"]],
  ["sheets of other scripts, several, and of another workbook", "=客户表!A1+Q1:Q4!B2+[Book 1.xlsx]S!C3", ["operator =", "reference 客户表!A1", "operator +", "reference Q1:Q4!B2", "operator +", "reference [Book 1.xlsx]S!C3"]],
  ["whole columns and rows", "=SUM($A:B,1:$3)", ["operator =", "function SUM", "open (", "reference $A:B", "separator ,", "reference 1:$3", "close )"]],
  ["areas of tables", "=SUM(Clients[[#All],[PD '[%']]],[@EAD])", ["operator =", "function SUM", "open (", "structured Clients[[#All],[PD '[%']]]", "separator ,", "structured [@EAD]", "close )"]],
  ["arrays", "={1,-2;TRUE,#N/A}", ["operator =", "openArray {", "number 1", "separator ,", "operator -", "number 2", "separator ;", "logical TRUE", "separator ,", "error #N/A", "closeArray }"]],
  ["errors, and a reference that was lost", "=#NAME?+Sheet1!#REF!+#DIV/0!", ["operator =", "error #NAME?", "operator +", "error Sheet1!#REF!", "operator +", "error #DIV/0!"]],
  ["spills and implicit intersections", "=@A1:A9+B2#+Sheet1!C3#", ["operator =", "implicit @", "reference A1:A9", "operator +", "reference B2", "spill #", "operator +", "reference Sheet1!C3", "spill #"]],
  ["functions and names that look like cells", "=LOG10(A1)+TENOR.PD12(A1)+Tax2026rate+Total.PD12", ["operator =", "function LOG10", "open (", "reference A1", "close )", "operator +", "function TENOR.PD12", "open (", "reference A1", "close )", "operator +", "name Tax2026rate", "operator +", "name Total.PD12"]],
  ["a range whose end is computed", "=A1:INDEX(B:B,3)", ["operator =", "reference A1", "operator :", "function INDEX", "open (", "reference B:B", "separator ,", "number 3", "close )"]],
  ["numbers", "=1.5E-3+2.%", ["operator =", "number 1.5E-3", "operator +", "number 2.", "operator %"]],
  ["what no formula has", "=1?$😀", ["operator =", "number 1", "unknown ?", "unknown $", "unknown 😀"]],
])("%s", (_, formula, expected) => expect(pieces(formula)).toEqual(expected));
