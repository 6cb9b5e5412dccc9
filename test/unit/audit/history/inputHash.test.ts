import fc from "fast-check";
import { createHash } from "node:crypto";
import type { InputMatrix } from "../../../../src/catalog/cell";
import { readClientTable } from "../../../../src/catalog/schema/readClientTable";
import { canonicalHash } from "../../../../src/audit/history/canonicalHash";
import { hashInputs, type RunInputs } from "../../../../src/audit/history/inputHash";
import { decimal } from "../../../support/numbers";

const cells: InputMatrix = [["Client", "Revenue", "Churn", "Discount rate", "Segment", "Remark"], ["A", 100, 0.1, 0.12, "SME", "x"], ["B", 200, 0.1, 0.12, "Large", null]];
const scenarios = [{ name: "Base", weight: 1, shocks: [] }];
const pause = (): Promise<void> => Promise.resolve();

async function hashOf(changed: Partial<RunInputs> = {}): Promise<string> {
  return (await partsOf(changed)).all;
}

function partsOf(changed: Partial<RunInputs> = {}) {
  const table = changed.cells ?? cells;
  const reading = readClientTable(table, { assumptions: changed.assumptions });
  if (!reading.ok) throw new Error(reading.failure.message);
  return hashInputs({ kind: "portfolio", version: "1", cells: table, reading: reading.value, assumptions: {}, scenarios, ...changed }, pause);
}

const withCell = (row: number, column: number, value: InputMatrix[number][number]): InputMatrix => cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));

test("SHA-256 over the stated bytes: checked with another implementation", () => {
  // A list of two: one half as a number, "é" as text.
  const bytes = Buffer.concat([Buffer.from([5, 2, 0, 0, 0, 3]), Buffer.from(Float64Array.of(0.5).buffer), Buffer.from([4, 2, 0, 0, 0]), Buffer.from("é", "utf8")]);
  expect(canonicalHash([0.5, "é"])).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a long column goes through in pieces, and is the same as its list", () => {
  const column = Float64Array.from({ length: 20_000 }, (_, index) => index / 7);
  expect(canonicalHash(column)).toBe(canonicalHash([...column]));
  expect(canonicalHash(column)).not.toBe(canonicalHash(column.map((value, index) => (index === 19_999 ? value + 1e-9 : value))));
});

test("texts of any length, wherever they fall in the buffer, enter as their bytes", () => {
  const texts = [...Array.from({ length: 20_000 }, (_, index) => `Client ${index} 客户 é`), "", "龙".repeat(30_000), "\ud800 alone", "x".repeat(70_000), "end"];
  const size = (length: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(length);
    return bytes;
  };
  const bytes = texts.flatMap((text) => [Buffer.from([4]), size(Buffer.from(text).length), Buffer.from(text)]);
  expect(canonicalHash(texts)).toBe(createHash("sha256").update(Buffer.concat([Buffer.from([5]), size(texts.length), ...bytes])).digest("hex"));
});

test("a large table is hashed with a pause after every thousand cells or so", async () => {
  let read = 0;
  let mostAtOnce = 0;
  const counted = (row: number): InputMatrix[number] => new Proxy([`Client ${row}`, row, 0.1, 0.12], { get: (cells, key) => ((read += key === "0" || key === "1" ? 1 : 0), Reflect.get(cells, key)) });
  const large: InputMatrix = [["Client", "Revenue", "Churn", "Discount rate"], ...Array.from({ length: 5000 }, (_, row) => counted(row))];
  const reading = readClientTable(large);
  if (!reading.ok) throw new Error(reading.failure.message);
  read = 0;
  const hashes = await hashInputs({ kind: "portfolio", version: "1", cells: large, reading: reading.value, assumptions: {}, scenarios }, () => {
    mostAtOnce = Math.max(mostAtOnce, read);
    read = 0;
    return Promise.resolve();
  });
  expect(mostAtOnce).toBeGreaterThan(0);
  expect(mostAtOnce).toBeLessThanOrEqual(1024);
  expect(hashes.parts.table).toMatch(/^[0-9a-f]{64}$/);
});

test("values that are written alike are told apart, and equal ones are not", () => {
  const different = [null, false, true, 0, 1, "", "1", "0", [], [null], [[]], {}, { a: 1 }, { b: 1 }, { a: [1] }, ["a", "b"], ["ab"]];
  expect(new Set(different.map(canonicalHash)).size).toBe(different.length);
  expect(canonicalHash({ a: 1, b: undefined, c: 2 })).toBe(canonicalHash({ c: 2, a: 1 }));
  expect(canonicalHash(-0)).toBe(canonicalHash(0));
});

test("any number and its neighbour have different hashes", () => {
  fc.assert(fc.property(decimal(-1e6, 1e6, 3), (value) => expect(canonicalHash(value)).not.toBe(canonicalHash(value + Math.max(Number.EPSILON, Math.abs(value) * Number.EPSILON)))), { seed: 7, numRuns: 100 });
});

test("every input counts", async () => {
  const shocked = [{ name: "Base", weight: 1, shocks: [{ driver: "pd" as const, operation: "multiply" as const, amount: 2 }] }];
  const changes: Partial<RunInputs>[] = [
    {}, { cells: withCell(1, 1, 101) }, { cells: withCell(1, 4, "Micro") }, { cells: withCell(2, 0, "C") }, { cells: cells.slice(0, 2) }, { cells: [cells[0], cells[2], cells[1]] },
    { assumptions: { lgd: 0.4 } }, { matrix: { labels: ["A", "D"], size: 2, values: Float64Array.of(0.9, 0.1, 0, 1) } },
    { scenarios: shocked }, { scenarios: [{ ...scenarios[0], weight: 0.5 }] }, { scenarios: [{ ...scenarios[0], name: "Plan" }] },
    { settings: { seed: 1 } }, { settings: { seed: 2 } }, { version: "2" }, { kind: "simulation" },
  ];
  const hashes = await Promise.all(changes.map(hashOf));
  expect(new Set(hashes).size).toBe(changes.length);
});

test("the part that changed is told", async () => {
  const [plain, other] = [await partsOf(), await partsOf({ assumptions: { lgd: 0.4 } })];
  expect(Object.keys(plain.parts).filter((part) => plain.parts[part as keyof typeof plain.parts] !== other.parts[part as keyof typeof plain.parts])).toEqual(["assumptions"]);
});

test("what does not enter does not count: order of columns, headers, unread columns, blank rows, notes", async () => {
  const plain = await hashOf();
  const turned = cells.map((row) => [...row].reverse());
  const chinese = [["客户", "收入", "流失率", "折现率", "客群", "备注"], ...cells.slice(1)];
  const blankRow = [cells[0], [null, null, null, null, null, null], ...cells.slice(1)];
  for (const same of [turned, chinese, blankRow, withCell(1, 5, "another remark"), withCell(1, 0, " A ")]) expect(await hashOf({ cells: same })).toBe(plain);
  expect(await hashOf({ scenarios: [{ ...scenarios[0], note: "a note" }] })).toBe(plain);
});
