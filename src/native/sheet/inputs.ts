import { choicesAndWords, isFlag, isYears } from "./paramKinds";
import { constant, type BlockWriter } from "./blockWriter";
import { fixedRange } from "./address";
import type { AuditFormat } from "../auditBlock";
import type { Param } from "../../catalog/define/param";
import type { ArgumentSource } from "./argumentSource";

/** Where the words of a choice stand, with what each of them means. */
export type WordTables = Readonly<Record<string, string>>;

/**
 * The formula of an input cell: the cell of the call, its default where that is blank. A word becomes the one that
 * formulas ask for, by a table of words; a truth becomes 1 or 0.
 *
 * @param reference the cell of the call
 * @param blank     what a blank stands for, as a formula; undefined where it may not be blank
 */
export function inputFormula(param: Param, reference: string, blank: string | undefined, words: WordTables): string {
  const read = readFormula(param, reference, words);
  return blank === undefined || blank === read ? read : `IF(${reference}="",${blank},${read})`;
}

function readFormula(param: Param, reference: string, words: WordTables): string {
  if (isFlag(param)) return `IF(ISLOGICAL(${reference}),IF(${reference},1,0),VLOOKUP(TRIM(${reference}),${words[param.name]},2,FALSE))`;
  if (param.choices) return `VLOOKUP(TRIM(${reference}),${words[param.name]},2,FALSE)`;
  if (isYears(param)) return `IF(ISNUMBER(${reference}),${reference},"perpetual")`;
  return reference;
}

/** What a blank cell of an argument stands for, as a formula; undefined where it may not be blank. */
export function blankText(param: Param, assumed?: string): string | undefined {
  if (assumed !== undefined) return isYears(param) ? `IF(ISNUMBER(${assumed}),${assumed},"perpetual")` : assumed;
  const read = param.read([[null]]);
  if (!read.ok) return undefined;
  return constant(shownDefault(read.value));
}

/** A default as an input cell holds it: a truth as 1 or 0, nothing as "". */
export function shownDefault(value: unknown): number | string {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" || typeof value === "string" ? value : "";
}

const formatsByUnit: Partial<Record<NonNullable<Param["unit"]>, AuditFormat>> = { money: "money", moneyPerYear: "money", rate: "percent", probability: "percent", share: "percent", count: "count", date: "date" };

export function formatOf(param: Param): AuditFormat {
  if (param.choices && !isFlag(param)) return "text";
  return (param.unit && formatsByUnit[param.unit]) ?? "number";
}

/** Which parameters need a table of words in a call. */
export function wordParams(params: readonly Param[], sources: Readonly<Record<string, ArgumentSource>>): Param[] {
  return params.filter((param) => sources[param.name].given && choicesAndWords(param).length > 0);
}

/** Rows that the tables take. */
export function wordRows(params: readonly Param[]): number {
  return params.reduce((rows, param) => rows + choicesAndWords(param).length + 2, 0);
}

/** Where each table of words will stand, from a row on. */
export function placeWords(params: readonly Param[], top: number): WordTables {
  const tables: Record<string, string> = {};
  let row = top;
  for (const param of params) {
    const count = choicesAndWords(param).length;
    tables[param.name] = fixedRange(row + 1, 0, row + count, 1);
    row += count + 2;
  }
  return tables;
}

/** Writes the tables of words: what people type, and what formulas ask for. */
export function writeWords(writer: BlockWriter, params: readonly Param[], top: number, title: (param: Param) => string): void {
  let row = top;
  for (const param of params) {
    writer.text(row++, 0, title(param), "label");
    for (const [word, meaning] of choicesAndWords(param)) {
      writer.text(row, 0, word, "note");
      if (typeof meaning === "number") writer.number(row, 1, meaning, "count", "note");
      else writer.text(row, 1, meaning, "note");
      row++;
    }
    row++;
  }
}
