import { mapResult, type Result } from "../result/result";
import type { BlockPlan, Collector } from "../scenario/blockPlan";
import type { ConditionalRates } from "./conditionalRates";
import type { FactorPaths } from "./factorPaths";
import { addIndividualValues } from "./individualValues";
import type { PathBlock } from "./pathBlock";
import { PathsOfTable } from "./pathsOfTable";
import type { ContributionRequest } from "./simulationRequest";
import { StageWeights } from "./stageWeights";

/** Sums over the paths of a chunk, by row of a block: over all of them, and over those of the tail. */
export interface ContributionPart {
  readonly all: Float64Array;
  readonly tail: Float64Array;
}

/** Mean value of each row of the table, over all paths and over those of the tail; NaN where it has none. */
export interface ClientContributions {
  readonly mean: Float64Array;
  readonly tailMean: Float64Array;
}

/** What each client brings on average and in the tail: the clients' contributions to the mean and to the CVaR. */
export class ContributionRun implements BlockPlan<ContributionPart, ClientContributions> {
  private readonly weights = new StageWeights();

  private constructor(private readonly paths: PathsOfTable, private readonly tail: Int32Array) {}

  static *createInSteps({ table, scenario, settings, tail }: ContributionRequest): Generator<void, Result<ContributionRun>> {
    const opened = yield* PathsOfTable.createInSteps(table, scenario, settings);
    return mapResult(opened, (paths) => new ContributionRun(paths, tail));
  }

  get blockCount(): number {
    return this.paths.unitCount;
  }

  get valuations(): number {
    return this.paths.table.count * this.paths.settings.paths;
  }

  runBlock(index: number): ContributionPart {
    const { clients, paths } = this.paths.unit(index);
    const inTail = this.tailOf(paths);
    const part = { all: new Float64Array(clients.rows.length), tail: new Float64Array(clients.rows.length) };
    const { rates, settings: { individual, seed } } = this.paths;
    if (individual) {
      addIndividualValues(clients, paths, rates, seed, (row, values) => {
        for (const value of values) part.all[row] += value;
        for (const path of inTail) part.tail[row] += values[path];
      });
    } else addExpectations(clients, paths, inTail, { rates, weights: this.weights }, part);
    clients.groupOf.forEach((group, row) => {
      if (group < 0) part.all[row] = part.tail[row] = NaN;
    });
    return part;
  }

  /** Paths of a chunk that are of the tail, counted from its first. */
  private tailOf({ first, count }: FactorPaths): Int32Array {
    return this.tail.filter((path) => path >= first && path < first + count).map((path) => path - first);
  }

  collect(): Collector<ContributionPart, ClientContributions> {
    const { blocks, table, settings } = this.paths;
    const parts: ContributionPart[] = [];
    return {
      add: (index, part) => (parts[index] = part),
      output: () => {
        const mean = new Float64Array(table.count).fill(NaN);
        const tailMean = mean.slice();
        blocks.forEach(({ rows }, block) => {
          rows.forEach((row, i) => {
            let [all, tail] = [0, 0];
            for (let unit = block; unit < parts.length; unit += blocks.length) {
              all += parts[unit].all[i];
              tail += parts[unit].tail[i];
            }
            mean[row] = all / settings.paths;
            tailMean[row] = tail / this.tail.length;
          });
        });
        return { mean, tailMean };
      },
    };
  }
}

interface Workings {
  readonly rates: ConditionalRates;
  readonly weights: StageWeights;
}

/**
 * Adds what each row brings over the paths of a chunk: value is linear in the amounts, so that the weights of income and
 * loss are summed once for each group of clients that are alike, and each client's amounts are multiplied with the sums.
 */
function addExpectations(block: PathBlock, paths: FactorPaths, inTail: Int32Array, { rates, weights }: Workings, { all, tail }: ContributionPart): void {
  const { count } = paths;
  const members = membersOf(block);
  block.groupOf.forEach((group, row) => {
    if (group < 0) return;
    all[row] -= count * block.acquisitionCost[row];
    tail[row] -= inTail.length * block.acquisitionCost[row];
  });
  for (let group = 0; group < block.groups; group++) {
    weights.begin(block, paths);
    for (const stage of block.stages) {
      rates.turnTo(block, stage, group, paths);
      const margins = paths.margins(block.sector[group], stage.year);
      stage.rowFlows.forEach(({ revenue, other, loss: losses }, lane) => {
        weights.turnTo(block, stage, group, lane, rates, count);
        const { income, loss } = weights;
        const add = (target: Float64Array, ofRevenue: number, ofOther: number, ofLoss: number): void => {
          for (const row of members[group]) target[row] += revenue[row] * ofRevenue + other[row] * ofOther - losses[row] * ofLoss;
        };
        add(all, sumOfProducts(income, margins, count), sumOf(income, count), sumOf(loss, count));
        add(tail, inTail.reduce((sum, path) => sum + income[path] * margins[path], 0), sumOver(income, inTail), sumOver(loss, inTail));
      });
    }
    block.after.forEach(({ rows }, lane) => {
      const [ofAll, ofTail] = [sumOf(weights.carried[lane], count), sumOver(weights.carried[lane], inTail)];
      for (const row of members[group]) {
        all[row] += rows[row] * ofAll;
        tail[row] += rows[row] * ofTail;
      }
    });
  }
}

function membersOf({ groups, groupOf }: PathBlock): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, row) => group >= 0 && members[group].push(row));
  return members;
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  return sum;
}

function sumOfProducts(left: Float64Array, right: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += left[i] * right[i];
  return sum;
}

function sumOver(values: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (const place of places) sum += values[place];
  return sum;
}
