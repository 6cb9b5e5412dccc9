import { isBlank, isCellError } from "../../../catalog/cell";
import { gridOfRows, headersOf } from "../../../catalog/cellGrid";
import type { Param } from "../../../catalog/define/param";
import { timingChoices } from "../../../catalog/schema/choices";
import { frameworkChoices } from "../../../catalog/schema/frameworkChoices";
import { clientColumn, clientColumns, type ClientColumn } from "../../../catalog/schema/clientColumns";
import { readColumnCell, type Assumptions } from "../../../catalog/schema/assumptions";
import { matchColumns } from "../../../catalog/schema/matchColumns";
import { say } from "../../../catalog/text/localText";
import { ok } from "../../../core/result/result";
import type { NativeForm } from "../../form";
import type { OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { assumptionCells } from "./assumptionCells";
import { COLUMNS_OF, derivationsOf, derivedSteps, rowsOf, type DerivedSteps, type Following } from "./derivations";
import { LEFT_OUT, type ArgumentSource } from "../../sheet/argumentSource";
import { constant } from "../../sheet/blockWriter";
import { clientTable } from "../../sheet/clientTable";
import { widthOf } from "../../sheet/sharedInputs";
import { step, type Step } from "../../step";
import { nativeTexts } from "../../text";
import { MOST_CURVE_YEARS } from "../value/clvTerms";
import { COMPONENT_KEYS, lifeInYears, SIZE_OF_COMPONENTS, SUM_OF_COMPONENTS, type LifeTerms } from "../value/lifeYears";

/** Columns that the value of a client follows from, and its name. */
const VALUED = ["client", "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "years", "growth", "revenue_growth", "cost_growth", "referral_growth", "exposure_growth", "cac", "referral", "capital", "capital_charge", "timing", "periods_per_year"];
const OWN_GROWTHS = ["revenue_growth", "cost_growth", "referral_growth", "exposure_growth"] as const;

/** Most clients of a table that unfolds. */
const MOST_CLIENTS = 5000;

export const portfolio: NativeForm = {
  kind: "form",
  limits: say(
    `${MOST_CLIENTS} clients, ${MOST_CURVE_YEARS} years of curves; no revenue that follows from prices of facilities, no PD from a rating, no exposure from a repayment type`,
    `最多 ${MOST_CLIENTS} 个客户、${MOST_CURVE_YEARS} 年曲线；收入不得由授信价格、违约概率不得由评级、敞口不得由还款方式推算`,
  ),
  unfold: (call) => {
    const table = call.sources.table;
    const grid = gridOfRows(table.cells);
    const { positions } = matchColumns(headersOf(grid));
    if (table.cells.length - 1 > MOST_CLIENTS) return refused(`${table.cells.length - 1} clients: ${MOST_CLIENTS} unfold`, `${table.cells.length - 1} 个客户：最多展开 ${MOST_CLIENTS} 个`);
    const years = Math.max(...VALUED.map((id) => positions[id]?.length ?? 1));
    if (years > MOST_CURVE_YEARS) return refused(`curves of ${years} years: a table of clients unfolds up to ${MOST_CURVE_YEARS}`, `曲线长达 ${years} 年：客户表最多展开 ${MOST_CURVE_YEARS} 年`);
    const assumptions = (call.read("assumptions") ?? {}) as Assumptions;
    const says = rowsOf(table.cells, positions, { assumptions, hasMatrix: call.sources.matrix.given });
    const unfollowed = says.withoutForm();
    if (unfollowed) return refused(`${unfollowed.column} follows ${unfollowed.en} in some rows: give it in its own column first`, `部分行的 ${unfollowed.column} 由${unfollowed.zh}推算：请先在其所在列中给出`);
    const following = derivationsOf(says);
    const inner = callOfColumns(call, positions, assumptions, following);
    const texts = nativeTexts[call.locale];
    const widths = widthsOf(inner);
    const derived = derivedSteps(following, widths, assumptionCells(call.sources.assumptions).get("lgd") ?? constant(assumptions.lgd ?? (clientColumn("lgd").default as number)));
    const life = lifeInYears(portfolioTerms(widths, derived));
    const isComponent = ({ key }: Step): boolean => (COMPONENT_KEYS as readonly string[]).includes(key);
    return {
      ok: true,
      value: clientTable(inner, {
        steps: [...growthSteps(inner), ...derived.steps, ...life.filter((each) => !isComponent(each))],
        results: [nameStep(positions), step("clv", SUM_OF_COMPONENTS, "money"), ...life.filter(isComponent), step("status", '""', "text")],
        headers: true,
        shaping: ["client"],
        scale: SIZE_OF_COMPONENTS,
        notes: [texts.closedForm, texts.curvesAcross],
      }),
    };
  },
};

/** The call as if each column of the table were an argument of its own. */
function callOfColumns(call: OpenCall, positions: Readonly<Record<string, readonly number[]>>, assumptions: Assumptions, following: ReadonlySet<Following>): OpenCall {
  const needed = new Set([...following].flatMap((id) => COLUMNS_OF[id]));
  const columns = clientColumns.filter(({ id }) => (VALUED.includes(id) && (!isOwnGrowth(id) || id in positions)) || needed.has(id));
  const cells = assumptionCells(call.sources.assumptions);
  const sources = Object.fromEntries(columns.map(({ id }) => [id, { ...sourceOfColumn(call.sources.table, positions[id]), ...(isLeftOpen(following, id) ? {} : { assumed: cells.get(id) }) }]));
  const params = columns.map((column) => paramOfColumn(column, assumptions, isOwnGrowth(column.id) || isLeftOpen(following, column.id)));
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

/** Whether a blank stays one, since what stands for it is told by other columns. */
function isLeftOpen(following: ReadonlySet<Following>, id: string): boolean {
  return (id === "ead" || id === "lgd") && following.has(id);
}

function paramOfColumn(column: ClientColumn, assumptions: Assumptions, staysBlank: boolean): Param {
  const { id, label, help, rule, target } = column;
  const assumed = staysBlank ? "" : (assumptions[id] ?? column.default ?? (column.required ? undefined : ""));
  return {
    name: id, label, help, rule, unit: rule?.unit, optional: true,
    shape: target.kind === "value" && target.byYear ? "curve" : "client",
    ...(target.kind === "timing" ? { choices: timingChoices } : target.kind === "framework" ? { choices: frameworkChoices } : {}),
    read: ([[cell]]) => (isBlank(cell) && assumed !== undefined ? ok(assumed) : isCellError(cell) ? ok("") : readColumnCell(column, cell)),
  };
}

/** A growth of its own where a row gives one, else the common one. */
function growthSteps({ fn }: OpenCall): Step[] {
  const given = OWN_GROWTHS.filter((id) => fn.params.some(({ name }) => name === id));
  return given.map((id) => ({ ...step("growthOfFlow", `IF([${id}]="",[growth],[${id}])`, "percent"), key: `own_${id}`, of: clientColumns.find((column) => column.id === id)?.label }));
}

function widthsOf(call: OpenCall): ReadonlyMap<string, number> {
  return new Map(call.fn.params.map((param) => [param.name, widthOf(call, param)]));
}

function portfolioTerms(widths: ReadonlyMap<string, number>, derived: DerivedSteps): LifeTerms {
  const width = (name: string): number => widths.get(name) ?? 1;
  const growth = (id: (typeof OWN_GROWTHS)[number]): string => (widths.has(id) ? `own_${id}` : "growth");
  return {
    years: Math.max(...widths.values()),
    at: (term, year) => derived.at(term, year) ?? (width(term) > 1 ? `${term}#${Math.min(year, width(term))}` : term),
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
