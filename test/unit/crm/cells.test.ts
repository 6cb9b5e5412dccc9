import { keyText, normaliseKey } from "../../../src/crm/read/keys";
import { NumberColumn } from "../../../src/crm/read/numbers";
import { RateTable, readRates } from "../../../src/crm/read/rates";
import { textFile } from "./support/files";

test.each([["  C 01 ", "c 01"], ["Ｃ０１", "c01"], ["\ufeffc01\u200b", "c01"], ["007", "007"], ["A  B", "a b"]])("key %j", (text, key) => expect(normaliseKey(text)).toBe(key));

test("keys keep the spelling of the file: zeros, exponents, long numbers", async () => {
  const { source } = await textFile("clients.csv", "Client ID,Client name\n1E5,A\n12.10,B\n7,C\n");
  expect([0, 1, 2].map((row) => keyText(source, 0, row))).toEqual(["1E5", "12.10", "7"]);
  const zeros = await textFile("clients.csv", "Client ID,Client name\n007,A\n12345678901234567890,B\n");
  expect([0, 1].map((row) => keyText(zeros.source, 0, row))).toEqual(["007", "12345678901234567890"]);
});

test("notes above the headers count among the rows of the file", async () => {
  expect((await textFile("a.csv", "# one\n# two\nClient ID,Client name\n1,A\n")).source.firstRow).toBe(4);
});

const numbers = (...cells: (string | number | null)[]): (number | undefined)[] => {
  const column = new NumberColumn();
  for (const cell of cells) column.add(cell);
  return cells.map(column.reader());
};

test("texts are numbers by the style of their column", () => {
  expect(numbers("1.234,50", "7", "-0,5")).toEqual([1234.5, 7, -0.5]);
  expect(numbers("1,234.50", "1,000", 8, null)).toEqual([1234.5, 1000, 8, undefined]);
  expect(numbers("(1,234.50)", "8.5%", "１２．５")).toEqual([-1234.5, 0.085, 12.5]);
  expect(numbers("1 234,50", "12 345")).toEqual([1234.5, 12345]);
});

test("a text that reads both ways is no number, nor is one with a sign of a currency", () => {
  expect(numbers("1,234")).toEqual([undefined]);
  expect(numbers("¥12.50", "12 EUR", "n/a")).toEqual([undefined, undefined, undefined]);
});

test("the last rate that holds on a day; none before the first", () => {
  const rates = new RateTable("EUR", [{ currency: "usd", rate: 0.9, from: 45_300 }, { currency: "USD", rate: 0.8, from: 45_400 }, { currency: "GBP", rate: 1.2 }]);
  expect([45_299, 45_300, 45_399, 45_400].map((day) => rates.on("USD", day))).toEqual([undefined, 0.9, 0.9, 0.8]);
  expect([rates.on("gbp", 1), rates.on(" eur ", 1), rates.on("JPY", 45_400)]).toEqual([1.2, 1, undefined]);
});

test("a table of rates, and what is wrong with its rows", () => {
  expect(readRates([["币种", "汇率", "日期"], ["USD", 7.1, "2024-01-01"], ["hkd", "0.91", null]])).toEqual({ rates: [{ currency: "USD", rate: 7.1, from: 45_292 }, { currency: "HKD", rate: 0.91 }], problems: [] });
  const { rates, problems } = readRates([["Currency", "Rate", "Date"], ["$", 1, null], ["USD", 0, null], ["USD", 1, "soon"]]);
  expect([rates, problems.map(({ row, code }) => `${row} ${code}`)]).toEqual([[], ["2 currencyCode", "3 rateNumber", "4 rateDate"]]);
  expect(readRates([["Money", "Price"], ["USD", 1]]).problems).toMatchObject([{ code: "rateColumns" }]);
  expect(readRates([["Currency", "Rate", "Date"], ["USD", 1, "03/04/2024"]]).problems).toMatchObject([{ code: "rateDateOrder" }]);
});
