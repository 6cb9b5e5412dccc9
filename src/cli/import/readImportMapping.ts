import { normaliseHeader } from "../../catalog/schema/matchColumns";
import { describeRateProblem } from "../../crm/report/rateProblem";
import { importFields } from "../../crm/fields";
import { FILE_KINDS } from "../../crm/fields/importField";
import { EMPTY_MAPPING, mappingOf, readMapping, withKind, type ImportMapping } from "../../crm/mapping/keptMapping";
import { matchFields } from "../../crm/mapping/fileMapping";
import type { KindedFile } from "../../crm/read/dateOrders";
import { readRates } from "../../crm/read/rates";
import { go, stopFailed, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";
import { didYouMean } from "../nearNames";
import { readTableFile, systemError } from "../run/readTableFile";
import type { ImportOptions } from "./importOptions";

/** The mapping of a file, with what was typed over it: columns, currency, rates, order of dates. */
export async function readImportMapping(options: ImportOptions, files: readonly KindedFile[], io: Io): Promise<Attempt<ImportMapping>> {
  const kept = await keptMapping(options, io);
  if (!kept.ok) return kept;
  const rates = await ratesOf(options, io);
  if (!rates.ok) return rates;
  let mapping: ImportMapping = { ...kept.value, ...rates.value, ...(options.currency === undefined ? {} : { reporting: options.currency.toUpperCase() }) };
  for (const word of options.map) {
    const chosen = withColumn(mapping, word, files);
    if (!chosen.ok) return chosen;
    mapping = chosen.value;
  }
  return go(options.dates === undefined ? mapping : withDates(mapping, files, options.dates));
}

async function keptMapping({ mapping }: ImportOptions, io: Io): Promise<Attempt<ImportMapping>> {
  if (mapping === undefined) return go(EMPTY_MAPPING);
  try {
    const read = readMapping(new TextDecoder().decode(await io.readFile(mapping)));
    return read ? go(read) : stopFailed(`${mapping}: this is no mapping that tenor import has written`);
  } catch (error) {
    return stopFailed(`${mapping}: ${systemError(error)}`);
  }
}

async function ratesOf({ rates: path, locale }: ImportOptions, io: Io): Promise<Attempt<Pick<ImportMapping, "rates"> | undefined>> {
  if (path === undefined) return go(undefined);
  const table = await readTableFile(path, io, locale);
  if (!table.ok) return table;
  const { rates, problems } = readRates(table.value.cells);
  return problems.length > 0 ? stopFailed(`${path}: ${describeRateProblem(problems[0], locale)}`) : go({ rates });
}

/** "facilities.drawn=Saldo"; without a header the column is left out. */
function withColumn(mapping: ImportMapping, word: string, files: readonly KindedFile[]): Attempt<ImportMapping> {
  const [, kindName, fieldName, header] = /^\s*(\w+)\.(\w+)\s*=\s*(.*?)\s*$/.exec(word) ?? [];
  const kind = FILE_KINDS.find((one) => one === kindName?.toLowerCase());
  if (!kind) return stopUsage(`--map takes kind.field=Header, kind one of ${FILE_KINDS.join(", ")}; got ${word}`);
  const ids = importFields[kind].map(({ id }) => id);
  if (!ids.includes(fieldName)) return stopUsage(`--map knows no field ${fieldName} of ${kind}${didYouMean(fieldName, ids)}: ${ids.join(", ")}`);
  const headers = files.filter((file) => file.kind === kind).flatMap(({ source }) => source.headers);
  const found = header === "" ? null : (headers.find((one) => one === header) ?? headers.find((one) => normaliseHeader(one) === normaliseHeader(header)));
  if (found === undefined) return stopUsage(`--map: no file of ${kind} has a column ${header}${didYouMean(header, headers)}`);
  return go(withKind(mapping, kind, { columns: { ...mappingOf(mapping, kind).columns, [fieldName]: found } }));
}

/** The order of every date column that has none yet. */
function withDates(mapping: ImportMapping, files: readonly KindedFile[], order: NonNullable<ImportOptions["dates"]>): ImportMapping {
  return files.reduce((changed, { source, kind }) => {
    const dates = [...matchFields(kind, source.headers, mappingOf(changed, kind)).keys()].filter((id) => importFields[kind].some((field) => field.id === id && field.reads === "date"));
    return withKind(changed, kind, { dateOrders: { ...Object.fromEntries(dates.map((id) => [id, order])), ...mappingOf(changed, kind).dateOrders } });
  }, mapping);
}
