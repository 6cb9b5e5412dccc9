import { snakeCase } from "../core/scenario/driverName";
import { VALUE_COLUMNS, type ValueColumn } from "../core/portfolio/clientTable";
import { DRIVER_COLUMNS, DRIVERS, type Driver } from "../core/scenario/scenario";
import { UNSECURED_LGD } from "../core/credit/securedLgd";
import { valueName } from "./clientSteps";
import type { LifeQuery, NewColumn } from "./lifeQuery";
import type { PreparedModel } from "./preparedModel";
import { clipExpression, movedExpression, movesOf, outside, withinBounds, type Move } from "./shockWords";
import { listOf, numberWord } from "./words";

/** A clip that was counted: the column of the counts, and what was clipped. */
export interface ClipColumn {
  readonly driver: Driver;
  readonly name: string;
}

/** A stretch of constant rates: its first year, and the column of its periods. */
export interface StretchYear {
  readonly year: number;
  readonly periods: string;
}

/** Names of the value columns in a year, after the shocks; clips are added to the list. */
export type ValueNames = Readonly<Record<ValueColumn, string>>;

/**
 * Adds the shocks of a year, in the order of the core: what others are derived from (CCF, collateral, benchmark) first,
 * then each driver's own, in the order listed.
 */
export function addShocks(query: LifeQuery, model: PreparedModel, stretch: StretchYear, clips: ClipColumn[]): ValueNames {
  const names = Object.fromEntries(VALUE_COLUMNS.map((column) => [column, valueName(column, stretch.year, model.curveYears(column))])) as Record<ValueColumn, string>;
  // One rate for every flow is one column.
  if (model.growsAlike) names.referralGrowth = names.costGrowth = names.exposureGrowth = names.revenueGrowth;
  const shocks = new YearOfShocks(query, model, stretch, names, clips);
  shocks.followCollateral();
  shocks.moveSources();
  shocks.moveDirectly();
  return names;
}

class YearOfShocks {
  private readonly sources: Record<"ccf" | "collateral" | "benchmarkRate", string> = { ccf: "ccf", collateral: "collateral", benchmarkRate: "0E0" };

  constructor(
    private readonly query: LifeQuery,
    private readonly model: PreparedModel,
    private readonly stretch: StretchYear,
    private readonly names: Record<ValueColumn, string>,
    private readonly clips: ClipColumn[],
  ) {}

  /** LGD of the rows that have it from their collateral. */
  followCollateral(): void {
    if (!this.model.isKnown("collateral")) return;
    this.add("lgd_of_collateral", "LGD from collateral, where a row gives none of its own.", [
      ["lgd", `CASE WHEN lgd_from_collateral = 1 THEN ${securedLgdWord(this.names.ead, "collateral")} ELSE ${this.names.lgd} END`, (name) => (this.names.lgd = name)],
    ]);
  }

  /** Shocks to CCF, collateral and the benchmark, and what they bring about. */
  moveSources(): void {
    const { names, sources } = this;
    const [ccf, collateral, benchmark] = (["ccf", "collateral", "benchmarkRate"] as const).map((driver) => this.scenariosOf(driver));
    const lgdBefore = names.lgd;
    for (const driver of ["ccf", "collateral", "benchmarkRate"] as const) this.chain(driver, snakeCase(driver), () => sources[driver], (name) => (sources[driver] = name));
    if (ccf) {
      const moved = `${names.ead} + (${sources.ccf} - ccf) * undrawn`;
      this.follow("ead", ccf, moved, withinBounds(moved, "ead"));
    }
    if (ccf && this.model.isKnown("collateral")) {
      // The same collateral covers less of a greater exposure.
      const secured = securedLgdWord(names.ead, "collateral");
      this.add("lgd_after_ccf", "LGD from collateral follows the exposure.", [["lgd", `CASE WHEN ${ccf} AND lgd_from_collateral = 1 THEN ${secured} ELSE ${names.lgd} END`, (name) => (names.lgd = name)]]);
    }
    if (collateral) {
      const moved = `CASE WHEN lgd_from_collateral = 1 THEN ${securedLgdWord(names.ead, sources.collateral)} ELSE ${lgdAfterMoveWord(lgdBefore, names.ead, sources.collateral)} END`;
      const [raw] = this.query.add(this.step("lgd_raw"), "LGD after a move of the collateral, before it is clipped.", [[`lgd_raw_y${this.stretch.year}`, moved]]);
      this.follow("lgd", collateral, raw, withinBounds(raw, "lgd"));
    }
    if (benchmark) {
      this.add("revenue_of_benchmark", "Revenue after a move of the benchmark: loans by their repricing share, deposits by their beta.", [
        ["revenue", `${names.revenue} + ${sources.benchmarkRate} * (drawn * (repricing_share - 1E0) + deposits * (1E0 - deposit_beta))`, (name) => (names.revenue = name)],
      ]);
    }
  }

