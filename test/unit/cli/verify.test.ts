import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "exceljs";
import type { InputMatrix } from "../../../src/catalog/cell";
import { recordedBook } from "../audit/support/recordedBook";
import { withParts, workbookBytes } from "../files/support/workbook";
import { tenor, type Outcome } from "./support/command";

jest.setTimeout(60_000);

const template = (name: string): Uint8Array => readFileSync(join(__dirname, "../../../assets/templates", name));
const verify = (bytes: Uint8Array, ...options: readonly string[]): Promise<Outcome> => tenor(["verify", "book.xlsx", ...options], { "book.xlsx": bytes });
const verified = async (bytes: Uint8Array): Promise<any> => JSON.parse((await verify(bytes, "--json")).stdout);

/** A template with some text of one of its sheets replaced. */
function changed(name: string, sheet: number, from: string | RegExp, to: string): Promise<Uint8Array> {
  return withParts(template(name), (part, text) => {
    if (part !== `xl/worksheets/sheet${sheet}.xml`) return text;
    const after = text.replace(from, to);
    expect(after).not.toBe(text);
    return after;
  });
}

test.each(["project-finance.en.xlsx", "project-finance.zh-CN.xlsx", "client-history.en.xlsx", "client-history.zh-CN.xlsx"])("the template %s holds what its formulas give", async (name) => {
  const { exit, stdout, stderr } = await verify(template(name), "--json", "--strict");
  const found = JSON.parse(stdout);
  expect({ stderr, differences: found.formulas.differences, notChecked: found.formulas.notChecked }).toEqual({ stderr: "", differences: [], notChecked: [] });
  expect(found.formulas.checked).toBeGreaterThan(5);
  expect(exit).toBe(0);
});

describe("a template that was changed", () => {
  test("in one stored value: the cell, what it holds and what it should", async () => {
    const { exit, stdout } = await verify(await changed("project-finance.en.xlsx", 4, /(<c r="N30".*?<v>)[^<]*/, "$145.4"));
    expect(exit).toBe(1);
    expect(stdout).toContain("Formulas: checked 57, differ 1, not checked 0");
    expect(stdout).toContain(`Debt!N30: stored 45.4, recomputed 45.36644`);
    expect(stdout).toContain("=TENOR.IDC(D6:D8,'Inputs'!$B$29,'Inputs'!$B$31,\"end\")");
  });

  test("in one value that a formula spilled: that cell, by the formula that fills it", async () => {
    const found = await verified(await changed("project-finance.en.xlsx", 4, /(<c r="B38"[^>]*><v>)[^<]*/, "$11050"));
    expect(found.formulas.differences).toEqual([expect.objectContaining({ cell: "Debt!B38", stored: 1050, computed: expect.closeTo(1048.949458, 5), formula: expect.stringContaining("TENOR.SCULPT") })]);
  });

  test("in one input: every formula that it reaches directly", async () => {
    const { exit, stdout } = await verify(await changed("project-finance.en.xlsx", 2, /(<c r="B29"[^>]*><v>)[^<]*/, "$10.07"));
    expect(exit).toBe(1);
    expect(stdout).toContain("Debt!N30: stored 45.36644");
    expect(stdout).toMatch(/Formulas: checked 57, differ \d{2,}/);
  });

  test("in one formula: its value is not what it gives", async () => {
    const { exit, stdout } = await verify(await changed("project-finance.en.xlsx", 4, "TENOR_IDC(D6:D8", "TENOR_IDC(D6:D7"));
    expect([exit, stdout.includes("Debt!N30: stored 45.36644")]).toEqual([1, true]);
  });

  test("in its date system only: nothing differs, since formulas saw the same numbers", async () => {
    const from1904 = await withParts(template("client-history.en.xlsx"), (part, text) => (part === "xl/workbook.xml" ? text.replace("<workbookPr ", '<workbookPr date1904="1" ') : text));
    expect((await verify(from1904, "--strict")).exit).toBe(0);
  });
});

/** Formulas with what a file would store of them. */
function formulas(...cells: readonly (readonly [address: string, formula: string, result: unknown])[]): Promise<Uint8Array> {
  return workbookBytes((workbook: Workbook) => {
    const sheet = workbook.addWorksheet("Data");
    sheet.addTable({ name: "Clients", ref: "A1", columns: [{ name: "Client" }, { name: "Revenue" }, { name: "Churn" }], rows: [["A", 100, 0.1], ["B", "200", 0.1], ["C", 300, { error: "#N/A" }]] });
    sheet.getCell("E1").value = 0.12;
    workbook.definedNames.add("Data!$E$1", "discount");
    for (const [address, formula, result] of cells) sheet.getCell(address).value = { formula, result } as never;
  });
}

const CLV = "_xldudf_TENOR_CLV";
/** Of revenue 100, churn 10 %, discount 12 % over ten years. */
const VALUE = 326.53;

test("areas, names, columns of tables and the add-in's functions inside others are recomputed", async () => {
  const found = await verified(
    await formulas(
      ["G2", `${CLV}(B2,0,C2,$E$1)`, VALUE],
      ["G3", `IFERROR(ROUND(${CLV}(Clients[[#This Row],[Revenue]],0,Clients[[#This Row],[Churn]],discount),1),"none")`, "none"],
      ["G4", `SUM(${CLV}(INDEX(Clients[Revenue],1),0,INDEX(Clients[Churn],1),discount),1)`, VALUE + 1],
    ),
  );
  expect(found.formulas.differences.map(({ cell }: any) => cell)).toEqual(["Data!G2", "Data!G4"]);
  const [{ computed }, next] = found.formulas.differences;
  expect(next.computed).toBeCloseTo(computed + 1, 9);
  expect((await verified(await formulas(["G2", `${CLV}(B2,0,C2,$E$1)`, computed]))).verdict).toBe("same");
});

