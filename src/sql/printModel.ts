import type { Driver } from "../core/scenario/scenario";
import { driverName } from "../core/scenario/driverName";
import { addClients, addScenarios } from "./clientSteps";
import { LifeQuery, type NewColumn } from "./lifeQuery";
import { prepareModel, type PreparedModel, type SqlModel, type SqlProblem } from "./preparedModel";
import { addStretches, type Line } from "./stretchSteps";
import { numberWord, remark } from "./words";

/** The views that a printed model makes. */
export const VIEWS = { clients: "tenor_client_value", totals: "tenor_scenario_total", weighted: "tenor_weighted_total" } as const;

/** Lines that a life adds up, in the order of their sum. */
const LIFE_LINES = ["revenue", "referral", "retention_cost", "capital_charge", "expected_loss"] as const satisfies readonly Line[];
/** All lines, as columns of the views. */
export const LINE_COLUMNS = [...LIFE_LINES, "acquisition_cost"] as const;

const WEIGHT_TOLERANCE = 1e-9;
const LARGEST = numberWord(1.7976931348623157e308);

/** What may differ from one print to the next without a difference in its arithmetic. */
export interface PrintFacts {
  readonly version: string;
}

/**
 * The deterministic model (MODEL.md §2 and §5 without simulation) as SQL views over a table of clients, for the scenarios
 * given: value and lines by client and scenario, then totals. It refuses what SQL cannot say.
 */
export function printModel(model: SqlModel, { version }: PrintFacts): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: SqlProblem } {
  const prepared = prepareModel(model);
  if (!prepared.ok) return prepared;
  const drivers = new Set<Driver>();
  const clients = clientView(prepared.value, drivers);
  const views = [clients, totalsView(prepared.value, [...drivers]), ...(weightsAddUp(prepared.value) ? [weightedView(prepared.value)] : [])];
  return { ok: true, value: `${header(prepared.value, version)}\n\n${views.join("\n\n")}\n` };
}

function header({ table, dialect, prepared }: PreparedModel, version: string): string {
  return [
    `-- Tenor ${version}: lifetime value of the clients of ${remark(table.name)}, for ${dialect.name}.`,
    ...prepared.map(({ number, name }) => `-- Scenario ${number}: ${remark(name)}`),
    "-- Each step adds columns to the one before: cells, checked inputs, one row a client and scenario, then stretch by stretch",
    "-- of constant rates the shocks, rates of a period, geometric sums and lines. yN is the stretch that begins with year N.",
  ].join("\n");
}

/** Value and lines of every client under every scenario; the reason where there is none. */
function clientView(model: PreparedModel, drivers: Set<Driver>): string {
  const query = new LifeQuery();
  addClients(query, model);
  addScenarios(query, model);
  const { lines, acquisitionCost, reasons, clips } = addStretches(query, model);
  for (const { driver } of clips) drivers.add(driver);
  query.add("summed", "The value is the sum of its lines, in their order.", [
    ["value_sum", `${LIFE_LINES.map((line) => lines[line]).join(" + ")} - ${acquisitionCost}`],
    ...[...drivers].map((driver): NewColumn => [clipsName(driver), clips.filter((clip) => clip.driver === driver).map(({ name }) => name).join(" + ")]),
  ]);
  query.add("reasoned", "Why a row has no value: its inputs, a scenario, or a sum beyond all bounds.", [
    ["reason", `COALESCE(input_reason, ${reasons.map((name) => `${name}, `).join("")}CASE WHEN value_sum BETWEEN -${LARGEST} AND ${LARGEST} THEN NULL ELSE 'too_large' END)`],
  ]);
  const shown = [["clv", "value_sum"], ...LIFE_LINES.map((line) => [`${line}_value`, lines[line]]), ["acquisition_cost_value", `0E0 - ${acquisitionCost}`]].map(([name, expression]) => `CASE WHEN reason IS NULL THEN ${expression} END AS ${name}`);
  const columns = ["client_id", "scenario_no", "scenario", "weight", "reason", ...shown, ...[...drivers].map(clipsName)];
  return `${model.dialect.createView} ${VIEWS.clients} AS\n${query.print()}\n\nSELECT\n  ${columns.join(",\n  ")}\nFROM ${query.last};`;
}

const clipsName = (driver: Driver): string => `clips_${driverName(driver)}`;

function totalsView({ dialect }: PreparedModel, drivers: readonly Driver[]): string {
  const columns = [
    "COUNT(*) AS clients",
    "COUNT(clv) AS valued",
    "COUNT(reason) AS left_out",
    "SUM(CASE WHEN clv < 0E0 THEN 1 ELSE 0 END) AS negative",
    ...["clv", ...LINE_COLUMNS.map((line) => `${line}_value`)].map((name) => `SUM(${name}) AS ${name}`),
    ...drivers.map((driver) => `SUM(${clipsName(driver)}) AS ${clipsName(driver)}`),
  ];
  return `-- By scenario: sums over the clients that have a value, and how many are left out.\n${dialect.createView} ${VIEWS.totals} AS\nSELECT\n  scenario_no,\n  scenario,\n  weight,\n  ${columns.join(",\n  ")}\nFROM ${VIEWS.clients}\nGROUP BY scenario_no, scenario, weight;`;
}

/** The weighted mean of results, where the weights add up to 1. */
function weightedView({ dialect }: PreparedModel): string {
  const columns = ["clv", ...LINE_COLUMNS.map((line) => `${line}_value`)].map((name) => `SUM(weight * ${name}) AS ${name}`);
  return `-- The weighted mean of the scenarios' totals.\n${dialect.createView} ${VIEWS.weighted} AS\nSELECT\n  ${columns.join(",\n  ")}\nFROM ${VIEWS.totals};`;
}

function weightsAddUp({ prepared }: PreparedModel): boolean {
  return Math.abs(prepared.reduce((sum, { weight }) => sum + weight, 0) - 1) <= WEIGHT_TOLERANCE;
}
