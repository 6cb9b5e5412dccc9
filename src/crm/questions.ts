import { renderTemplate, type FailureValues } from "../core/result/failure";
import { say, type Locale } from "../catalog/text/localText";
import { importField, kindLabels } from "./fields";
import type { FileKind } from "./fields/importField";
import { matchFields, missingFields } from "./mapping/fileMapping";
import { mappingOf, type ImportMapping } from "./mapping/keptMapping";
import type { DateOrders, KindedFile } from "./read/dateOrders";
import { currencyCode } from "./read/rates";

const questionTexts = {
  missingField: say("{file}: which column is \"{field}\"?", "{file}：哪一列是“{field}”？"),
  dateOrder: say("{file}, {header}: is {value} day/month or month/day? No date of the column tells.", "{file}，{header}：{value} 是日/月还是月/日？该列没有日期可以判断。"),
  mixedOrder: say("{file}, {header}: some dates read as day/month only, others as month/day only ({value}). Choose one; the others are reported.", "{file}，{header}：部分日期只能读作日/月，部分只能读作月/日（{value}）。请选择一种，其余将列入报告。"),
  reporting: say("The files name currencies: in which is the client table?", "文件含有币种：客户表以哪种货币计？"),
  noFiles: say("No file names clients.", "没有文件包含客户。"),
} as const;

/** Something that only a person can say, before anything is joined. */
export interface ImportQuestion {
  readonly code: keyof typeof questionTexts;
  readonly kind?: FileKind;
  readonly field?: string;
  readonly file?: string;
  readonly values: FailureValues;
}

/** What has to be answered before these files can be joined. */
export function askAbout(files: readonly KindedFile[], mapping: ImportMapping, orders: DateOrders): ImportQuestion[] {
  const questions = files.flatMap((file) => [...missing(file, mapping), ...undecided(file, mapping, orders)]);
  const hasCurrencies = files.some(({ source, kind }) => matchFields(kind, source.headers, mappingOf(mapping, kind)).has("currency"));
  const reporting = mapping.reporting === undefined || currencyCode(mapping.reporting) === "";
  return [...(files.length === 0 ? [{ code: "noFiles" as const, values: {} }] : []), ...questions, ...(hasCurrencies && reporting ? [{ code: "reporting" as const, values: {} }] : [])];
}

function missing({ source, kind }: KindedFile, mapping: ImportMapping): ImportQuestion[] {
  return missingFields(kind, matchFields(kind, source.headers, mappingOf(mapping, kind))).map(({ id }) => ({ code: "missingField", kind, field: id, file: source.name, values: { file: source.name } }));
}

function undecided(file: KindedFile, mapping: ImportMapping, orders: DateOrders): ImportQuestion[] {
  const { source, kind } = file;
  const chosen = mappingOf(mapping, kind);
  const positions = matchFields(kind, source.headers, chosen);
  return [...orders.of(file)].flatMap(([field, order]): ImportQuestion[] => {
    if (field in chosen.dateOrders || (order.kind !== "ambiguous" && order.kind !== "mixed")) return [];
    return [{ code: order.kind === "mixed" ? "mixedOrder" : "dateOrder", kind, field, file: source.name, values: { file: source.name, header: source.headers[positions.get(field)!], value: order.example } }];
  });
}

export function describeQuestion({ code, kind, field, values }: ImportQuestion, locale: Locale): string {
  const name = kind && field !== undefined ? `${importField(kind, field).label[locale]} (${kindLabels[kind][locale]})` : "";
  return renderTemplate(questionTexts[code][locale], { ...values, field: name });
}
