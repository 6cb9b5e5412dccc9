import { levelCount, type CostPayer, type RiskInstrument } from "../../core/sharing/riskInstrument";
import { failure, type Failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { readChoice, type Choice } from "../schema/choices";
import { clientColumn } from "../schema/clientColumns";
import { readNumber, rules, type NumberRule } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

/** An instrument with the name that its line of the table has. */
export type RiskOption = RiskInstrument & { readonly name: string };

const kinds: readonly Choice<RiskInstrument["kind"]>[] = [
  { value: "guarantee", label: say("guarantee", "保证"), synonyms: ["guarantor", "担保"] },
  { value: "collateral", label: say("collateral", "押品"), synonyms: ["security", "抵押", "质押", "抵质押"] },
  { value: "tenor", label: say("tenor", "缩短期限"), synonyms: ["shorter tenor", "期限"] },
];
const payers: readonly Choice<CostPayer>[] = [
  { value: "bank", label: say("bank", "银行"), synonyms: ["lender"] },
  { value: "client", label: say("client", "客户"), synonyms: ["borrower"] },
];

const columns = [
  { id: "option", label: say("Option", "方案") },
  { id: "kind", label: say("Kind", "类型") },
  { id: "least", label: say("Least", "下限"), optional: true },
  { id: "most", label: say("Most", "上限") },
  { id: "step", label: say("Step", "步长"), optional: true },
  { id: "guarantor_pd", label: clientColumn("guarantor_pd").label, optional: true },
  { id: "guarantee_years", label: clientColumn("guarantee_years").label, optional: true },
  { id: "haircut", label: clientColumn("haircut").label, optional: true },
  { id: "lgd_secured", label: clientColumn("lgd_secured").label, optional: true },
  { id: "cost_once", label: say("Cost once", "一次性成本率"), optional: true },
  { id: "cost_a_year", label: say("Cost a year", "年成本率"), optional: true },
  { id: "paid_by", label: say("Paid by", "承担方"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;
type ColumnId = (typeof columns)[number]["id"];

const numbers = {
  least: rules.ratio, most: rules.ratio, step: { unit: "ratio", minimum: 0, exclusiveMinimum: true }, guarantor_pd: rules.probability, guarantee_years: rules.years,
  haircut: rules.share, lgd_secured: rules.probability, cost_once: rules.share, cost_a_year: rules.share,
} as const satisfies Partial<Record<ColumnId, NumberRule>>;
type NumberId = keyof typeof numbers;

const ILLUSTRATIVE = say("illustrative: replace with quotes you have", "示例值：请替换为实际报价");
const FOUNDATION = say("haircut and secured LGD: Basel Framework, CRE32.11; the rest illustrative", "折扣与有担保违约损失率取自巴塞尔框架 CRE32.11，其余为示例值");

type DefaultLine = { readonly option: LocalText; readonly kind: RiskInstrument["kind"]; readonly paid_by: CostPayer; readonly source: LocalText } & Partial<Record<NumberId, number>>;
const defaultLines: readonly DefaultLine[] = [
  { option: say("Bank guarantee", "银行保函"), kind: "guarantee", most: 0.8, step: 0.1, guarantor_pd: 0.001, cost_a_year: 0.01, paid_by: "client", source: ILLUSTRATIVE },
  { option: say("Guarantee fund", "政府性融资担保"), kind: "guarantee", most: 0.8, step: 0.2, guarantor_pd: 0.005, cost_a_year: 0.005, paid_by: "bank", source: ILLUSTRATIVE },
  { option: say("Real estate", "房地产抵押"), kind: "collateral", most: 1, step: 0.25, haircut: 0.4, lgd_secured: 0.2, cost_once: 0.005, paid_by: "bank", source: FOUNDATION },
  { option: say("Receivables", "应收账款质押"), kind: "collateral", most: 0.6, step: 0.2, haircut: 0.4, lgd_secured: 0.2, cost_a_year: 0.003, paid_by: "bank", source: FOUNDATION },
  { option: say("Shorter tenor", "缩短期限"), kind: "tenor", most: 2, step: 1, cost_a_year: 0.001, paid_by: "bank", source: ILLUSTRATIVE },
];

/** The default options as an editable table. */
export function riskOptionsTable(locale: Locale): OutputMatrix {
  return [
    columns.map(({ label }) => label[locale]),
    ...defaultLines.map((line) => columns.map(({ id }): OutputCell => {
      if (id === "kind" || id === "paid_by") return locale === "en" ? line[id] : [...kinds, ...payers].find(({ value }) => value === line[id])!.label[locale];
      const cell = line[id];
      return typeof cell === "object" ? cell[locale] : (cell ?? "");
    })),
  ];
}

/** Reads a table of options; undefined gives the illustrative default in a language. */
export function readRiskOptions(cells: InputMatrix | undefined, locale: Locale): Result<readonly RiskOption[]> {
  const rows = readTable("options", cells ?? (riskOptionsTable(locale) as InputMatrix), columns);
  if (!rows.ok) return rows;
  const found: RiskOption[] = [];
  for (const { row, cells: line } of rows.value) {
    const option = readOption(line);
    if (!option.ok) return fail("brokenRule", { parameter: "options", row, detail: option.failure });
    found.push(option.value);
  }
  return ok(found);
}

function readOption(line: TableRow<ColumnId>): Result<RiskOption> {
  if (isBlank(line.option)) return fail("missing", { parameter: "option" });
  const kind = readChoice("kind", line.kind, kinds);
  if (!kind.ok) return kind;
  const read: Partial<Record<NumberId, number>> = {};
  for (const id of Object.keys(numbers) as NumberId[]) {
    if (isBlank(line[id])) continue;
    const number = readNumber(id, line[id], numbers[id]);
    if (!number.ok) return number;
    read[id] = number.value;
  }
  const paidBy = isBlank(line.paid_by) ? ok<CostPayer>("bank") : readChoice("paid_by", line.paid_by, payers);
  if (!paidBy.ok) return paidBy;
  const { least = 0, most } = read;
  if (most === undefined) return fail("missing", { parameter: "most" });
  // One step from the least to the most where nothing is said.
  const range = { name: textOf(line.option), least, most, step: read.step ?? (most > least ? most - least : 1), costOnce: read.cost_once ?? 0, costAYear: read.cost_a_year ?? 0, paidBy: paidBy.value };
  const option = optionOf(kind.value, range, read);
  if (!option.ok) return option;
  const clash = rangeClash(option.value);
  return clash ? failed(clash) : option;
}

type OptionRange = Pick<RiskOption, "name" | "least" | "most" | "step" | "costOnce" | "costAYear" | "paidBy">;

function optionOf(kind: RiskInstrument["kind"], range: OptionRange, read: Partial<Record<NumberId, number>>): Result<RiskOption> {
  switch (kind) {
    case "guarantee":
      if (read.guarantor_pd === undefined) return fail("missing", { parameter: "guarantor_pd" });
      return ok({ kind, ...range, guarantorPd: read.guarantor_pd, years: read.guarantee_years });
    case "collateral":
      return ok({ kind, ...range, haircut: read.haircut ?? 0, lgdSecured: read.lgd_secured ?? 0 });
    case "tenor":
      return ok({ kind, ...range });
  }
}

function rangeClash(option: RiskOption): Failure | undefined {
  const { least, most } = option;
  if (least > most) return failure("mustNotExceed", { parameter: "least", other: "most", value: least, maximum: most });
  if (option.kind === "guarantee" && most > 1) return failure("aboveMaximum", { parameter: "most", maximum: 1, value: most });
  const levels = levelCount(option);
  return Number.isFinite(levels) ? undefined : failure("notAbove", { parameter: "step", minimum: 0, value: option.step });
}
