import type { InputMatrix } from "../../../src/catalog/cell";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { LOCALES } from "../../../src/catalog/text/localText";
import { serialOfIsoDate } from "../../../src/core/units/excelDate";
import { EMPTY_MAPPING, withKind } from "../../../src/crm/mapping/keptMapping";
import { describeFinding } from "../../../src/crm/report/finding";
import { importReport, tableHead } from "../../../src/crm/report/presentImport";
import { cellFile, cellOf, found, imported, joinFiles, listed, sampleFiles, textFile } from "./support/files";

const day = (iso: string): number => serialOfIsoDate(iso)!;
const clients = cellFile("clients", ["Client ID", "Client name", "Currency", "Deposits", "Churn %"], [["001", "A", "EUR", 100, 5], ["002", "B", "USD", 50, 7.5], [" 002 ", "B again", "USD", 50, 7], [null, "nobody", "EUR", 1, 1], [null, null, null, null, null]]);
const facilities = cellFile("facilities", ["Loan ID", "Client ID", "Product", "Balance", "Limit", "Rate", "Application date", "Approval date", "Maturity date", "Currency"], [
  ["L1", "001", "Term", 300, 400, 0.06, day("2025-01-01"), day("2025-01-11"), day("2027-12-31"), "EUR"],
  ["L2", "００１", "Revolving", 100, 300, 0.1, day("2025-01-01"), day("2025-01-31"), day("2025-06-30"), "eur"],
  ["L3", "002", "Term", 100, 100, 0.05, null, null, null, "USD"],
  ["L4", "002", "Term", 70, 90, 0.05, null, null, null, "JPY"],
  ["l3", "002", "Term", 999, 999, 0.05, null, null, null, "USD"],
  ["L6", "1", "Term", 10, 20, 0.05, null, null, null, "EUR"],
  ["L7", "1", "Term", 10, 20, 0.05, null, null, null, "EUR"],
  ["D1", "001", "Savings account", 40, null, 0.01, null, null, null, "EUR"],
  ["L8", "002", "Term", "lots", null, 5, day("2025-02-01"), day("2025-01-01"), "soon", null],
]);
const mapping = { ...EMPTY_MAPPING, reporting: "EUR", rates: [{ currency: "USD", rate: 0.5 }] };
const asOf = day("2025-12-31");

test("balances are summed, rates weighted by them, limits leave what is undrawn, deposits are apart, currencies converted", () => {
  const result = imported([clients, facilities], { mapping, asOf });
  const of = (key: string, ...ids: string[]): unknown[] => ids.map((id) => cellOf(result, key, id));
  expect(result.rows.length).toBe(2);
  expect(of("001", "drawn", "undrawn", "rate", "approval_days", "facilities", "deposit_rate", "churn")).toEqual([400, 300, (0.06 * 300 + 0.1 * 100) / 400, 20, 2, 0.01, 0.05]);
  // What the file of clients says itself comes first: 100, not the 40 of the account.
  expect(of("001", "deposits", "maturity")).toEqual([100, 730 / 365]);
  expect(of("002", "drawn", "undrawn", "deposits", "facilities", "churn")).toEqual([50, 0, 25, 3, 0.075]);
});

test("nothing is left out without a finding", () => {
  const result = imported([clients, facilities], { mapping, asOf });
  expect(found(result).sort()).toEqual([
    "blankKey 5 leftOut", "duplicateClient 4 leftOut", "duplicateRow 6 leftOut", "endBeforeStart 10 blank", "outOfRange 10 blank",
    "rateMissing 5 blank", "rateMissing 5 blank", "unmatched 7 leftOut", "unreadableDate 10 blank", "unreadableNumber 10 blank",
  ].sort());
  const unmatched = listed(result).find(({ code }) => code === "unmatched")!;
  expect(describeFinding(unmatched, "en")).toBe("no client 1 in the files of clients; rows with it: 2");
  expect(describeFinding(listed(result).find(({ code }) => code === "rateMissing")!, "zh-CN")).toBe("没有 JPY 在 2025-12-31 的汇率");
  expect(result.files.map(({ file, rows, leftOut }) => [file, rows, leftOut])).toEqual([["clients.xlsx", 5, 3], ["facilities.xlsx", 9, 3]]);
  // Of 002: the client's second row, the facility without a rate, the one that stands twice, and L8, once for its cells and once for its dates.
  expect(cellOf(result, "002", "doubts")).toBe(5);
  expect(cellOf(result, "001", "doubts")).toBe(0);
});