test("text where a number should be and error cells give the errors that a cell shows", async () => {
  const right = await formulas(["G2", `${CLV}(B3,0,C3,$E$1)`, { error: "#VALUE!" }], ["G3", `${CLV}(B4,0,C4,$E$1)`, { error: "#N/A" }]);
  expect((await verify(right, "--strict")).exit).toBe(0);
  const wrong = await formulas(["G2", `${CLV}(B3,0,C3,$E$1)`, { error: "#N/A" }], ["G3", `${CLV}(B4,0,C4,$E$1)`, 12]);
  expect((await verified(wrong)).formulas.differences.map(({ cell, computed }: any) => [cell, computed.error])).toEqual([["Data!G2", "#VALUE!"], ["Data!G3", "#N/A"]]);
});

test("what cannot be checked is named with its reason, and counts only where it is to", async () => {
  const bytes = await formulas(["G2", `TEXT(${CLV}(B2,0,C2,E1),"0")`, "326"], ["G3", `${CLV}(B2,0,C2,E1)`, { error: "#NAME?" }], ["G4", `_xldudf_TENOR_NOT_YET(B2)`, 1], ["G5", `${CLV}([1]Sheet1!A1,0,C2,E1)`, 1]);
  const { exit, stdout } = await verify(bytes);
  expect(exit).toBe(0);
  expect(stdout).toContain("Formulas: checked 0, differ 0, not checked 4");
  expect(stdout).toContain("Data!G2: TEXT is not calculated here");
  expect(stdout).toContain("Data!G3: the workbook holds no result of it #NAME?");
  expect(stdout).toContain("Data!G4: TENOR.NOT_YET is not calculated here");
  expect(stdout).toContain("Data!G5: it refers to another workbook");
  expect((await verify(bytes, "--strict")).exit).toBe(1);
});

test("a file holds formulas with commas, whatever the language of Excel: semicolons are no formula", async () => {
  const found = await verified(await formulas(["G2", `${CLV}(B2;0;C2;E1)`, 1]));
  expect(found.formulas.notChecked).toEqual([expect.objectContaining({ cell: "Data!G2", reason: "syntax" })]);
});

describe("recorded runs", () => {
  const row = (tables: Record<string, InputMatrix>, column: string, value: number | string): void => {
    const [headers, cells] = tables.TenorRuns;
    const at = headers.indexOf(column);
    expect(at).toBeGreaterThanOrEqual(0);
    tables.TenorRuns = [headers, cells.map((cell, index) => (index === at ? value : cell))];
  };

  test("are made again from the file, assumptions included", async () => {
    const { exit, stdout } = await verify(await recordedBook(), "--strict");
    expect(stdout).toContain("Recorded runs: checked 1, differ 0, not checked 0");
    expect(exit).toBe(0);
  });

  test("say which inputs are others, and what they would come to", async () => {
    const [{ differences }] = (await verified(await recordedBook((tables) => (tables.Clients = tables.Clients.map((cells, index) => (index === 1 ? ["A", 110, ...cells.slice(2)] : cells)))))).runs;
    expect(differences[0]).toEqual({ kind: "inputs", parts: ["table"] });
    expect(differences.filter(({ kind }: any) => kind === "figure").map(({ name }: any) => name)).toEqual(["base", "weighted", "Base", "Adverse", "Severe", "Upside"]);
  });

  test("show what was recorded: a total that somebody typed over is found", async () => {
    const { exit, stdout } = await verify(await recordedBook((tables) => row(tables, "CLV as it stands", 99)));
    expect(exit).toBe(1);
    expect(stdout).toContain("column CLV as it stands shows 99, the record says ");
  });

  test("carry a signature: a name, a version or the record itself changed shows", async () => {
    const kinds = async (column: string, value: string): Promise<string[]> => (await verified(await recordedBook((tables) => row(tables, column, value)))).runs[0].differences.map(({ kind }: any) => kind);
    expect(await kinds("Who", "Bob")).toEqual(["signature"]);
    expect(await kinds("Tenor version", "0.0.1")).toEqual(["signature", "inputs"]);
    expect(await kinds("Note", "checked")).toEqual([]);
  });

  test("of a table that is gone are not checked", async () => {
    const { exit, stdout } = await verify(await recordedBook((tables) => delete tables.Clients));
    expect([exit, stdout.includes("there is no table Clients any more")]).toEqual([0, true]);
  });
});

describe("what is no workbook ends with 2", () => {
  test.each([
    ["text", new TextEncoder().encode("a,b\n1,2\n"), "this is not an .xlsx workbook"],
    ["half a file", template("project-finance.en.xlsx").subarray(0, 9_000), "cannot be read"],
  ])("%s", async (_name, bytes, message) => {
    const { exit, stdout, stderr } = await verify(bytes);
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a sheet that is cut off", async () => {
    const { exit, stderr } = await verify(await withParts(template("project-finance.en.xlsx"), (part, text) => (part.endsWith("sheet2.xml") ? text.slice(0, 3_000) : text)));
    expect([exit, stderr]).toEqual([2, "tenor: book.xlsx: the workbook is damaged: xl/worksheets/sheet2.xml is cut off\n"]);
  });

  test("a file that is not there, no file, two files", async () => {
    expect(await tenor(["verify", "gone.xlsx"])).toMatchObject({ exit: 2, stderr: "tenor: gone.xlsx: no such file or folder\n" });
    expect((await tenor(["verify"])).exit).toBe(2);
    expect((await tenor(["verify", "a.xlsx", "b.xlsx"])).exit).toBe(2);
  });
});
