import fc from "fast-check";
import { decodeText } from "../../../src/files/decodeText";
import { readCsv } from "../../../src/files/readCsv";
import { readCsvColumns } from "../../../src/files/readCsvColumns";

/** A file that is read a few bytes at a time. */
function inPieces(bytes: Uint8Array, size: number) {
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function cellsOf(bytes: Uint8Array, size: number, head?: number) {
  const read = await readCsvColumns(inPieces(bytes, size), { head });
  if (!read.ok) return read.failure;
  const { columns } = read.value;
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => columns.map((column) => column[row]));
}

const field = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", " ", "8%", "0.25", "1,234.5", "1.234,5", "007", "12345678901234567", "2024-02-29", "#N/A", "客户", "𠮷 and more", "-3e-5", "yes") },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.string({ maxLength: 20 }),
);

test("a file in pieces gives the cells of the whole, wherever the pieces end", async () => {
  const file = fc.record({
    notes: fc.constantFrom("", "# a note\r\n", "\ufeff# one\n# two, more\n"),
    delimiter: fc.constantFrom(",", ";", "\t"),
    newline: fc.constantFrom("\n", "\r\n"),
    rows: fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
    end: fc.constantFrom("", "\n", "\n\n,,,,,,,\n"),
    size: fc.integer({ min: 1, max: 64 }),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ notes, delimiter, newline, rows, end, size }) => {
      const headers = ["Client", "Revenue", "Churn"].join(delimiter);
      const lines = rows.map((row) => row.map((text) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter));
      const text = `${notes}${[headers, ...lines].join(newline)}${end}`;
      const bytes = bytesOf(text);
      const whole = readCsv(decodeText(bytes).text);
      // Delimiter and line ends are found in the head: it holds the notes, the headers and a few rows.
      const head = text.split(newline).slice(0, 8).join(newline).length;
      fc.pre(readCsv(text.slice(0, head)).delimiter === whole.delimiter && !/\r(?!\n)/.test(text) && (newline === "\n") === !text.includes("\r\n"));
      expect(await cellsOf(bytes, size, head)).toEqual(whole.problem ?? whole.cells);
    }),
    { numRuns: 120, seed: 20260701 },
  );
});

test("how a column is read is decided by all of its texts, the last one too", async () => {
  const rows = (last: string): string => `Code;Amount\n${"12;1.234\n".repeat(50)}${last};3\n`;
  expect((await cellsOf(bytesOf(rows("7")), 16, 32) as unknown[][])[1]).toEqual([12, 1.234]);
  expect((await cellsOf(bytesOf(rows("007")), 16, 32) as unknown[][])[1]).toEqual(["12", 1.234]);
});

test.each([
  ["UTF-8", bytesOf("Client,Name\nA,Müller 客户\n"), "utf-8"],
  ["UTF-16 with a mark", new Uint8Array(Buffer.from("\ufeffClient,Name\nA,Müller\n", "utf16le")), "utf-16le"],
  ["Windows-1252", Uint8Array.from([...Buffer.from("Client,Name\nA,M"), 0xfc, ...Buffer.from("ller\n")]), "windows-1252"],
  ["GB18030", Uint8Array.from([...Buffer.from("Client,Name\nA,"), 0xbf, 0xcd, 0xbb, 0xa7, 0x0a]), "gb18030"],
  ["a character that its end cuts off", Uint8Array.from([...Buffer.from("Client,Name\nA,M"), 0xc3]), "windows-1252"],
])("%s", async (_, bytes, encoding) => {
  const read = await readCsvColumns(inPieces(bytes, 1));
  const whole = decodeText(bytes);
  expect(whole.encoding).toBe(encoding);
  expect(read).toMatchObject({ ok: true, value: { encoding } });
  expect(await cellsOf(bytes, 1)).toEqual(readCsv(whole.text).cells);
});

test("quotation marks that do not match are told with their record", async () => {
  const bytes = bytesOf('A,B\n1,2\n3,"4\n5,6\n');
  expect(await cellsOf(bytes, 3, 4)).toEqual(readCsv('A,B\n1,2\n3,"4\n5,6\n').problem);
});

test.each([[""], ["\n\n"], ["# only notes"]])("nothing in %j", async (text) => expect(await cellsOf(bytesOf(text), 2)).toEqual([]));
