import type { Dialect } from "./dialects";

/** A number as a double of every engine: without an exponent it would be a decimal of a fixed scale in most. */
export function numberWord(value: number): string {
  const digits = String(value).toUpperCase().replace("E+", "E");
  const word = digits.includes("E") ? digits : `${digits}E0`;
  return value < 0 ? `(${word})` : word;
}

export function textWord(text: string, { backslashEscapes }: Dialect): string {
  return backslashEscapes ? `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'` : `'${text.replace(/'/g, "''")}'`;
}

/** A column of the user's own table, spelt as it is. */
export function columnWord(name: string, { identifierQuote: quote }: Dialect): string {
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}

/** A table, perhaps with its schema and catalog: each part is quoted unless it is a plain word. */
export function tableWord(name: string, dialect: Dialect): string {
  return name
    .split(".")
    .map((part) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(part) ? part : columnWord(part, dialect)))
    .join(".");
}

export const listOf = (words: readonly string[]): string => `(${words.join(", ")})`;

/** Text for a comment: one line. */
export const remark = (text: string): string => text.replace(/\s+/g, " ").trim();
