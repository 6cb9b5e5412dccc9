import type { VALUE_COLUMNS } from "../../../src/core/portfolio/clientTable";
import { deployedFunctions } from "../../support/deployedFunctions";

type Column = (typeof VALUE_COLUMNS)[number];
export type Table = Readonly<Record<Column, Float64Array>>;

/** A call of the deployed functions, as Excel makes it for a formula over a whole table. */
export interface ArrayCall {
  readonly run: () => Promise<unknown[][]> | unknown[][];
}

const HEADERS = { revenue: "Revenue", retentionCost: "Retention cost", churn: "Churn", pd: "PD", lgd: "LGD", ead: "EAD", discountRate: "Discount rate", revenueGrowth: "Growth" } as const satisfies Partial<Record<Column, string>>;

/** `=TENOR.CLV(…)` with a column for each argument, and `=TENOR.PORTFOLIO(…)` of the same clients as a table. */
export function arrayCalls(values: Table, count: number): { readonly clv: ArrayCall; readonly portfolio: ArrayCall } {
  const functions = deployedFunctions();
  const column = (name: Column): number[][] => Array.from({ length: count }, (_, row) => [values[name][row]]);
  const clv = ["revenue", "retentionCost", "churn", "discountRate", "pd", "lgd", "ead"] as const;
  const table = [["Client", "Years", ...Object.values(HEADERS)], ...Array.from({ length: count }, (_, row) => [`C${row}`, 10, ...(Object.keys(HEADERS) as Column[]).map((name) => values[name][row])])];
  const growth = column("revenueGrowth");
  const args = [...clv.map(column), 10, growth];
  return { clv: { run: () => functions.get("CLV")!(...args) }, portfolio: { run: () => functions.get("PORTFOLIO")!(table) } };
}
