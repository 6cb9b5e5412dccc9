import type { OutputMatrix } from "../../../catalog/cell";
import { presentBreakeven } from "../../../catalog/present/presentBreakeven";
import { presentGoal } from "../../../catalog/present/presentGoal";
import { presentReverseStress } from "../../../catalog/present/presentReverseStress";
import { presentSensitivityTable } from "../../../catalog/present/presentSensitivityTable";
import { presentSpider } from "../../../catalog/present/presentSpider";
import { presentTornado } from "../../../catalog/present/presentTornado";
import { findClient } from "../../../catalog/schema/findClient";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import type { Locale } from "../../../catalog/text/localText";
import type { ClientTable } from "../../../core/portfolio/clientTable";
import { takeRows } from "../../../core/portfolio/takeRows";
import { fail, failed, mapResult, ok, type Result } from "../../../core/result/result";
import { DRIVERS, type Scenario, type ShockFilter } from "../../../core/scenario/scenario";
import { spread } from "../../../core/sensitivity/searchRange";
import { breakevenClients, type BreakevenQuestion } from "../../../core/studies/breakevenClients";
import { goalSeek, type GoalQuestion } from "../../../core/studies/goalSeek";
import { reverseStress } from "../../../core/studies/reverseStress";
import { sensitivityTable, type TableAxis } from "../../../core/studies/sensitivityTable";
import { spider } from "../../../core/studies/spider";
import type { Study } from "../../../core/studies/study";
import { tornado } from "../../../core/studies/tornado";
import type { Portfolio } from "../../state/portfolioInputs";
import { addsUp, weightSum } from "../scenarioChoices";
import type { Found } from "./answer";
import { edgeOf } from "./edge";
import { readAmounts, readTyped, readTypedFilter, readTypedSwings } from "./readFields";
import { AS_IT_IS, illustrativeSwings, USUAL_REACH, USUAL_SCALE, usualAmounts, WEIGHTED, type ClientGoal, type SensitivitySettings } from "./settings";

/** A question made ready: the study that answers it, how many runs that takes, and its answer in cells. */
export interface AskedQuestion {
  readonly study: Study<Found>;
  readonly runs: number;
  /** In steps: an answer may have a row a client. */
  readonly present: (found: Found, locale: Locale) => Generator<void, OutputMatrix>;
}

/** Points of a spider's legs on each side of no change. */
const SPIDER_STEPS = 6;
/** Runs that a search takes, roughly, for the progress. */
const SEARCH_RUNS = 12;

/** Reads the form and makes its question ready; what is wrong with a field comes back as a failure. */
export function askQuestion(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  switch (settings.question) {
    case "tornado":
      return askTornado(settings, portfolio);
    case "spider":
      return askSpider(settings, portfolio);
    case "oneWay":
    case "twoWay":
      return askTable(settings, portfolio);
    case "goal":
      return askGoal(settings, portfolio);
    case "reverse":
      return askReverse(settings, portfolio);
    case "breakeven":
      return askBreakeven(settings, portfolio);
  }
}

function askTornado(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  const swings = readTypedSwings(settings.swings);
  if (!swings.ok) return swings;
  const { measure } = settings;
  const illustrative = JSON.stringify(settings.swings) === JSON.stringify(illustrativeSwings());
  return withBase(settings, portfolio, (base) => ok(asked(tornado({ table: portfolio.reading.table, base, measure, swings: swings.value }), 1, (found) => ({ kind: "tornado", measure, tornado: found, illustrative }))));
}

function askSpider(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  const { measure, typed } = settings;
  const reach = readTyped("furthest change", typed.reach, { unit: "share", minimum: 0, exclusiveMinimum: true, maximum: 1 }, USUAL_REACH);
  if (!reach.ok) return reach;
  const filter = readTypedFilter(typed.filter);
  if (!filter.ok) return filter;
  const changes = spread(-reach.value, reach.value, 2 * SPIDER_STEPS);
  return withBase(settings, portfolio, (base) => ok(asked(spider({ table: portfolio.reading.table, base, measure, drivers: DRIVERS, changes, ...filtered(filter.value) }), 1, (found) => ({ kind: "spider", measure, spider: found, changes }))));
}

function askTable(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  const { question, measure, driver, operation, second, secondOperation, typed } = settings;
  const filter = readTypedFilter(typed.filter);
  if (!filter.ok) return filter;
  const amounts = readAmounts("amounts", typed.amounts, usualAmounts(driver, operation));
  if (!amounts.ok) return amounts;
  const others = question === "twoWay" ? readAmounts("second amounts", typed.secondAmounts, usualAmounts(second, secondOperation)) : ok(undefined);
  if (!others.ok) return others;
  const rows: TableAxis = { driver, operation, amounts: amounts.value, ...filtered(filter.value) };
  const columns: TableAxis | undefined = others.value && { driver: second, operation: secondOperation, amounts: others.value, ...filtered(filter.value) };
  const axes = { rows, ...(columns ? { columns } : {}) };
  return withBase(settings, portfolio, (base) => ok(asked(sensitivityTable({ table: portfolio.reading.table, base, measure, ...axes }), 1, (table) => ({ kind: "table", measure, table, ...axes }))));
}

function askGoal(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  const { measure, driver, operation, typed } = settings;
  const target = readTyped("target", typed.target);
  if (!target.ok) return target;
  const filter = readTypedFilter(typed.filter);
  if (!filter.ok) return filter;
  const table = clientsOf(portfolio.reading, typed.client);
  if (!table.ok) return table;
  const lever = { driver, operation, ...filtered(filter.value) };
  return withBase(settings, portfolio, (base) => ok(askedGoal({ table: table.value, base, measure, lever, target: target.value })));
}

