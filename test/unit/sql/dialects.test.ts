import { libraryScenarios } from "../../../src/catalog/library/scenarios";
import { clientColumns } from "../../../src/catalog/schema/clientColumns";
import { DIALECT_NAMES, dialectOf, type DialectName } from "../../../src/sql/dialects";
import { printModel } from "../../../src/sql/printModel";
import { sqlTable } from "../../../src/sql/sqlTable";

/**
 * What a dialect may use, after its documentation. Only DuckDB is run here; for the others this is what can be checked.
 *   ansi      ISO/IEC 9075-2:2016, GREATEST and LEAST of 9075-2:2023 (T054)
 *   duckdb    duckdb.org/docs, Functions and Expressions
 *   spark     spark.apache.org/docs, SQL reference: literals, built-in functions, inline tables, common table expressions
 *   trino     trino.io/docs: mathematical, conversion, comparison and conditional functions
 *   postgres  postgresql.org/docs: mathematical functions, pattern matching, conditional expressions, VALUES
 */
const EVERYWHERE = ["ABS", "CAST", "CEILING", "COALESCE", "COUNT", "FLOOR", "GREATEST", "LEAST", "LOWER", "POWER", "SQRT", "SUM", "TRIM"];
const FUNCTIONS: Readonly<Record<DialectName, readonly string[]>> = { ansi: EVERYWHERE, duckdb: [...EVERYWHERE, "TRY_CAST"], spark: [...EVERYWHERE, "TRY_CAST"], trino: [...EVERYWHERE, "TRY_CAST"], postgres: EVERYWHERE };
const KEYWORDS = ["AND", "AS", "BETWEEN", "BY", "CASE", "CREATE", "CROSS", "ELSE", "END", "FROM", "GROUP", "IN", "IS", "JOIN", "NOT", "NULL", "OR", "REPLACE", "SELECT", "THEN", "VALUES", "VIEW", "WHEN", "WITH"];
const TYPES: Readonly<Record<DialectName, readonly string[]>> = { ansi: ["DOUBLE", "PRECISION", "VARCHAR"], duckdb: ["DOUBLE", "VARCHAR"], spark: ["DOUBLE", "STRING"], trino: ["DOUBLE", "VARCHAR"], postgres: ["DOUBLE", "PRECISION", "VARCHAR"] };
/** Words that SQL:2016 or one of the engines keeps for itself, of those that a model's own names could be. */
const RESERVED = new Set(["timing", "period", "value", "values", "end", "begin", "rate", "year", "years", "rows", "row", "current", "window", "left", "right", "order", "group", "user", "table", "column", "number", "scenario_table"]);

function printed(dialect: DialectName): string {
  const left = ["repayment_type", "guarantor_pd"];
  const headers = clientColumns.filter(({ id }) => !left.includes(id)).flatMap(({ id }) => (id === "churn" ? ["churn 1", "churn 2", "churn 3"] : [id === "segment" ? "It's `a` \"segment\" \\" : id]));
  const table = sqlTable("lake.bank.clients", headers, { segment: headers.indexOf("It's `a` \"segment\" \\") });
  const scenarios = [...libraryScenarios("en", "O'Hara \\ Sons"), { name: "It's", weight: 0, shocks: [{ driver: "ccf", operation: "add", amount: 0.1, filter: [{ column: "segment", values: ["a\\b", "c'd"] }] } as const] }];
  const model = printModel({ table, assumptions: {}, scenarios, dialect: dialectOf(dialect) }, { version: "test" });
  if (!model.ok) throw new Error(JSON.stringify(model.problem));
  return model.value;
}

/** The text without comments, quoted names and texts. */
function bare(sql: string, dialect: DialectName): string {
  const text = dialect === "spark" ? /'(?:[^'\\]|\\.)*'/g : /'(?:[^']|'')*'/g;
  const name = dialect === "spark" ? /`(?:[^`]|``)*`/g : /"(?:[^"]|"")*"/g;
  const whole = new RegExp(`--[^\n]*|${text.source}|${name.source}`, "g");
  return sql.replace(whole, " ");
}

function offendersIn(sql: string, dialect: DialectName): string[] {
  const words = bare(sql, dialect).match(/[A-Za-z_][A-Za-z0-9_]*(?=(\s*\()?)/g) ?? [];
  const allowed = new Set([...FUNCTIONS[dialect], ...KEYWORDS, ...TYPES[dialect]]);
  return [...new Set(words)].filter((word) => (/^[A-Z_]+$/.test(word) ? !allowed.has(word) && word !== "E" : RESERVED.has(word.toLowerCase()) || /[A-Z]/.test(word.replace(/^E\d*$/, ""))));
}

describe.each(DIALECT_NAMES)("%s", (dialect) => {
  const sql = printed(dialect);

  test("uses what its documentation has, and no reserved word for a name", () => {
    expect(offendersIn(sql, dialect)).toEqual([]);
  });

  test("parentheses close, cases end, statements end", () => {
    const text = bare(sql, dialect);
    const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
    expect(count(/\(/g)).toBe(count(/\)/g));
    expect(count(/\bCASE\b/g)).toBe(count(/\bEND\b/g));
    expect(count(/;/g)).toBe(count(/CREATE/g));
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  test("every number is a double: no decimal of a fixed scale, no division of whole numbers", () => {
    expect(bare(sql, dialect).match(/(?<![\w.])\d+\.\d+(?![\dE])|\/ \d+(?![\d.E])/g)).toBeNull();
  });

  test("texts and names of the user are quoted as the dialect has it", () => {
    expect(sql).toContain(dialect === "spark" ? String.raw`'o\'hara \\ sons'` : String.raw`'o''hara \ sons'`);
    expect(sql).toContain(dialect === "spark" ? "t.`It's ``a`` \"segment\" \\`" : "t.\"It's `a` \"\"segment\"\" \\\"");
  });
});

test("a word of another engine is seen", () => {
  expect(offendersIn("SELECT EXPM1(x) AS y, list_sum FROM t", "duckdb")).toEqual(["EXPM1"]);
  expect(offendersIn("SELECT TRY_CAST(x AS DOUBLE) AS value", "postgres")).toEqual(["TRY_CAST", "value"]);
});
