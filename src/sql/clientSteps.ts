import { clientColumns, type ClientColumn } from "../catalog/schema/clientColumns";
import { PERPETUAL_WORDS, timingChoices, wordsOf } from "../catalog/schema/choices";
import { PERPETUAL } from "../core/units/horizon";
import { VALUE_COLUMNS, type ValueColumn } from "../core/portfolio/clientTable";
import { snakeCase } from "../core/scenario/driverName";
import { keyName, numberName, readCells, textName, wordsIn } from "./cellReading";
import type { LifeQuery, NewColumn } from "./lifeQuery";
import type { PreparedModel } from "./preparedModel";
import { listOf, numberWord, remark, tableWord, textWord } from "./words";

/** Years may carry the rounding of a spreadsheet, but not more than this: as `horizonPeriods` of the core. */
const WHOLE_PERIOD_TOLERANCE = 1e-9;

/** A value column in a year of the table: the constant, or its curve, whose last year holds on. */
export function valueName(column: ValueColumn, year: number, years: number): string {
  return years > 1 ? `${snakeCase(column)}_${Math.min(year, years)}` : snakeCase(column);
}

/** Reads the client table: cells, what is wrong with a row, and the inputs with their defaults; NULL in a row that is left out. */
export function addClients(query: LifeQuery, model: PreparedModel): void {
  const { table, dialect, assumptions } = model;
  const reading = readCells(table, dialect);
  query.begin("client_cell", "The cells of the table, as numbers and words.", `SELECT\n  ${reading.columns.map(([name, expression]) => `${expression} AS ${name}`).join(",\n  ")}\nFROM ${tableWord(table.name, dialect)} t`);

  const needed = clientColumns.filter(({ id, required }) => required && id in table.columns && !(id in assumptions));
  const rules = [...reading.rules, ...needed.map(({ id }) => ({ condition: `${numberName(id, 1, table.columns[id].length)} IS NULL`, code: `missing:${id}` }))];
  const cases = rules.map(({ condition, code }) => `WHEN ${condition} THEN ${textWord(code, dialect)}`);
  query.begin("client_checked", "The first thing that is wrong with a row: rule and column.", `SELECT p.*,\n  ${cases.length > 0 ? `CASE\n    ${cases.join("\n    ")}\n  END` : "NULL"} AS input_reason\nFROM client_cell p`);

  const columns = [...terms(model), ...values(model), ...sources(model), ...keys(model)];
  query.begin("client", "Inputs with assumptions and defaults for what is blank. A row with a reason has none.", `SELECT\n  client_id,\n  input_reason,\n  ${columns.map(([name, expression]) => `${expression} AS ${name}`).join(",\n  ")}\nFROM client_checked p`);
}

const sound = (expression: string): string => `CASE WHEN input_reason IS NULL THEN ${expression} END`;