test("transactions give histories as RFM does, and fees of the last year; complaints are counted over it", () => {
  const transactions = cellFile("transactions", ["Client", "Date", "Amount", "Type"], [["001", day("2025-01-01"), 10, "sale"], ["001", day("2025-01-21"), 20, "sale"], ["001", day("2025-01-21"), 5, "Fee"], ["001", day("2024-06-01"), 7, "Commission"], ["001", day("2026-03-01"), 1, "sale"], ["001", day("2025-01-21"), 5, "Fee"]]);
  const complaints = cellFile("complaints", ["Client", "Received"], [["001", day("2025-12-31")], ["001", day("2024-12-31")], ["001", day("2025-01-01")]]);
  const result = imported([cellFile("clients", ["Client ID", "Client name"], [["001", "A"], ["003", "C"]]), transactions, complaints], { asOf });
  const of = (key: string, ...ids: string[]): unknown[] => ids.map((id) => cellOf(result, key, id));
  expect(of("001", "first_deal", "last_deal", "deal_frequency", "deal_recency", "deal_age", "mean_deal", "total_deals", "fees", "complaints")).toEqual([day("2024-06-01"), day("2025-01-21"), 2, 234, 578, 20, 47, 10, 2]);
  expect(of("003", "first_deal", "deal_frequency", "mean_deal", "fees", "complaints")).toEqual(["", "", "", "", 0]);
  expect(found(result).sort()).toEqual(["beyondDate 6 leftOut", "sameRow 7 kept", "withoutRows 0 kept"]);
});

test("without a file of clients they come from the rows; the date of the look is the latest in the files", () => {
  const result = imported([cellFile("transactions", ["Client", "Date", "Amount"], [["b", day("2025-03-01"), 1], ["a", day("2025-04-01"), 2], ["B", day("2025-03-05"), 3]])]);
  expect(result.rows.map(([key]) => key)).toEqual(["b", "a"]);
  expect(result.asOf).toBe(day("2025-04-01"));
});

test("what only a person can say is asked: order of dates, currency, a column that is needed", async () => {
  const complaints = await textFile("c.csv", "Client ID,Received,Currency\n1,03/04/2025,EUR\n", "complaints");
  const asked = joinFiles([complaints, await textFile("t.csv", "Client ID,Amount,Currency\n1,5,EUR\n", "transactions")]);
  expect(asked).toMatchObject({ ok: false, questions: [{ code: "dateOrder", kind: "complaints", field: "raised_on" }, { code: "missingField", kind: "transactions", field: "dated" }, { code: "reporting" }] });
  const answered = imported([complaints], { mapping: withKind(EMPTY_MAPPING, "complaints", { dateOrders: { raised_on: "mdy" } }) });
  expect(answered.asOf).toBe(day("2025-03-04"));
  expect(joinFiles([])).toMatchObject({ ok: false, questions: [{ code: "noFiles" }] });
});

test("a text that begins like a formula stays a text, and is pointed out", () => {
  const result = imported([cellFile("clients", ["Client ID", "Client name"], [["1", "=cmd|' /C calc'!A0"], ["2", "B"]])]);
  expect(cellOf(result, "1", "full_name")).toBe("=cmd|' /C calc'!A0");
  expect(found(result)).toEqual(["formulaText 2 kept"]);
});

test.each(LOCALES)("the sample files become a client table that values (%s)", async (locale) => {
  const rates = locale === "en" ? ["USD", "GBP"] : ["USD", "HKD"];
  const terms = { ...withKind(EMPTY_MAPPING, "complaints", { dateOrders: { raised_on: "dmy" as const } }), reporting: locale === "en" ? "EUR" : "CNY", rates: rates.map((currency) => ({ currency, rate: 1.1 })) };
  const result = imported(await sampleFiles(locale), { mapping: terms });
  const { headers } = tableHead(result, locale);
  const cells = [headers, ...result.rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))];
  const reading = readClientTable(cells as InputMatrix, { assumptions: { discount_rate: 0.08 } });
  expect(reading.ok && [reading.value.sourceRows.length, reading.value.report.errors]).toEqual([12, []]);
  // The yen have no rate, a key nobody has, a row stands twice, a date is none, two clients have no deal.
  expect(found(result).map((line) => line.split(" ")[0]).sort()).toEqual(["duplicateRow", "rateMissing", "rateMissing", "rateMissing", "unmatched", "unreadableDate", "withoutRows", "withoutRows"]);
  const report = importReport(result, terms, locale);
  expect(report.every(({ cells: block, formats }) => block.every((row) => row.length === formats.length))).toBe(true);
  // Every column says from where and how.
  expect(report[3].cells.slice(1).filter(([column, from, how]) => how === "" || (from === "" && ![headers[0], headers.at(-1)].includes(column as string)))).toEqual([]);
});
