import { openUniform, philox } from "../numeric/philox";
import { fail, ok, type Result } from "../result/result";

/** Points in rows, all of one width. */
export interface KMeansInput {
  readonly points: readonly (readonly number[])[];
  readonly clusters: number;
  /** Tries, of which the one with the smallest sum of squares is taken. */
  readonly starts: number;
  readonly seed: number;
}

export interface KMeansClustering {
  /** Cluster of each point, from 0. */
  readonly assignments: readonly number[];
  readonly centres: readonly (readonly number[])[];
  /** Sum of squared distances of a cluster's points to their centre. */
  readonly within: readonly number[];
  readonly totalWithin: number;
  /** Whether no point would move; else the most passes were made. */
  readonly isConverged: boolean;
}

const MOST_PASSES = 300;

/**
 * k-means: the clusters whose points lie closest to their means.
 *
 * Formula: minimise `Σ_i ‖x_i − m_c(i)‖²` by Lloyd's passes (nearest mean, then means), from starts by k-means++: the
 * first mean is any point, each further one a point with probability in proportion to its squared distance to the
 * nearest so far. A cluster that loses its last point starts again at the point farthest from its mean. Where no pass
 * changes anything, single points move as long as that lowers the sum: from a to b where
 * `n_b/(n_b + 1)·‖x − m_b‖² < n_a/(n_a − 1)·‖x − m_a‖²` (Hartigan), which leaves fewer poor ends to Lloyd's passes.
 *
 * Assumptions: of equally near means the first counts. Draws are Philox at (draw, start) under the seed: a result depends
 * on points, clusters, starts and seed alone.
 *
 * Errors: `notEnoughData` where there are fewer distinct points than clusters.
 *
 * Source: Lloyd (1982), Least Squares Quantization in PCM, IEEE Trans. Inf. Theory 28(2); Arthur & Vassilvitskii (2007),
 * k-means++: The Advantages of Careful Seeding, SODA '07; Hartigan & Wong (1979), A K-Means Clustering Algorithm, Applied
 * Statistics 28(1).
 */
export function kMeans({ points, clusters, starts, seed }: KMeansInput): Result<KMeansClustering> {
  const distinct = new Set(points.map((point) => JSON.stringify(point))).size;
  if (distinct < clusters) return fail("notEnoughData", { parameter: "distinct clients", minimum: clusters, value: distinct });
  let best: KMeansClustering | undefined;
  for (let start = 0; start < starts; start++) {
    const found = settle(points, spreadOut(points, clusters, (draw) => uniform(seed, start, draw)));
    if (!best || found.totalWithin < best.totalWithin) best = found;
  }
  return ok(best!);
}

/** The means of a start by k-means++. */
function spreadOut(points: readonly (readonly number[])[], clusters: number, draw: (index: number) => number): number[][] {
  const centres = [[...points[Math.floor(draw(0) * points.length)]]];
  const nearest = points.map((point) => squaredDistance(point, centres[0]));
  while (centres.length < clusters) {
    let left = draw(centres.length) * nearest.reduce((sum, distance) => sum + distance, 0);
    // Rounding may leave a rest behind the last point that can be taken.
    let chosen = nearest.reduce((last, distance, index) => (distance > 0 ? index : last), 0);
    for (let index = 0; index < points.length; index++) {
      left -= nearest[index];
      if (left < 0) {
        chosen = index;
        break;
      }
    }
    const centre = [...points[chosen]];
    centres.push(centre);
    points.forEach((point, index) => (nearest[index] = Math.min(nearest[index], squaredDistance(point, centre))));
  }
  return centres;
}