/** The first that is not NULL. A number alone is cast: engines differ in what type they take it for. */
function coalesce(choices: readonly string[], { dialect }: PreparedModel): string {
  if (choices.length > 1) return `COALESCE${listOf(choices)}`;
  return /^\(?-?\d/.test(choices[0]) ? `CAST(${choices[0]} AS ${dialect.doubleType})` : choices[0];
}

/** A cell of the table, where it has the column. */
const cellOf = ({ table }: PreparedModel, id: string): string[] => (id in table.columns ? [`${id}_cell`] : []);

/** What stands in for a blank cell: the assumption, else the default; nothing where neither is. */
function standIn({ assumptions }: PreparedModel, { id, default: usual }: ClientColumn): string[] {
  const value = assumptions[id] ?? usual;
  return typeof value === "number" ? [numberWord(value)] : [];
}

const columnOf = (id: string): ClientColumn => clientColumns.find((one) => one.id === id)!;

function terms(model: PreparedModel): NewColumn[] {
  return [
    ["timing_word", timingOf(model)],
    ["periods_per_year", sound(coalesce([...cellOf(model, "periods_per_year"), ...standIn(model, columnOf("periods_per_year"))], model))],
    ...horizonOf(model),
  ];
}

function timingOf({ table, assumptions, dialect }: PreparedModel): string {
  const usual = String(assumptions.timing ?? columnOf("timing").default);
  if (!("timing" in table.columns)) return textWord(usual, dialect);
  const others = timingChoices.filter(({ value }) => value !== usual).map((choice) => `WHEN ${textName("timing")} IN ${wordsIn(wordsOf(choice), dialect)} THEN '${choice.value}'`);
  const own = timingChoices.find(({ value }) => value === usual)!;
  return `CASE ${others.join(" ")} ELSE '${own.value}' END`;
}

function horizonOf(model: PreparedModel): NewColumn[] {
  const { table, assumptions, dialect } = model;
  const isGiven = "years" in table.columns;
  const isPerpetual = assumptions.years === PERPETUAL;
  const words = wordsIn(PERPETUAL_WORDS, dialect);
  const cases = isGiven ? [`WHEN ${textName("years")} IN ${words} THEN 1`, ...(isPerpetual ? ["WHEN years_cell IS NULL THEN 1"] : [])] : [];
  const years = isPerpetual ? ["0E0"] : standIn(model, columnOf("years"));
  return [
    ["is_perpetual", cases.length > 0 ? `CASE ${cases.join(" ")} ELSE 0 END` : isPerpetual ? "1" : "0"],
    ["years_given", sound(coalesce([...cellOf(model, "years"), ...years], model))],
  ];
}

function values(model: PreparedModel): NewColumn[] {
  return [...VALUE_COLUMNS.flatMap((name) => (name.endsWith("Growth") ? [growthOf(model, snakeCase(name))] : valuesByYear(model, name))), ...collateralMark(model)];
}

/** Growth of one flow: its own cell or assumption, else the common rate. */
function growthOf(model: PreparedModel, id: string): NewColumn {
  const assumed = model.assumptions[id];
  const own = [...cellOf(model, id), ...(typeof assumed === "number" ? [numberWord(assumed)] : [])];
  return [id, sound(coalesce([...own, ...cellOf(model, "growth"), ...standIn(model, columnOf("growth"))], model))];
}

/** A value column, or its years: a blank year holds the one before. An EAD that is blank is drawn + CCF × undrawn. */
function valuesByYear(model: PreparedModel, name: ValueColumn): NewColumn[] {
  const column = clientColumns.find(({ target }) => target.kind === "value" && target.columns[0] === name)!;
  const years = model.curveYears(name);
  const isGiven = column.id in model.table.columns;
  const exposure = column.id === "ead" && model.isKnown("drawn") ? [`${sourceOf(model, "drawn")} + ${sourceOf(model, "ccf")} * ${sourceOf(model, "undrawn")}`] : [];
  return Array.from({ length: years }, (_, index): NewColumn => {
    const cells = isGiven ? Array.from({ length: index + 1 }, (__, back) => numberName(column.id, index + 1 - back, years)) : [];
    return [valueName(name, index + 1, years), sound(coalesce([...cells, ...exposure, ...standIn(model, column)], model))];
  });
}

/** Rows whose LGD follows from their collateral: they give none of their own. */
function collateralMark({ table, isKnown, assumptions, curveYears }: PreparedModel): NewColumn[] {
  if (!isKnown("collateral")) return [];
  const conditions = [...("lgd" in table.columns ? [`${numberName("lgd", 1, curveYears("lgd"))} IS NULL`] : []), ...("collateral" in assumptions ? [] : ["collateral_cell IS NOT NULL"])];
  return [["lgd_from_collateral", conditions.length > 0 ? `CASE WHEN ${conditions.join(" AND ")} THEN 1 ELSE 0 END` : "1"]];
}

function sourceOf(model: PreparedModel, id: string): string {
  const assumed = model.assumptions[id];
  return coalesce([...cellOf(model, id), typeof assumed === "number" ? numberWord(assumed) : "0E0"], model);
}

/** What shocks to benchmark, collateral and CCF work through, and the parts of an LGD. */
function sources(model: PreparedModel): NewColumn[] {
  const ofCollateral = ["haircut", "lgd_unsecured", "lgd_secured"];
  const wanted = clientColumns.filter(({ id, target }) => (target.kind === "source" && model.isKnown(id)) || (model.isKnown("collateral") && ofCollateral.includes(id)));
  return wanted.map((column): NewColumn => [column.id, sound(column.target.kind === "source" ? sourceOf(model, column.id) : coalesce([...cellOf(model, column.id), ...standIn(model, column)], model))]);
}

/** Categories that a filter asks about. */
function keys({ prepared }: PreparedModel): NewColumn[] {
  const asked = new Set(prepared.flatMap(({ shocks }) => shocks.flatMap(({ filter }) => filter.map(({ column }) => column))));
  return [...asked].map((id) => [keyName(id), keyName(id)]);
}

/** The scenarios, and one row a client and scenario. */
export function addScenarios(query: LifeQuery, { prepared, dialect }: PreparedModel): void {
  const rows = prepared.map(({ number, name, weight }) => `(${number}, ${textWord(remark(name), dialect)}, ${numberWord(weight)})`);
  query.begin("scenario (scenario_no, scenario, weight)", "The scenarios; their shocks stand where they act.", `VALUES\n  ${rows.join(",\n  ")}`);
  const periods = "c.years_given * c.periods_per_year";
  const whole = `FLOOR(${periods} + 0.5E0)`;
  query.begin(
    "life",
    "One row a client and scenario. Periods are whole: a broken one counts as one.",
    `SELECT c.*, s.scenario_no, s.scenario, s.weight,
  CASE
    WHEN c.is_perpetual = 1 THEN 0E0
    WHEN ABS(${periods} - ${whole}) <= ${numberWord(WHOLE_PERIOD_TOLERANCE)} * GREATEST(1E0, ${periods}) THEN ${whole}
    ELSE CEILING(${periods})
  END AS horizon_periods
FROM client c CROSS JOIN scenario s`,
  );
}