/** What a client of the table has to come to so that it is worth the target. */
export function askClientGoal({ driver, operation, target: typed }: ClientGoal, { table, row, scenario }: { readonly table: ClientTable; readonly row: number; readonly scenario: Scenario }): Result<AskedQuestion> {
  const target = readTyped("target", typed, { unit: "money" });
  if (!target.ok) return target;
  return ok(askedGoal({ table: takeRows(table, [row]), base: [{ ...scenario, weight: 1 }], measure: "clv", lever: { driver, operation }, target: target.value }));
}

function askedGoal(question: GoalQuestion): AskedQuestion {
  const { measure, lever, target } = question;
  return asked(goalSeek(question), SEARCH_RUNS, (goal) => ({ kind: "goal", measure, goal, lever, target }));
}

function askReverse({ measure, typed, scenario: name }: SensitivitySettings, { reading, scenarios }: Portfolio): Result<AskedQuestion> {
  const floor = readTyped("floor", typed.floor, { unit: "number" }, 0);
  if (!floor.ok) return floor;
  const largest = readTyped("largest scale", typed.largestScale, { unit: "ratio", minimum: 0, exclusiveMinimum: true, maximum: 100 }, USUAL_SCALE);
  if (!largest.ok) return largest;
  const scenario = scalableScenario(scenarios, name);
  if (!scenario) return fail("unknownScenario", { parameter: "scenario", choices: scenarios.map((one) => one.name).join(", "), value: `"${name}"` });
  const question = { table: reading.table, scenario, measure, floor: floor.value, largestScale: largest.value };
  return ok(asked(reverseStress(question), SEARCH_RUNS, (stress) => ({ kind: "reverse", measure, stress, scenario: scenario.name, floor: floor.value })));
}

/** Clients are valued under one scenario: a mixture of several has no driver to solve for. */
function askBreakeven(settings: SensitivitySettings, portfolio: Portfolio): Result<AskedQuestion> {
  const { solved: driver, typed } = settings;
  const target = readTyped("target", typed.target, { unit: "money" }, 0);
  if (!target.ok) return target;
  const single = settings.base === WEIGHTED ? { ...settings, base: AS_IT_IS } : settings;
  const { reading } = portfolio;
  return withBase(single, portfolio, ([scenario]) => ok({ study: edgeStudy({ table: reading.table, scenario, driver, target: target.value }, reading), runs: 2, present: presentFound }));
}

function* edgeStudy(question: BreakevenQuestion, reading: ClientReading): Study<Found> {
  const breakevens = yield* breakevenClients(question);
  if (!breakevens.ok) return breakevens;
  const { driver } = question;
  const edge = yield* edgeOf(breakevens.value, driver, reading.table.ids);
  return ok({ kind: "breakeven", breakevens: breakevens.value, driver, reading, edge });
}

/** The scenario of that name; without one the first that has a shock. */
export function scalableScenario(scenarios: readonly Scenario[], name: string): Scenario | undefined {
  return name === "" ? scenarios.find(({ shocks }) => shocks.length > 0) : scenarios.find((one) => one.name === name);
}

/** The same study, its output as what was found. */
function asked<Output>(study: Study<Output>, runs: number, found: (output: Output) => Found): AskedQuestion {
  return { study: mapStudy(study, found), runs, present: presentFound };
}

function* mapStudy<From, To>(study: Study<From>, map: (output: From) => To): Study<To> {
  return mapResult(yield* study, map);
}

function filtered(filter: ShockFilter | undefined): { readonly filter?: ShockFilter } {
  return filter ? { filter } : {};
}

/** The portfolio, or the table of one client by its name or row. */
function clientsOf(reading: ClientReading, client: string): Result<ClientTable> {
  if (client.trim() === "") return ok(reading.table);
  const row = findClient(reading, client);
  if (!row.ok) return row;
  const broken = reading.table.failures.find((one) => one.row === row.value);
  return broken ? failed(broken.failure) : ok(takeRows(reading.table, [row.value]));
}

function baseOf({ base }: SensitivitySettings, { scenarios, chosen }: Portfolio): readonly Scenario[] {
  if (base === AS_IT_IS) return [{ name: "", weight: 1, shocks: [] }];
  if (base === WEIGHTED) return chosen.filter(({ weight }) => weight > 0);
  return scenarios.filter(({ name }) => name === base).map((scenario) => ({ ...scenario, weight: 1 }));
}

/** Weights that do not add up weigh nothing; a scenario that is gone is told. */
function withBase(settings: SensitivitySettings, portfolio: Portfolio, then: (base: readonly Scenario[]) => Result<AskedQuestion>): Result<AskedQuestion> {
  const base = baseOf(settings, portfolio);
  if (base.length === 0) return fail("unknownScenario", { parameter: "scenario", choices: portfolio.scenarios.map(({ name }) => name).join(", "), value: `"${settings.base}"` });
  const weights = weightSum(base);
  return addsUp(weights) ? then(base) : fail("weightsDoNotAddUp", { value: weights });
}

function* presentFound(found: Found, locale: Locale): Generator<void, OutputMatrix> {
  switch (found.kind) {
    case "tornado":
      return presentTornado(found.tornado, found.measure, locale);
    case "spider":
      return presentSpider(found.spider, found.changes, locale);
    case "table":
      return presentSensitivityTable(found.table, found, locale);
    case "goal":
      return presentGoal(found.goal, found.measure, locale);
    case "reverse":
      return presentReverseStress(found.stress, found.measure, locale);
    case "breakeven":
      return yield* presentBreakeven(found.breakevens, found.driver, found.reading);
  }
}
