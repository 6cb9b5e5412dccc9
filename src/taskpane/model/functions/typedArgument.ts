import type { InputCell, InputMatrix } from "../../../catalog/cell";
import type { Example } from "../../../catalog/define/defineFunction";
import type { Param } from "../../../catalog/define/param";
import { wordsOf } from "../../../catalog/schema/choices";
import { parseAddress } from "../../../formulas/a1";
import { arrayText, constantText } from "../../../formulas/constantText";
import { tokenise } from "../../../formulas/tokenise";

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

/**
 * What somebody typed into a field as a formula has it; "" where the field is blank. A number, a percent, TRUE, an area of
 * cells, a part of a table and `{…}` stand as they are, what begins with = is any expression; a table is taken with its
 * headers where the argument wants them; anything else is a text.
 *
 * @param tables names of the workbook's tables
 */
export function argumentExpression(typed: string, param: Pick<Param, "shape" | "choices">, tables: readonly string[]): string {
  const text = typed.trim();
  if (text === "" || text === "=") return "";
  if (text.startsWith("=")) return text.slice(1).trim();
  if (param.choices?.some((choice) => wordsOf(choice).includes(text))) return constantText(text);
  const number = numberOf(text);
  if (number !== undefined) return constantText(number);
  if (/^(true|false)$/i.test(text)) return text.toUpperCase();
  if (/^".*"$/s.test(text) || /^\{.*\}$/s.test(text) || standsAlone(text)) return text;
  const table = tables.find((name) => name.toLowerCase() === text.toLowerCase());
  return table === undefined ? constantText(text) : param.shape === "table" ? `${table}[#All]` : table;
}

/** "8%" is 0.08 and "1,200" is 1200. */
function numberOf(text: string): number | undefined {
  const percent = /[%％]$/.test(text);
  const digits = text.replace(/[%％]$/, "").trim();
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return undefined;
  const number = Number(digits.replaceAll(",", ""));
  return percent ? Number((number / 100).toPrecision(15)) : number;
}

/** An area, a part of a table, an error value. */
function standsAlone(text: string): boolean {
  const [{ kind }, ...more] = tokenise(text).filter((token) => token.kind !== "space");
  if (kind === "structured" || kind === "error") return more.length === 0;
  return kind === "reference" && (more.length === 0 || (more.length === 1 && more[0].kind === "spill")) && parseAddress(text.replace(/#$/, "")) !== undefined;
}

/** An argument of an example as it is typed into a field. */
export function typedArgument(arg: Example["args"][number] | undefined): string {
  if (arg === undefined || arg === null) return "";
  return Array.isArray(arg) ? arrayText(arg as InputMatrix) : typedCell(arg as InputCell);
}

/** A text that would be read as something else is typed in quotes. */
function typedCell(cell: InputCell): string {
  return typeof cell !== "string" || argumentExpression(cell, { shape: "scalar" }, []) !== constantText(cell) ? constantText(cell) : cell;
}

/** A piece of a formula as it is typed into a field: what needs its = to be understood gets it. */
export function typedExpression(expression: string, param: Pick<Param, "shape" | "choices">): string {
  const plain = /^"((?:[^"]|"")*)"$/.exec(expression)?.[1].replaceAll('""', '"');
  if (plain !== undefined && argumentExpression(plain, param, []) === expression) return plain;
  return expression === "" || argumentExpression(expression, param, []) === expression ? expression : `=${expression}`;
}
