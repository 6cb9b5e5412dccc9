import { isBlank, isCellError, type InputCell } from "../../catalog/cell";
import { gridOfRows, headersOf } from "../../catalog/cellGrid";
import type { Param } from "../../catalog/define/param";
import { timingChoices } from "../../catalog/schema/choices";
import { clientColumns, type ClientColumn } from "../../catalog/schema/clientColumns";
import { readColumnCell, type Assumptions } from "../../catalog/schema/assumptions";
import { matchColumns } from "../../catalog/schema/matchColumns";
import { say } from "../../catalog/text/localText";
import { ok } from "../../core/result/result";
import type { NativeForm } from "../form";
import type { OpenCall } from "../openCall";
import { refused } from "../refused";
import { LEFT_OUT, type ArgumentSource } from "../sheet/argumentSource";
import { clientTable } from "../sheet/clientTable";
import { widthOf } from "../sheet/sharedInputs";
import { step, type Step } from "../step";
import { nativeTexts } from "../text";
import { MOST_CURVE_YEARS } from "./value/clvTerms";
import { COMPONENT_KEYS, lifeInYears, SIZE_OF_COMPONENTS, SUM_OF_COMPONENTS, type LifeTerms } from "./value/lifeYears";

/** Columns that the value of a client follows from, and its name. */
const VALUED = ["client", "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "revenue_growth", "cost_growth", "referral_growth", "exposure_growth", "cac", "referral", "capital", "capital_charge", "timing", "periods_per_year"];
/** Columns from which a row may derive another; a row whose own cell is blank then has no form here. */
const DERIVED: readonly (readonly [derived: string, from: readonly string[]])[] = [
  ["revenue", ["rate", "spread", "fees", "commitment_fee", "deposit_rate"]],
  ["pd", ["rating", "guarantor_pd", "guaranteed_share"]],
  ["lgd", ["collateral"]],
  ["ead", ["drawn", "repayment_type"]],
];
const OWN_GROWTHS = ["revenue_growth", "cost_growth", "referral_growth", "exposure_growth"] as const;

/** Most clients of a table that unfolds. */
const MOST_CLIENTS = 5000;

export const portfolio: NativeForm = {
  kind: "form",
  limits: say(
    `${MOST_CLIENTS} clients, ${MOST_CURVE_YEARS} years of curves; every client gives its own revenue, PD, LGD, EAD and capital (none that follow from rating, collateral, facilities, repayment or irb)`,
    `最多 ${MOST_CLIENTS} 个客户、${MOST_CURVE_YEARS} 年曲线；每个客户须直接给出收入、违约概率、违约损失率、敞口与资本（不由评级、押品、授信、还款方式或 irb 推算）`,
  ),
  unfold: (call) => {
    const table = call.sources.table;
    const grid = gridOfRows(table.cells);
    const { positions } = matchColumns(headersOf(grid));
    if (table.cells.length - 1 > MOST_CLIENTS) return refused(`${table.cells.length - 1} clients: ${MOST_CLIENTS} unfold`, `${table.cells.length - 1} 个客户：最多展开 ${MOST_CLIENTS} 个`);
    const years = Math.max(...VALUED.map((id) => positions[id]?.length ?? 1));
    if (years > MOST_CURVE_YEARS) return refused(`curves of ${years} years: a table of clients unfolds up to ${MOST_CURVE_YEARS}`, `曲线长达 ${years} 年：客户表最多展开 ${MOST_CURVE_YEARS} 年`);
    const derived = derivedColumn(table.cells, positions);
    if (derived) return refused(`${derived} follows from other columns in some rows: give it in its own column first`, `部分行的 ${derived} 由其他列推算：请先在其所在列中给出`);
    const inner = callOfColumns(call, positions, (call.read("assumptions") ?? {}) as Assumptions);
    const texts = nativeTexts[call.locale];
    const life = lifeInYears(portfolioTerms(inner));
    const isComponent = ({ key }: Step): boolean => (COMPONENT_KEYS as readonly string[]).includes(key);
    return {
      ok: true,
      value: clientTable(inner, {
        steps: [...growthSteps(inner), ...life.filter((each) => !isComponent(each))],
        results: [nameStep(positions), step("clv", SUM_OF_COMPONENTS, "money"), ...life.filter(isComponent), step("status", '""', "text")],
        headers: true,
        shaping: ["client"],
        scale: SIZE_OF_COMPONENTS,
        notes: [texts.closedForm, texts.curvesAcross],
      }),
    };
  },
};

/** The first column that some row leaves blank and derives, by its header's id. */
function derivedColumn(cells: OpenCall["result"] | ArgumentSource["cells"], positions: Readonly<Record<string, readonly number[]>>): string | undefined {
  const rows = cells.slice(1) as readonly (readonly InputCell[])[];
  const filled = (id: string, row: readonly InputCell[]): boolean => (positions[id] ?? []).some((position) => !isBlank(row[position]));
  for (const [id, from] of DERIVED) if (rows.some((row) => !filled(id, row) && from.some((source) => filled(source, row)))) return id;
  if (rows.some((row) => filled("repayment_type", row))) return "ead";
  if (rows.some((row) => filled("guarantor_pd", row))) return "pd";
  return rows.some((row) => (positions.capital ?? []).some((position) => typeof row[position] === "string" && !isBlank(row[position]))) ? "capital" : undefined;
}

/** The call as if each column of the table were an argument of its own. */
function callOfColumns(call: OpenCall, positions: Readonly<Record<string, readonly number[]>>, assumptions: Assumptions): OpenCall {
  const columns = clientColumns.filter(({ id }) => VALUED.includes(id) && (!isOwnGrowth(id) || id in positions));
  const sources = Object.fromEntries(columns.map(({ id }) => [id, sourceOfColumn(call.sources.table, positions[id])]));
  const params = columns.map((column) => paramOfColumn(column, assumptions));
  return { ...call, fn: { ...call.fn, params }, sources };
}

function isOwnGrowth(id: string): boolean {
  return (OWN_GROWTHS as readonly string[]).includes(id);
}

function sourceOfColumn(table: ArgumentSource, positions: readonly number[] | undefined): ArgumentSource {
  if (positions === undefined) return LEFT_OUT;
  return {
    given: true,
    expression: table.expression,
    cells: table.cells.slice(1).map((row) => positions.map((position) => row[position])),
    moving: (row, year) => table.moving(row + 1, positions[year]),
    fixed: (row, year) => table.fixed(row + 1, positions[year]),
  };
}

function paramOfColumn(column: ClientColumn, assumptions: Assumptions): Param {
  const { id, label, help, rule, target } = column;
  const assumed = isOwnGrowth(id) ? "" : (assumptions[id] ?? column.default);
  return {
    name: id, label, help, rule, unit: rule?.unit, optional: true,
    shape: target.kind === "value" && target.byYear ? "curve" : "client",
    ...(target.kind === "timing" ? { choices: timingChoices } : {}),
    read: ([[cell]]) => (isBlank(cell) && assumed !== undefined ? ok(assumed) : isCellError(cell) ? ok("") : readColumnCell(column, cell)),
  };
}

/** A growth of its own where a row gives one, else the common one. */
function growthSteps({ fn }: OpenCall): Step[] {
  const given = OWN_GROWTHS.filter((id) => fn.params.some(({ name }) => name === id));
  return given.map((id) => ({ ...step("growthOfFlow", `IF([${id}]="",[growth],[${id}])`, "percent"), key: `own_${id}`, of: clientColumns.find((column) => column.id === id)?.label }));
}

function portfolioTerms(call: OpenCall): LifeTerms {
  const widths = new Map(call.fn.params.map((param) => [param.name, widthOf(call, param)]));
  const width = (name: string): number => widths.get(name) ?? 1;
  const growth = (id: (typeof OWN_GROWTHS)[number]): string => (widths.has(id) ? `own_${id}` : "growth");
  return {
    years: Math.max(...widths.values()),
    at: (term, year) => (width(term) > 1 ? `${term}#${Math.min(year, width(term))}` : term),
    growthOf: { revenue: growth("revenue_growth"), referral: growth("referral_growth"), cost: growth("cost_growth"), exposure: growth("exposure_growth") },
    // A table with exposure by year holds repayment profiles, in all its rows.
    exposureGrows: width("ead") > 1 ? "FALSE" : "",
    periods: 'IF(ISNUMBER([years]),ROUNDUP([years]*[periods_per_year]-1E-9*MAX(1,[years]*[periods_per_year]),0),"perpetual")',
  };
}

/** The name of a client as its cell gives it; without one, what PORTFOLIO called the row. */
function nameStep(positions: Readonly<Record<string, readonly number[]>>): Step {
  return step("clientName", positions.client === undefined ? '"#"&[row]' : 'IF({client}="","#"&[row],{client}&"")', "text");
}
