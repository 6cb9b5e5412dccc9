import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputMatrix } from "../../../src/catalog/cell";
import { recordedBook } from "../audit/support/recordedBook";
import { withParts } from "../files/support/workbook";
import { tenor, type Outcome } from "./support/command";

jest.setTimeout(60_000);

const template = readFileSync(join(__dirname, "../../../assets/templates/project-finance.en.xlsx"));
const diff = (before: Uint8Array, after: Uint8Array, ...options: readonly string[]): Promise<Outcome> => tenor(["diff", "a.xlsx", "b.xlsx", ...options], { "a.xlsx": before, "b.xlsx": after });
const found = async (before: Uint8Array, after: Uint8Array): Promise<any> => JSON.parse((await diff(before, after, "--json")).stdout);

function changed(sheet: number, from: RegExp, to: string): Promise<Uint8Array> {
  return withParts(template, (part, text) => (part === `xl/worksheets/sheet${sheet}.xml` ? text.replace(from, to) : text));
}

test("a workbook and itself are the same", async () => {
  expect(await diff(template, template)).toMatchObject({ exit: 0, stdout: "No difference.\n", stderr: "" });
});

test("an input, a formula and a result each stand under their own heading", async () => {
  const { exit, stdout } = await diff(template, await changed(2, /(<c r="B29"[^>]*><v>)[^<]*/, "$10.07"));
  expect([exit, stdout]).toEqual([1, expect.stringMatching(/^Cells typed in\n {2}Inputs!B29: 0\.0\d+ → 0\.07\n$/)]);
  expect((await diff(template, await changed(4, /(<c r="N30".*?<v>)[^<]*/, "$145.4"))).stdout).toBe("Results\n  Debt!N30: 45.36644 → 45.4\n");
  const formula = await found(template, await changed(4, /TENOR_IDC\(D6:D8/, "TENOR_IDC(D6:D7"));
  expect([formula.formulas.map(({ cell }: any) => cell), formula.results, formula.cells]).toEqual([["Debt!N30"], [], []]);
});

test("a sheet that was renamed is the same sheet, and so are the formulas that name it", async () => {
  const renamed = await withParts(template, (part, text) => {
    if (part === "xl/workbook.xml") return text.replace('name="Inputs"', 'name="Terms"');
    return part.startsWith("xl/worksheets/") ? text.replaceAll("Inputs&apos;!", "Terms&apos;!") : text;
  });
  const changes = await found(template, renamed);
  expect(changes.sheets).toEqual({ added: [], lost: [], renamed: [{ before: "Inputs", after: "Terms" }], reordered: false });
  expect([changes.formulas, changes.results, changes.cells]).toEqual([[], [], []]);
});

test("the date system is part of a workbook", async () => {
  const from1904 = await withParts(template, (part, text) => (part === "xl/workbook.xml" ? text.replace("<workbookPr ", '<workbookPr date1904="1" ') : text));
  expect(await found(template, from1904)).toMatchObject({ same: false, dateSystem: true, cells: [], results: [] });
});

test("clients are found by their id, wherever they stand; new and lost ones are named", async () => {
  const before = await recordedBook();
  const after = await recordedBook((tables: Record<string, InputMatrix>) => {
    const [headers, a, b] = tables.Clients;
    tables.Clients = [headers, ["D", 400, 0.1, 0.12, "SME", "A"], b, [...a.slice(0, 2), 0.15, ...a.slice(3)]];
  });
  const { inputs } = await found(before, after);
  expect(inputs).toEqual([{ table: "Clients", key: "Client", added: ["D"], lost: ["C"], changed: [{ key: "A", changes: [{ column: "Attrition", before: 0.1, after: 0.15 }] }], addedColumns: [], lostColumns: [] }]);
  expect((await diff(before, after)).stdout).toContain("A, Attrition: 0.1 → 0.15");
});

test("totals of runs are compared run by run", async () => {
  const before = await recordedBook();
  const after = await recordedBook((tables) => {
    const [headers, row] = tables.TenorRuns;
    tables.TenorRuns = [headers, row.map((cell, index) => (headers[index] === "CLV as it stands" ? 99 : cell))];
  });
  const { runs, inputs } = await found(before, after);
  expect([inputs, runs[0].changed[0].changes]).toEqual([[], [expect.objectContaining({ column: "CLV as it stands", after: 99 })]]);
});

test("a file that cannot be read, one file, an option of another command end with 2", async () => {
  expect(await diff(template, new TextEncoder().encode("a,b"))).toMatchObject({ exit: 2, stdout: "", stderr: "tenor: b.xlsx: this is not an .xlsx workbook\n" });
  expect((await tenor(["diff", "a.xlsx"], { "a.xlsx": template })).exit).toBe(2);
  expect((await diff(template, template, "--strict")).exit).toBe(2);
});
