import { openUniform, philox } from "../numeric/philox";
import type { ConditionalRates } from "./conditionalRates";
import { CHUNK_PATHS, type FactorPaths } from "./factorPaths";
import type { PathBlock, PathStage } from "./pathBlock";

/** A client's luck on a path: it leaves in the period in which the survival falls below `exit`; then it defaults, or not, by `cause`. */
const exit = new Float64Array(CHUNK_PATHS);
const cause = new Float64Array(CHUNK_PATHS);
/** Survival so far; 0 once it has left. */
const alive = new Float64Array(CHUNK_PATHS);
const values = new Float64Array(CHUNK_PATHS);
/** DF·G by lane. */
const carried = Array.from({ length: 4 }, () => new Float64Array(CHUNK_PATHS));

/**
 * Value of each client of a block on each path of a chunk, its own luck drawn: flows until it leaves, then a loss if it
 * defaults. Its mean over that luck is `addPathValues`. After the simulated years, who is still there counts with what is
 * then expected of it.
 *
 * @param take receives each row of the block with its values by path, which hold until the next
 */
export function addIndividualValues(block: PathBlock, paths: FactorPaths, rates: ConditionalRates, seed: number, take: (row: number, values: Float64Array) => void): void {
  const { count } = paths;
  const shown = values.subarray(0, count);
  for (let row = 0; row < block.rows.length; row++) {
    const group = block.groupOf[row];
    if (group < 0) continue;
    drawLuck(seed, block.rows[row], paths);
    alive.fill(1, 0, count);
    shown.fill(-block.acquisitionCost[row]);
    block.after.forEach((_, lane) => carried[lane].fill(1, 0, count));
    for (const stage of block.stages) {
      rates.turnTo(block, stage, group, paths);
      live(block, stage, { row, group, count }, rates, paths.margins(block.sector[group], stage.year));
    }
    block.after.forEach(({ rows }, lane) => {
      if (rows[row] !== 0) for (let path = 0; path < count; path++) if (alive[path] > 0) shown[path] += carried[lane][path] * rows[row];
    });
    take(row, shown);
  }
}

interface Place {
  readonly row: number;
  readonly group: number;
  readonly count: number;
}

/** One year of one client: period by period until it leaves. */
function live({ timing }: PathBlock, { periods, discountFactor, growthFactor, rowFlows }: PathStage, { row, group, count }: Place, { survival, defaultProbability }: ConditionalRates, margins: Float64Array): void {
  const v = discountFactor[group];
  const lossTime = timing === "mid" ? Math.sqrt(v) : v;
  const incomeTime = timing === "begin" ? 1 : lossTime;
  /** Share of a period's income that who leaves in it still brings. */
  const lastShare = timing === "begin" ? 1 : timing === "mid" ? 0.5 : 0;
  for (let path = 0; path < count; path++) {
    if (alive[path] === 0) continue;
    const s = survival[path];
    // Whole periods lived in this year, and whether it leaves in the one after them.
    let lived = 0;
    let still = alive[path];
    while (lived < periods && still * s >= exit[path]) {
      still *= s;
      lived++;
    }
    const leaves = lived < periods;
    const defaults = leaves && cause[path] * (1 - s) < defaultProbability[path];
    let value = 0;
    for (let lane = 0; lane < growthFactor.length; lane++) {
      const { revenue, other, loss } = rowFlows[lane];
      const income = (revenue[row] * margins[path] + other[row]) * incomeTime;
      const step = v * growthFactor[lane][group];
      let scale = carried[lane][path];
      for (let period = 0; period < lived; period++) {
        value += income * scale;
        scale *= step;
      }
      if (leaves) value += scale * (income * lastShare - (defaults ? loss[row] * lossTime : 0));
      carried[lane][path] = scale;
    }
    values[path] += value;
    alive[path] = leaves ? 0 : still;
  }
}

const words = new Uint32Array(4);
/** Second word of the counters of clients; those of factors are smaller, and those of Sobol's shifts greater. */
const CLIENTS = 0x40000000;

function drawLuck(seed: number, client: number, { first, count }: FactorPaths): void {
  for (let i = 0; i < count; i++) {
    const path = first + i;
    words[0] = client;
    words[1] = CLIENTS;
    words[2] = path;
    words[3] = Math.floor(path / 0x100000000);
    philox(words, seed, Math.floor(seed / 0x100000000));
    exit[i] = openUniform(words[0], words[1]);
    cause[i] = openUniform(words[2], words[3]);
  }
}
