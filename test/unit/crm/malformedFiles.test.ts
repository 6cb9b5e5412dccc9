import { ImportDesk } from "../../../src/crm/desk/importDesk";
import { importReport } from "../../../src/crm/report/presentImport";
import { NO_MAPPING } from "../../../src/crm/mapping/fileMapping";
import { EMPTY_MAPPING, readMapping, writeMapping } from "../../../src/crm/mapping/keptMapping";
import { readTextSource } from "../../../src/crm/read/readSourceFile";
import { joinFiles, textFile } from "./support/files";

/** Exports that are damaged, or made to do harm: each is read rightly, or refused with what is wrong, where and by which rule. */
const bytesOf = (text: string): Buffer => Buffer.from(text);
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

async function read(content: Uint8Array, name = "clients.csv"): Promise<unknown> {
  const desk = new ImportDesk((steps) => {
    for (;;) {
      const step = steps.next();
      if (step.done) return Promise.resolve(step.value);
    }
  });
  const head = await desk.read("1", name, new Blob([content as Uint8Array<ArrayBuffer>]));
  return head.ok ? [head.value.headers, ...Array.from({ length: head.value.rows }, (_, row) => desk.row("1", row + 2).map(([, text]) => text))] : head.failure.message;
}

const TWO = "Client ID,Client name\nC1,北方实业\nC2,Łódź\n";
const CELLS = [["Client ID", "Client name"], ["C1", "北方实业"], ["C2", "Łódź"]];

test.each<[string, Buffer]>([
  ["UTF-8", bytesOf(TWO)],
  ["UTF-8 with a mark", bytesOf(`\ufeff${TWO}`)],
  ["UTF-16, little end first, with a mark", utf16(`\ufeff${TWO}`)],
  ["UTF-16, big end first, with a mark", utf16(`\ufeff${TWO}`).swap16()],
  ["UTF-16, little end first, without a mark", utf16(TWO)],
  ["UTF-16, big end first, without a mark", utf16(TWO).swap16()],
])("%s is read as what it is", async (_, bytes) => expect(await read(bytes)).toEqual(CELLS));

test("a file with headers only has no rows", async () => expect(await read(bytesOf("Client ID,Client name\n"))).toEqual([CELLS[0]]));

test.each<[string, Buffer, string]>([
  ["no bytes", bytesOf(""), "the file is empty"],
  ["blank lines", bytesOf("\n\n ,\n"), "the file is empty"],
  ["bytes that are no UTF-8 among letters that are", Buffer.concat([bytesOf(TWO), Buffer.from([0x43, 0xff, 0xfe, 0x0a])]), "record 4 has bytes that are not UTF-8, in which the file is written"],
  ["a file cut off within a letter", bytesOf("Client ID,Client name\nC1,北方实业").subarray(0, -1), "record 2 has bytes that are not UTF-8"],
  ["a file in UTF-8 with one in GB18030 joined to it", Buffer.concat([bytesOf(TWO), Buffer.from([0x43, 0x33, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7, 0x0a])]), "record 4 has bytes that are not UTF-8"],
  ["half of a pair of surrogates", utf16("\ufeffClient ID,Client name\nC1,a\ud800b\n"), "record 2 has bytes that are not UTF-16LE"],
  ["NUL", bytesOf("Client ID,Client name\nC1,a\0b\nC2,\0\n"), "record 2 holds a NUL character"],
  ["a million columns", bytesOf(`Client ID${",c".repeat(1_000_000)}\n`), "record 1 has 1000001 columns, more than 16384"],
  ["a quotation mark that is never closed", bytesOf(`Client ID,Client name\nC0,"open\n${"C1,abcdefg\n".repeat(1_000_000)}`), "record 2 has more than 4194304 characters: a quotation mark in it may not be closed"],
])("%s: refused, with the place", async (_, bytes, message) => expect(await read(bytes)).toEqual(expect.stringContaining(message)));

test("a file of 95 MB behind an open quotation mark is given up after a twentieth of it", async () => {
  const piece = bytesOf("C1,abcdefg\n".repeat(10_000));
  let decoded = 0;
  const readings: number[] = [];
  const refused = await readTextSource("clients.csv", async function* () {
    decoded = 0;
    try {
      yield await Promise.resolve(bytesOf('Client ID,Client name\nC0,"'));
      for (; decoded < 95_000_000; decoded += piece.length) yield piece;
    } finally {
      readings.push(decoded);
    }
  });
  expect(refused.ok || refused.failure.message).toBe("record 2 has more than 4194304 characters: a quotation mark in it may not be closed");
  expect(readings.at(-1)).toBeLessThan(5_000_000);
});

test("a mark of order in the middle, where files were joined, is no part of a key", async () => {
  const clients = await textFile("clients.csv", "\ufeffClient ID,Client name\nC1,a\n\ufeffC2,b\n");
  const deals = await textFile("transactions.csv", "Transaction ID,Client ID,Date,Amount\nT1,C2,2025-01-31,5\n");
  const joined = joinFiles([clients, deals]);
  expect(joined.ok && joined.value.rows.map(([client]) => client)).toEqual(["C1", "C2"]);
});

test("names of an object's own are clients and headers like others, and nothing is changed by them", async () => {
  const before = Reflect.ownKeys(Object.prototype);
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const clients = await textFile("clients.csv", `Client ID,__proto__,constructor,Segment\n${names.map((name) => `${name},1,${name},${name}`).join("\n")}\n`);
  const deals = await textFile("transactions.csv", `Transaction ID,Client ID,Date,Amount,Currency\n${names.map((name, row) => `${name},${name},2025-01-31,${row + 1},EUR`).join("\n")}\n`);
  const written = writeMapping({ ...EMPTY_MAPPING, reporting: "EUR", kinds: { clients: { ...NO_MAPPING, columns: { region: "__proto__", industry: "constructor" } } } });
  const mapping = readMapping(written.replace('"region"', '"__proto__": { "polluted": 1 }, "region"'))!;
  const joined = joinFiles([clients, deals], { mapping });
  if (!joined.ok) throw new Error("asked");
  const place = (id: string): number => joined.value.columns.findIndex((column) => column.id === id);
  for (const id of ["client", "segment", "industry"]) expect(joined.value.rows.map((row) => row[place(id)])).toEqual(names);
  expect(joined.value.rows.map((row) => row[place("region")])).toEqual(["1", "1", "1", "1"]);
  expect(importReport(joined.value, mapping, "en").length).toBeGreaterThan(0);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