/** Lloyd's passes, then moves of single points, until nothing changes. */
function settle(points: readonly (readonly number[])[], first: readonly (readonly number[])[]): KMeansClustering {
  let centres = first;
  let assignments: number[] = [];
  let isConverged = false;
  for (let pass = 0; pass < MOST_PASSES && !isConverged; pass++) {
    const next = withoutEmpty(points, centres, points.map((point) => nearestOf(point, centres)));
    const isSettled = next.every((cluster, index) => cluster === assignments[index]);
    assignments = next;
    centres = meansOf(points, assignments, centres.length);
    if (!isSettled) continue;
    isConverged = !moveSingles(points, assignments, centres);
    centres = meansOf(points, assignments, centres.length);
  }
  const within = centres.map(() => 0);
  points.forEach((point, index) => (within[assignments[index]] += squaredDistance(point, centres[assignments[index]])));
  return { assignments, centres, within, totalWithin: within.reduce((sum, one) => sum + one, 0), isConverged };
}

/** What a move has to lower, as a share of the point's part in the sum: less is rounding. */
const LEAST_GAIN = 1e-9;

/** Moves points whose move lowers the sum, one after another, in place. @returns whether one moved */
function moveSingles(points: readonly (readonly number[])[], assignments: number[], given: readonly (readonly number[])[]): boolean {
  const centres = given.map((centre) => [...centre]);
  const sizes = centres.map(() => 0);
  for (const cluster of assignments) sizes[cluster]++;
  let moved = false;
  points.forEach((point, index) => {
    const from = assignments[index];
    if (sizes[from] < 2) return;
    const saved = (sizes[from] / (sizes[from] - 1)) * squaredDistance(point, centres[from]);
    let to = from;
    let least = saved * (1 - LEAST_GAIN);
    for (let cluster = 0; cluster < centres.length; cluster++) {
      const cost = cluster === from ? Infinity : (sizes[cluster] / (sizes[cluster] + 1)) * squaredDistance(point, centres[cluster]);
      if (cost < least) [to, least] = [cluster, cost];
    }
    if (to === from) return;
    point.forEach((value, column) => {
      centres[from][column] -= (value - centres[from][column]) / (sizes[from] - 1);
      centres[to][column] += (value - centres[to][column]) / (sizes[to] + 1);
    });
    sizes[from]--;
    sizes[to]++;
    assignments[index] = to;
    moved = true;
  });
  return moved;
}

function nearestOf(point: readonly number[], centres: readonly (readonly number[])[]): number {
  let nearest = 0;
  let least = Infinity;
  for (let cluster = 0; cluster < centres.length; cluster++) {
    const distance = squaredDistance(point, centres[cluster]);
    if (distance < least) [nearest, least] = [cluster, distance];
  }
  return nearest;
}

/** Gives each empty cluster the point that is farthest from its mean, from a cluster that keeps another. */
function withoutEmpty(points: readonly (readonly number[])[], centres: readonly (readonly number[])[], assignments: number[]): number[] {
  const sizes = centres.map(() => 0);
  for (const cluster of assignments) sizes[cluster]++;
  for (let empty = sizes.indexOf(0); empty >= 0; empty = sizes.indexOf(0)) {
    let farthest = -1;
    let most = -1;
    assignments.forEach((cluster, index) => {
      const distance = sizes[cluster] > 1 ? squaredDistance(points[index], centres[cluster]) : -1;
      if (distance > most) [farthest, most] = [index, distance];
    });
    sizes[assignments[farthest]]--;
    assignments[farthest] = empty;
    sizes[empty] = 1;
  }
  return assignments;
}

function meansOf(points: readonly (readonly number[])[], assignments: readonly number[], clusters: number): number[][] {
  const width = points[0].length;
  const sums = Array.from({ length: clusters }, () => new Array<number>(width).fill(0));
  const sizes = new Array<number>(clusters).fill(0);
  points.forEach((point, index) => {
    const cluster = assignments[index];
    sizes[cluster]++;
    for (let column = 0; column < width; column++) sums[cluster][column] += point[column];
  });
  return sums.map((sum, cluster) => sum.map((total) => total / sizes[cluster]));
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < a.length; column++) {
    const difference = a[column] - b[column];
    sum += difference * difference;
  }
  return sum;
}

const words = new Uint32Array(4);

function uniform(seed: number, start: number, draw: number): number {
  words[0] = draw;
  words[1] = start;
  words[2] = 0;
  words[3] = 0;
  philox(words, seed, Math.floor(seed / 0x100000000));
  return openUniform(words[0], words[1]);
}
