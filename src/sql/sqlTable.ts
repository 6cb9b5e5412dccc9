import { clientColumns, type ClientColumn } from "../catalog/schema/clientColumns";
import { matchColumns, type ColumnMapping } from "../catalog/schema/matchColumns";
import type { Assumptions } from "../catalog/schema/assumptions";
import { say, type LocalText } from "../catalog/text/localText";

/** A table of clients in a database: its name, and its columns by the schema's ids; several, year by year, for a curve. */
export interface SqlTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Why a model is not printed. */
export interface SqlRefusal {
  readonly column: string;
  readonly reason: LocalText;
}

/** Finds the schema's columns among those of a table, as `matchColumns` does for a sheet. */
export function sqlTable(name: string, headers: readonly string[], mapping: ColumnMapping = {}): SqlTable {
  const { positions } = matchColumns(headers, mapping);
  return { name, columns: Object.fromEntries(Object.entries(positions).map(([id, places]) => [id, places.map((place) => headers[place])])) };
}

/** Columns of a table that nobody has described: the schema's ids, without what has to be derived first. */
export const USUAL_COLUMNS: readonly string[] = [
  "client", "segment", "industry", "region", "rating", "group", "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "cac", "referral",
  "capital", "capital_charge", "timing", "periods_per_year",
];

/** Whether a table, or an assumption, speaks of a column. */
export function isKnown(id: string, { columns }: SqlTable, assumptions: Assumptions): boolean {
  return id in columns || id in assumptions;
}

const DERIVE_FIRST = say("derive it first, or leave the column out with --map {column}=", "请先在 Tenor 中推算，或用 --map {column}= 不使用该列");

const refusal = (column: string, en: string, zh: string): SqlRefusal => {
  const end = (locale: "en" | "zh-CN"): string => DERIVE_FIRST[locale].replace("{column}", column);
  return { column, reason: say(`${en}; ${end("en")}`, `${zh}；${end("zh-CN")}`) };
};

/** What the model needs and the table lacks, or the table has and SQL cannot say. */
export function refusalOfTable(table: SqlTable, assumptions: Assumptions): SqlRefusal | undefined {
  const known = (id: string): boolean => isKnown(id, table, assumptions);
  if (!("client" in table.columns)) return { column: "client", reason: say("the result needs a column that names the client", "结果需要一列标明客户") };
  if (known("repayment_type") && known("maturity")) return refusal("repayment_type", "the balance of a loan that is repaid follows from its schedule, which is not said in SQL", "按还款计划变化的余额无法用 SQL 表达");
  if (known("guaranteed_share") && known("guarantor_pd")) return refusal("guarantor_pd", "the PD of a guaranteed exposure is not said in SQL", "保证担保下的违约概率无法用 SQL 表达");
  if (assumptions.capital === "irb") return refusal("capital", "capital by the internal-ratings formula needs the normal distribution, which no common SQL has", "内部评级法资本需要正态分布函数，通用 SQL 没有");
  const absent = clientColumns.find(({ id, required }) => required && !known(id));
  return absent && missing(absent);
}

function missing({ id }: ClientColumn): SqlRefusal {
  return { column: id, reason: say("the model needs it, from the table or as an assumption", "模型需要该列，或以假设给出") };
}
