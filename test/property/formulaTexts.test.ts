import fc from "fast-check";
import { parse } from "papaparse";
import { cellInput } from "../../src/excel/write/cellInput";
import { readCsv } from "../../src/files/readCsv";
import { readXlsx } from "../../src/files/readXlsx";
import { writeCsv } from "../../src/files/writeCsv";
import { writeXlsx } from "../../src/files/writeXlsx";
import { neutralise, readCell } from "../../src/workbench/files/csvText";
import { packagePart } from "../../src/files/packagePart";

/** What OWASP names, full-width forms, and what may stand before them. */
const START = /^[\s"'\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const words = fc.string({ unit: "grapheme", maxLength: 12 });
const before = fc.string({ unit: fc.constantFrom(" ", "\t", "\r", "\n", '"', "'", "\u200b", "\u3000"), maxLength: 3 });
const dangerous = fc.tuple(before, fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "=cmd|' /C calc'!A0", "-2+3", "=1"), words).map((parts) => parts.join(""));
const texts = fc.oneof({ weight: 3, arbitrary: dangerous }, { weight: 1, arbitrary: words });
const settings = { seed: 20_263, numRuns: 1500 };

/** What a file says that is no text: a number, a date, a blank, an error, a note. */
const isOther = (text: string): boolean => text.trim() === "" || /^[#\d.,%\s]|^\d{4}-|^(true|false)$/i.test(text.trim());

test("no text in a CSV file can run, and any reads back as it was", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const written = writeCsv([["Name", "Other"], [text, "x"]]);
      const [, [raw]] = parse<string[]>(written.replace(/^\ufeff/, ""), { delimiter: "," }).data;
      expect(START.test(raw) && !raw.startsWith("'")).toBe(false);
      if (!isOther(text)) expect(readCsv(written).cells[1]).toEqual([text, "x"]);
    }),
    settings,
  );
});

test("nor in one that the workbench writes", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const raw = neutralise(text);
      expect(START.test(raw) && !raw.startsWith("'")).toBe(false);
      if (!isOther(text)) expect(readCell(raw, undefined)).toBe(text);
    }),
    settings,
  );
});

test("nor is any typed into a cell as a formula; numbers stay numbers", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const typed = cellInput(text);
      expect(typed === `'${text}` || (typed === text && !START.test(text))).toBe(true);
    }),
    settings,
  );
  for (const number of [-1, -0.5, 1e-7, -1e300]) expect([cellInput(number), neutralise(number), writeCsv([[number]])]).toEqual([number, String(number), `${number}\r\n`]);
});

test("an .xlsx workbook holds them as texts", async () => {
  const cells = [["Name"], ...fc.sample(dangerous, { seed: settings.seed, numRuns: 400 }).map((text) => [text])];
  const bytes = await writeXlsx([{ name: "S", cells, asTable: "T" }]);
  expect(await packagePart(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
  const read = await readXlsx(bytes);
  // Line ends are one sign in XML.
  expect(read.ok && read.value.cells).toEqual(cells.map(([text]) => [text.replace(/\r\n?/g, "\n")]));
});
