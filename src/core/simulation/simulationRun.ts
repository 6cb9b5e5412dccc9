import { mapResult, type Result } from "../result/result";
import type { BlockPlan, Collector } from "../scenario/blockPlan";
import { addIndividualValues } from "./individualValues";
import { PathsOfTable } from "./pathsOfTable";
import { addPathValues } from "./pathValues";
import type { SimulationRequest } from "./simulationRequest";
import { StageWeights } from "./stageWeights";

/** Values of the portfolio, a number a path; of those paths that are finished. */
export type SimulatedValues = Float64Array;

/** A simulation cut into units: each adds a block of clients up on a chunk of paths. */
export class SimulationRun implements BlockPlan<Float64Array, SimulatedValues> {
  private readonly weights = new StageWeights();

  private constructor(private readonly paths: PathsOfTable) {}

  static *createInSteps({ table, scenario, settings }: SimulationRequest): Generator<void, Result<SimulationRun>> {
    const opened = yield* PathsOfTable.createInSteps(table, scenario, settings);
    return mapResult(opened, (paths) => new SimulationRun(paths));
  }

  get blockCount(): number {
    return this.paths.unitCount;
  }

  get valuations(): number {
    return this.paths.table.count * this.paths.settings.paths;
  }

  /** Sums over the clients of a block, a number a path of the chunk. */
  runBlock(index: number): Float64Array {
    const { clients, paths } = this.paths.unit(index);
    const totals = new Float64Array(paths.count);
    const { rates, settings: { individual, seed } } = this.paths;
    if (individual) addIndividualValues(clients, paths, rates, seed, (_row, values) => values.forEach((value, path) => (totals[path] += value)));
    else addPathValues(clients, paths, rates, this.weights, totals);
    return totals;
  }

  collect(): Collector<Float64Array, SimulatedValues> {
    const blocks = this.paths.blocks.length;
    const open = new Map<number, Float64Array[]>();
    const finished = new Map<number, Float64Array>();
    return {
      add: (index, part) => {
        const chunk = Math.floor(index / blocks);
        const parts = open.get(chunk) ?? new Array<Float64Array>(blocks);
        parts[index % blocks] = part;
        open.set(chunk, parts);
        if (!parts.includes(undefined as unknown as Float64Array)) {
          finished.set(chunk, sumInOrder(parts));
          open.delete(chunk);
        }
      },
      output: () => join([...finished].sort(([a], [b]) => a - b).map(([, values]) => values)),
    };
  }
}

function sumInOrder(parts: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(parts[0].length);
  for (const part of parts) for (let path = 0; path < sums.length; path++) sums[path] += part[path];
  return sums;
}

function join(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
