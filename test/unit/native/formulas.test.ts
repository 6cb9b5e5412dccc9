import { functions } from "../../../src/catalog";
import { nativeForms } from "../../../src/native/forms";
import { columnLetters } from "../../../src/native/sheet/address";
import { argumentSource, refersTo } from "../../../src/native/sheet/argumentSource";
import { unfoldCall } from "../../../src/native/unfoldCall";
import { AuditWorkbook, type Unfolded } from "../../support/native/auditWorkbook";

/** Functions that Excel 2007, LibreOffice 7.4 and WPS know. */
const KNOWN = new Set(["ABS", "AND", "AVERAGE", "COUNT", "EXP", "FALSE", "FIND", "IF", "INDEX", "ISLOGICAL", "ISNUMBER", "LN", "LOWER", "MATCH", "MAX", "MID", "MIN", "N", "NA", "NORMSDIST", "NORMSINV", "OR", "PERCENTILE", "PRODUCT", "ROUND", "ROUNDUP", "SQRT", "STDEV", "SUBSTITUTE", "SUM", "SUMPRODUCT", "SUMXMY2", "TRIM", "TRUE", "TRUNC", "VALUE", "VLOOKUP"]);
const LONGEST = 250;

function examplesUnfolded(): Unfolded[] {
  const workbook = new AuditWorkbook();
  for (const { id, name, examples } of functions) if (nativeForms[id]?.kind === "form") for (const { args } of examples) workbook.unfold(name, args);
  return workbook.unfolded;
}
const unfolded = examplesUnfolded();
const formulas = unfolded.flatMap(({ name, block }) => block.cells.flatMap(({ formula, kind }) => (formula === undefined ? [] : [{ name, formula, kind }])));

test("formulas use functions that every spreadsheet knows", () => {
  const used = new Set(formulas.flatMap(({ formula }) => [...formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, fn]) => fn)));
  expect([...used].filter((fn) => !KNOWN.has(fn))).toEqual([]);
});

test("formulas are short", () => {
  expect(formulas.filter(({ formula }) => formula.length > LONGEST)).toEqual([]);
});

/** A formula with its relative addresses told by how far they are from its cell. */
function relative(formula: string, row: number): string {
  return formula.replace(/(\$?[A-Z]{1,3})(\$?)(\d+)/g, (_, letters: string, fix: string, number: string) => (fix === "$" ? `${letters}$${number}` : `${letters}R[${Number(number) - 1 - row}]`));
}

test("a column of clients or periods has one formula all the way down", () => {
  for (const { name, block } of unfolded) {
    const steps = block.cells.filter(({ kind, formula }) => kind === "step" && formula !== undefined);
    for (const column of new Set(steps.map((cell) => cell.column))) {
      if (column < 2) continue;
      const inColumn = steps.filter((cell) => cell.column === column).sort((a, b) => a.row - b.row);
      // An opening above the first period, and what goes on for ever below the last, are formulas of their own.
      const between = new Set(inColumn.slice(1, -1).map(({ formula, row }) => relative(formula ?? "", row)));
      expect([name, columnLetters(column), [...between].slice(1)]).toEqual([name, columnLetters(column), []]);
    }
  }
});

test("inputs are references to the cells of the call, or its constants", () => {
  const inputs = formulas.filter(({ kind }) => kind === "input");
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter(({ formula }) => !/Inputs!|NA\(\)|^="/.test(formula))).toEqual([]);
});

test.each([
  ["Clients!B2:B4", "Clients!$B3", "Clients!$B$3"],
  ["'My clients'!$B$2:$B$4", "'My clients'!$B3", "'My clients'!$B$3"],
  ["Table1[Revenue]", "INDEX(Table1[Revenue],2,1)", "INDEX(Table1[Revenue],2,1)"],
  ["Clients!B:B", "INDEX(Clients!B:B,2,1)", "INDEX(Clients!B:B,2,1)"],
])("%s is referred to cell by cell", (expression, moving, fixed) => {
  const source = argumentSource(expression, [[1], [2], [3]]);
  expect([source?.moving(1, 0), source?.fixed(1, 0)]).toEqual([moving, fixed]);
});

test("a formula over a range is no argument; one that gives a single value is", () => {
  expect(argumentSource("Clients!B2:B4*2", [[1], [2], [3]])).toBeUndefined();
  expect(argumentSource("Clients!B2*2", [[1]])?.fixed(0, 0)).toBe("Clients!B2*2");
});

test.each([["Audit!B2", true], ["1+Audit!B2", true], ["'Audit'!B2", true], ["MyAudit!B2", false], ["Clients!B2", false]])("%s refers to the audit sheet: %s", (expression, refers) => {
  expect(refersTo(expression, "Audit")).toBe(refers);
});

const call = (id: string, ...args: [string, number | string][]): Parameters<typeof unfoldCall>[0] => ({ id, formula: "=x", args: args.map(([expression, value]) => ({ expression, values: [[value]] })) });

test.each([
  [call("SIMULATE", ["A1", 1]), "random path"],
  [call("EXPECTED.LOSS", ["TENOR.PD_STRESS(A1,A2)", 0.1], ["0.4", 0.4], ["100", 100]), "cell of its own"],
  [call("EXPECTED.LOSS", ["Audit!A1", 0.1], ["0.4", 0.4], ["100", 100]), "refers to the audit sheet"],
  [call("EXPECTED.LOSS", ["A1", 45], ["0.4", 0.4], ["100", 100]), "must be between 0 and 1"],
  [call("NO.SUCH", ["A1", 1]), "no function"],
])("a call without a native form says why", (asked, reason) => {
  const unfolding = unfoldCall(asked, { sheet: "Audit", row: 0 }, "en");
  expect(unfolding).toMatchObject({ ok: false, reason: { en: expect.stringContaining(reason) as string } });
});
