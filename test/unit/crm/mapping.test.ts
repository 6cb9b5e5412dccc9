import { clientColumns } from "../../../src/catalog/schema/clientColumns";
import { readHeader } from "../../../src/catalog/schema/matchColumns";
import { LOCALES } from "../../../src/catalog/text/localText";
import { ownColumns } from "../../../src/crm/aggregate/ownColumns";
import { importFields } from "../../../src/crm/fields";
import { FILE_KINDS } from "../../../src/crm/fields/importField";
import { guessKind, matchFields, missingFields } from "../../../src/crm/mapping/fileMapping";
import { EMPTY_MAPPING, mappingOf, readMapping, withKind, writeMapping } from "../../../src/crm/mapping/keptMapping";
import { sampleFiles } from "./support/files";

test.each(LOCALES)("the headers of each sample tell its kind and its columns (%s)", async (locale) => {
  const files = await sampleFiles(locale);
  expect(files.map(({ kind }) => kind)).toEqual(FILE_KINDS);
  for (const { source, kind } of files) expect([kind, source.headers.filter((_, position) => ![...matchFields(kind, source.headers).values()].includes(position))]).toEqual([kind, []]);
});

test.each(FILE_KINDS)("labels in both languages name the fields of %s", (kind) => {
  for (const locale of LOCALES) {
    const fields = importFields[kind];
    const found = matchFields(kind, fields.map(({ label }) => label[locale]));
    expect(fields.filter(({ id }, position) => found.get(id) !== position).map(({ id }) => id)).toEqual([]);
  }
});

test("a client table made by an import reads as one: no column of its own is taken for another", () => {
  for (const label of Object.values(ownColumns)) for (const locale of LOCALES) expect([label[locale], readHeader(label[locale])?.column.id]).toEqual([label[locale], undefined]);
  for (const { id, label } of clientColumns) for (const locale of LOCALES) expect(readHeader(label[locale])?.column.id).toBe(id);
});

test("names are keys where nothing else is; a choice by hand comes first, and null leaves a column out", () => {
  expect([...matchFields("clients", ["Client name", "Rating"])]).toEqual([["client", 0], ["rating", 1]].reverse());
  expect(matchFields("facilities", ["Customer", "Saldo", "Balance"], { columns: { drawn: "Saldo", client: null }, dateOrders: {}, percents: {} })).toEqual(new Map([["drawn", 1]]));
  expect(missingFields("facilities", new Map([["drawn", 1]])).map(({ id }) => id)).toEqual(["client"]);
  // A header that is gone is looked for again.
  expect(matchFields("facilities", ["Customer", "Balance"], { columns: { drawn: "Saldo" }, dateOrders: {}, percents: {} }).get("drawn")).toBe(1);
});

test.each([
  [["Customer ID", "Date", "Amount"], "transactions"],
  [["Case number", "Customer ID", "Date received", "Received on"], "complaints"],
  [["Loan ID", "Borrower ID", "Balance", "Interest rate"], "facilities"],
  [["CIF", "Legal name", "Industry", "Rating"], "clients"],
  [["客户号", "交易日期", "发生额", "摘要"], "transactions"],
] as const)("%j is a file of %s", (headers, kind) => expect(guessKind(headers)).toBe(kind));

test("a mapping comes back as it was kept; what is not one is refused, what does not fit left out", () => {
  const mapping = { ...withKind(EMPTY_MAPPING, "facilities", { columns: { drawn: "Saldo", fees: null }, dateOrders: { matures_on: "mdy" as const }, percents: { rate: true } }), reporting: "EUR", rates: [{ currency: "USD", rate: 0.9, from: 45_000 }] };
  expect(readMapping(writeMapping(mapping))).toEqual(mapping);
  for (const text of ["", "{", "[]", "null", '{"version":1}', '{"format":"tenor-import-mapping","version":2}']) expect(readMapping(text)).toBeUndefined();
  const odd = readMapping('{"format":"tenor-import-mapping","version":1,"reporting":7,"rates":[{"currency":"USD","rate":-1},5],"kinds":{"facilities":{"columns":{"drawn":7,"nothing":"x","rate":"R"},"dateOrders":{"matures_on":"ymd"},"percents":"yes"},"others":{}}}')!;
  expect(odd).toEqual({ kinds: { facilities: { columns: { rate: "R" }, dateOrders: {}, percents: {} } }, rates: [] });
  expect(mappingOf(odd, "clients")).toEqual({ columns: {}, dateOrders: {}, percents: {} });
});
