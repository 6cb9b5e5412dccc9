import type { InputCell, InputMatrix } from "../../../../src/catalog/cell";
import type { BookCells, PlacedFormula } from "../../../../src/audit/book/bookCells";
import { scanBook } from "../../../../src/audit/scan/scanBook";
import { cellAddress, parseAddress } from "../../../../src/formulas/a1";
import { readBook } from "../../../../src/files/readBook";
import { recordedBook, recordedClients } from "../support/recordedBook";

jest.setTimeout(60_000);

/** A sheet of clients, A1:D5, with a formula of Tenor beside each. */
const clients: InputMatrix = [
  ["Client", "Revenue", "Churn", "Discount rate"],
  ["A", 100, 0.1, 0.08],
  ["B", 200, 0.1, 0.08],
  ["C", 300, 0.1, 0.08],
  ["D", 400, 0.1, 0.08],
];
const clv = (row: number): string => `=TENOR.CLV(B${row},0,C${row},D${row})`;
const column: Readonly<Record<string, string>> = { E2: clv(2), E3: clv(3), E4: clv(4), E5: clv(5) };

function book(formulas: Readonly<Record<string, string>>, values: Readonly<Record<string, InputCell>> = {}): BookCells {
  const cells: InputCell[][] = clients.map((row) => [...row]);
  const placed = Object.entries(formulas).map(([address, text]): PlacedFormula => {
    const { row, column: at } = parseAddress(address)!.area;
    return { row, column: at, text, overBlocks: true };
  });
  for (const [address, value] of Object.entries(values)) {
    const { row, column: at } = parseAddress(address)!.area;
    while (cells[row].length <= at) cells[row].push(null);
    cells[row][at] = value;
  }
  return { sheets: [{ name: "Data", values: cells, formulas: placed }], tables: [], names: [] };
}

async function found(scanned: BookCells): Promise<[rule: string, cell: string][]> {
  return (await scanBook(scanned)).map(({ rule, place }) => [rule, cellAddress(place.row, place.column)]);
}

test("a clean workbook has no findings", async () => {
  expect(await found(book(column))).toEqual([]);
});

test.each<[rule: string, cell: string, formulas: Record<string, string>, values: Record<string, InputCell>]>([
  ["brokenReferences", "E2", { E2: "=TENOR.CLV(#REF!,0,C2,D2)" }, {}],
  ["unevenColumns", "F2", { F2: "=TENOR.CLV(B2:B5,0,C2:C4,D2:D5)" }, {}],
  ["unevenColumns", "F2", { F2: "=TENOR.CLV(B2:B4,0,C3:C5,D2:D4)" }, {}],
  ["percentsAsNumbers", "C3", column, { C3: 10 }],
  ["textNumbers", "B3", column, { B3: "200" }],
  ["constantsAmongFormulas", "E3", { E2: clv(2), E4: clv(4), E5: clv(5) }, { E3: 99 }],
  ["inconsistentFormulas", "E3", { ...column, E3: clv(4) }, {}],
  ["volatilePrecedents", "F2", { F2: "=TENOR.CLV(B2,0,C2,OFFSET(D2,0,0))" }, {}],
  ["volatilePrecedents", "E2", { E2: clv(2), D2: "=RAND()" }, {}],
  ["hardCodedNumbers", "F2", { F2: "=TENOR.CLV(B2,0,C2,8%)" }, {}],
  ["hardCodedNumbers", "F2", { F2: "=TENOR.CLV(B2*1.1,0,C2,D2)" }, {}],
])("%s is found at %s", async (rule, cell, formulas, values) => {
  expect(await found(book(formulas, values))).toEqual([[rule, cell]]);
});

test("what is right is not found: a spill below a formula, a number of another function, text that is no number", async () => {
  const spilling: BookCells = book({ F2: "=TENOR.CLV(B2:B5,0,C2:C5,D2:D5)" });
  expect(await found(spilling)).toEqual([]);
  expect(await found(book({ F2: "=TENOR.CLV(INDEX(B2:B5,1),0,C2,D2)" }))).toEqual([]);
  expect(await found(book(column, { B3: "n/a" }))).toEqual([]);
});

describe("runs", () => {
  async function read(...args: Parameters<typeof recordedBook>): Promise<BookCells> {
    const result = await readBook(await recordedBook(...args));
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  }

  test("of today's inputs and one version are no finding", async () => expect(await found(await read())).toEqual([]));

  test("of other inputs are stale", async () => {
    const [finding, ...others] = await scanBook(await read((tables) => (tables.Clients = [...recordedClients.slice(0, 3), ["C", 301, ...recordedClients[3].slice(2)]])));
    expect([finding.rule, finding.values.parts, others]).toEqual(["staleRuns", "table", []]);
  });

  test("of several versions are mixed", async () => {
    const mixed = await read((tables) => {
      const [headers, row] = tables.TenorRuns;
      const older = row.map((cell, index) => (headers[index] === "Tenor version" ? "0.0.1" : headers[index] === "Run" ? "older" : cell));
      tables.TenorRuns = [headers, older, row];
    });
    expect((await scanBook(mixed)).filter(({ rule }) => rule === "mixedVersions").map(({ values }) => values)).toEqual([{ id: "older", version: "0.0.1", last: "9.9" }]);
  });
});

test("numbers that the self-test types into its calls are no findings; on any other sheet they are", async () => {
  const typedIn = book({ F2: "=TENOR.CLV(100,0,0.1,0.08)" });
  const [sheet] = typedIn.sheets;
  const titled = (title: string): BookCells => ({ ...typedIn, sheets: [{ ...sheet, values: [[title], ...sheet.values.slice(1)] }] });
  for (const title of ["Self-test of Tenor", "Tenor 自检"]) expect(await found(titled(title))).toEqual([]);
  expect((await found(titled("Clients"))).map(([rule]) => rule)).toContain("hardCodedNumbers");
});