  moveDirectly(): void {
    for (const driver of DRIVERS) {
      for (const column of DRIVER_COLUMNS[driver] ?? []) this.chain(driver, snakeCase(column), () => this.names[column], (name) => (this.names[column] = name));
    }
  }

  /** One driver's shocks to one column, a step for each that a scenario has in a row. */
  private chain(driver: Driver, column: string, current: () => string, become: (name: string) => void): void {
    const moves = movesOf(this.model.prepared, driver, this.stretch.year);
    const steps = Math.max(0, ...moves.map(({ length }) => length));
    for (let step = 0; step < steps; step++) this.move(driver, column, moves.flatMap((list) => list.slice(step, step + 1)), { current: current(), become });
  }

  private move(driver: Driver, column: string, moves: readonly Move[], { current, become }: { readonly current: string; readonly become: (name: string) => void }): void {
    const { dialect } = this.model;
    const clip = clipExpression(moves, current, { ...this.stretch, dialect });
    this.add(column, `${column} under the shocks of year ${this.stretch.year}.`, [
      [column, movedExpression(moves, current, dialect), become],
      ...(clip === undefined ? [] : [[`${column}_clipped`, clip, (name: string) => this.clips.push({ driver, name })] as const]),
    ]);
  }

  /** A column that follows from a shock to another; what leaves its range is clipped and counted. */
  private follow(column: "ead" | "lgd", scenarios: string, raw: string, bounded: string): void {
    const counts = this.stretch.year === 1 ? scenarios : `${this.turning(column === "ead" ? "ccf" : "collateral")} AND ${this.stretch.periods} > 0E0`;
    this.add(`${column}_followed`, `${column} as it follows, within its range.`, [
      [column, `CASE WHEN ${scenarios} THEN ${bounded} ELSE ${this.names[column]} END`, (name) => (this.names[column] = name)],
      [`${column}_clipped`, `CASE WHEN ${counts} AND ${outside(raw, column)} THEN 1 ELSE 0 END`, (name) => this.clips.push({ driver: column, name })],
    ]);
  }

  private scenariosOf(driver: Driver): string | undefined {
    const numbers = movesOf(this.model.prepared, driver, this.stretch.year).map(([{ scenario }]) => String(scenario.number));
    return numbers.length > 0 ? `scenario_no IN ${listOf(numbers)}` : undefined;
  }

  /** Scenarios for which the year is one that turns. */
  private turning(driver: Driver): string {
    const numbers = movesOf(this.model.prepared, driver, this.stretch.year).flatMap(([{ scenario }]) => (scenario.turningYears.includes(this.stretch.year) ? [String(scenario.number)] : []));
    return numbers.length > 0 ? `scenario_no IN ${listOf(numbers)}` : "1 = 0";
  }

  private add(step: string, comment: string, columns: readonly (readonly [name: string, expression: string, become: (name: string) => void])[]): void {
    const { year } = this.stretch;
    const added = this.query.add(this.step(step), comment, columns.map(([name, expression]): NewColumn => [`${name}_y${year}`, expression]));
    added.forEach((name, index) => columns[index][2](name));
  }

  private stepCount = 0;

  private step(name: string): string {
    return `y${this.stretch.year}_${++this.stepCount}_${name}`;
  }
}

/** `securedLgd` of the core. */
function securedLgdWord(ead: string, collateral: string): string {
  const covered = `LEAST(${ead}, ${collateral} * GREATEST(0E0, 1E0 - haircut))`;
  return `CASE WHEN ${ead} > 0E0 THEN (lgd_unsecured * (${ead} - ${covered}) + lgd_secured * ${covered}) / ${ead} ELSE lgd_unsecured END`;
}

/** `lgdAfterCollateralMove` of the core. */
function lgdAfterMoveWord(lgd: string, ead: string, collateral: string): string {
  const before = "collateral * (1E0 - haircut)";
  const uncovered = `GREATEST(0E0, ${ead} - ${collateral} * (1E0 - haircut))`;
  return `CASE WHEN ${collateral} = collateral OR NOT (${ead} > 0E0) THEN ${lgd} WHEN ${ead} > ${before} THEN ${lgd} * (${uncovered} / (${ead} - ${before})) ELSE GREATEST(${lgd}, ${numberWord(UNSECURED_LGD)} * (${uncovered} / ${ead})) END`;
}
