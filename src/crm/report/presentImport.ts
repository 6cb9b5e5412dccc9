import type { OutputCell, OutputMatrix } from "../../catalog/cell";
import { say, type Locale } from "../../catalog/text/localText";
import { columnLabel } from "../aggregate/ownColumns";
import type { DerivedFormat } from "../aggregate/derivedColumn";
import { kindLabels } from "../fields";
import type { ImportedClients } from "../importClients";
import type { CurrencyRate } from "../read/rates";
import { codeLabels, describeFinding, effectLabels } from "./finding";
import type { FindingGroup } from "./findingGroups";

/** A block of the report, with how its columns are shown. */
export interface ReportBlock {
  readonly title: string;
  readonly cells: OutputMatrix;
  readonly formats: readonly DerivedFormat[];
}

const words = {
  files: say("Files", "文件"), file: say("File", "文件"), holds: say("Holds", "内容"), rows: say("Rows", "行数"), leftOut: say("Rows left out", "未计入行数"),
  clients: say("Clients", "客户数"), asOf: say("Date of the look", "截止日"), reporting: say("Reporting currency", "报告货币"), noCurrency: say("as in the files", "与文件一致"),
  columns: say("Columns of the client table", "客户表的列"), column: say("Column", "列"), from: say("From", "来源"), how: say("How", "计算方法"),
  quality: say("Columns of the files", "文件的列"), header: say("Header", "列名"), standsFor: say("Stands for", "对应"), blank: say("Blank", "空值"), refused: say("Not usable", "无法使用"),
  counts: say("Findings", "发现"), finding: say("Finding", "发现"), number: say("Number", "数量"), effect: say("What became of it", "处理方式"),
  details: say("Findings, row by row", "逐行发现"), row: say("Row", "行"), more: say("{count} more of this kind are not listed", "另有 {count} 条同类发现未列出"),
  rates: say("Rates", "汇率"), currency: say("Currency", "币种"), rate: say("Rate", "汇率"), since: say("From", "起始日"), about: say("Import", "导入"),
} as const;

/** Header of the client table of an import, and how its columns are shown. */
export function tableHead({ columns }: ImportedClients, locale: Locale): { readonly headers: string[]; readonly formats: DerivedFormat[] } {
  return { headers: columns.map(({ id }) => columnLabel(id)[locale]), formats: columns.map(({ format }) => format) };
}

/** The report of an import: what was read, where each column comes from, and what was found. */
export function importReport(imported: ImportedClients, terms: { readonly reporting?: string; readonly rates: readonly CurrencyRate[] }, locale: Locale): ReportBlock[] {
  const t = (text: { readonly en: string; readonly "zh-CN": string }): string => text[locale];
  const head = (...texts: (keyof typeof words)[]): OutputCell[] => texts.map((word) => t(words[word]));
  const { columns, files, findings, rows, asOf } = imported;
  const blocks: ReportBlock[] = [
    { title: t(words.files), formats: ["text", "text", "count", "count"], cells: [head("file", "holds", "rows", "leftOut"), ...files.map(({ file, kind, rows: all, leftOut }) => [file, t(kindLabels[kind]), all, leftOut])] },
    { title: t(words.about), formats: ["count", "day", "text"], cells: [head("clients", "asOf", "reporting"), [rows.length, asOf, terms.reporting ?? t(words.noCurrency)]] },
    { title: t(words.counts), formats: ["text", "text", "count"], cells: [head("finding", "effect", "number"), ...findings.map(({ code, effect, count }) => [t(codeLabels[code]), t(effectLabels[effect]), count])] },
    { title: t(words.columns), formats: ["text", "text", "text"], cells: [head("column", "from", "how"), ...columns.map(({ id, parts }) => [columnLabel(id)[locale], parts.map(({ from }) => from.join(", ")).filter((one) => one !== "").join("; "), parts.map(({ how }) => t(how)).join("; ")])] },
    { title: t(words.quality), formats: ["text", "text", "text", "count", "count"], cells: [head("file", "header", "standsFor", "blank", "refused"), ...files.flatMap(({ file, quality }) => quality.map(({ header, field, blank, refused }) => [file, header, t(field.label), blank, refused]))] },
  ];
  if (terms.rates.length > 0) blocks.push({ title: t(words.rates), formats: ["text", "number", "day"], cells: [head("currency", "rate", "since"), ...terms.rates.map(({ currency, rate, from }) => [currency, rate, from ?? ""])] });
  if (findings.length > 0) blocks.push({ title: t(words.details), formats: ["text", "count", "text", "text", "text"], cells: [head("file", "row", "header", "finding", "effect"), ...listFindings(findings, locale)] });
  return blocks;
}

function listFindings(groups: readonly FindingGroup[], locale: Locale): OutputCell[][] {
  return groups.flatMap(({ listed, count, effect }) => [
    ...listed.map((finding) => [finding.file, finding.row || "", finding.header ?? "", describeFinding(finding, locale), effectLabels[effect][locale]]),
    ...(count > listed.length ? [["", "", "", words.more[locale].replace("{count}", String(count - listed.length)), ""]] : []),
  ]);
}
