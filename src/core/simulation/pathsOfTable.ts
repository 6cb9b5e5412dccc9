import type { ClientTable } from "../portfolio/clientTable";
import { isStepEnd } from "../numeric/rowSteps";
import { rowBlocksInSteps, type RowBlock } from "../portfolio/rowBlocks";
import { fail, ok, type Result } from "../result/result";
import { compileScenario } from "../scenario/compileScenario";
import type { Scenario } from "../scenario/scenario";
import { ConditionalRates } from "./conditionalRates";
import { factorLoadings } from "./factorModel";
import { CHUNK_PATHS, drawFactors, type FactorPaths, type PathPlan } from "./factorPaths";
import { hashOfRow } from "./groupRows";
import type { PathBlock } from "./pathBlock";
import { PathBlockReader } from "./pathBlockReader";
import type { SimulationSettings } from "./simulationRequest";

/** A chunk of paths over a block of clients: the unit of work of a simulation. */
export interface PathUnit {
  readonly chunk: number;
  readonly block: number;
  readonly clients: PathBlock;
  readonly paths: FactorPaths;
}

/** Blocks with few groups are kept open: reading them takes longer than valuing them. */
const KEPT_GROUPS = 64;

/** Blocks of clients and chunks of paths, chunk by chunk, so that whole paths are finished early. */
export class PathsOfTable {
  readonly rates: ConditionalRates;
  private readonly kept = new Map<number, PathBlock>();
  private chunk: { readonly index: number; readonly paths: FactorPaths } | undefined;

  private constructor(
    readonly table: ClientTable,
    readonly settings: SimulationSettings,
    private readonly plan: PathPlan,
    readonly blocks: readonly RowBlock[],
    private readonly reader: PathBlockReader,
  ) {
    this.rates = new ConditionalRates(settings.model);
  }

  /**
   * @returns the first reason why this table cannot be simulated so: a scenario it cannot take, correlations that
   * clash, sectors of a column it lacks
   */
  static *createInSteps(table: ClientTable, scenario: Scenario, settings: SimulationSettings): Generator<void, Result<PathsOfTable>> {
    const compiled = compileScenario(table, scenario);
    if (!compiled.ok) return compiled;
    const loadings = factorLoadings(settings.model);
    if (!loadings.ok) return loadings;
    const sectors = sectorsOf(table, settings);
    if (!sectors.ok) return sectors;
    const { model, seed, sampling } = settings;
    const years = Math.min(settings.years, longestYears(table));
    const plan: PathPlan = { model, loadings: loadings.value, sectors: sectors.value.count, years, seed, sampling };
    yield;
    const blocks = yield* rowBlocksInSteps(table, (rows) => alikeTogether(table, sectors.value.codes, rows));
    return ok(new PathsOfTable(table, settings, plan, blocks, new PathBlockReader(table, compiled.value, model, sectors.value.codes, years)));
  }

  get chunks(): number {
    return Math.ceil(this.settings.paths / CHUNK_PATHS);
  }

  get unitCount(): number {
    return this.chunks * this.blocks.length;
  }

  unit(index: number): PathUnit {
    const chunk = Math.floor(index / this.blocks.length);
    const block = index % this.blocks.length;
    return { chunk, block, clients: this.open(block), paths: this.pathsOf(chunk) };
  }

  private open(index: number): PathBlock {
    const known = this.kept.get(index);
    if (known) return known;
    const block = this.reader.open(this.blocks[index]);
    if (block.groups <= KEPT_GROUPS) this.kept.set(index, block);
    return block;
  }

  private pathsOf(chunk: number): FactorPaths {
    if (this.chunk?.index !== chunk) {
      const first = chunk * CHUNK_PATHS;
      this.chunk = { index: chunk, paths: drawFactors(this.plan, first, Math.min(CHUNK_PATHS, this.settings.paths - first)) };
    }
    return this.chunk.paths;
  }
}

/** Longest horizon in years; infinite for a perpetual one. */
function longestYears({ horizonPeriods, periodsPerYear, count }: ClientTable): number {
  let longest = 0;
  for (let row = 0; row < count; row++) longest = Math.max(longest, Math.ceil(horizonPeriods[row] / Math.max(1, periodsPerYear[row])));
  return longest;
}

/** Sector of each row, a number from 0; all of one where sectors have no share. */
function sectorsOf(table: ClientTable, { model, sectorColumn }: SimulationSettings): Result<{ readonly codes: Int32Array; readonly count: number }> {
  if (model.sectorShare === 0) return ok({ codes: new Int32Array(table.count), count: 1 });
  const category = Object.hasOwn(table.categories, sectorColumn) ? table.categories[sectorColumn] : undefined;
  if (!category) return fail("unknownColumn", { parameter: "sector_column", choices: Object.keys(table.categories).join(", "), value: sectorColumn });
  return ok({ codes: category.codes.map((code) => code + 1), count: category.labels.length + 1 });
}

/** Rows with equal rates beside each other, so that blocks have few groups. Ties keep the order of the table. */
function* alikeTogether(table: ClientTable, sectors: Int32Array, rows: Int32Array): Generator<void, Int32Array> {
  const { pd, churn, discountRate, revenueGrowth } = table.values;
  const columns = [sectors, pd, churn, discountRate, revenueGrowth];
  // A hash of 32 bits above, a place of 21 below: whole numbers of 53 bits, which sort fast as numbers.
  const keys = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    if (isStepEnd(place)) yield;
    keys[place] = hashOfRow(columns, rows[place]) * PLACES + place;
  }
  yield;
  keys.sort();
  yield;
  return Int32Array.from(keys, (key) => rows[key % PLACES]);
}

const PLACES = 2 ** 21;
