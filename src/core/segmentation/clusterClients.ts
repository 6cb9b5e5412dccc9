import { fail, ok, type Result } from "../result/result";
import { kMeans } from "./kMeans";

/** Clients by columns: numbers such as value, risk and size, and words such as industry and stage. */
export interface ClusterInput {
  readonly numbers: readonly (readonly number[])[];
  readonly categories: readonly (readonly string[])[];
  readonly clusters: number;
  readonly starts: number;
  readonly seed: number;
  /** Whether numbers are measured in standard deviations. */
  readonly isStandardised: boolean;
}

/** A group of clients that are alike. */
export interface ClientCluster {
  readonly clients: number;
  /** Mean of each column of numbers, in its own unit. */
  readonly means: readonly number[];
  /** Means less those of all clients, in standard deviations; 0 where the column does not vary. */
  readonly deviations: readonly number[];
  /** The most frequent word of each column of words; of equally frequent ones the first. */
  readonly words: readonly string[];
  /** Sum of squared distances to the centre, in the measure that was clustered by. */
  readonly within: number;
}

export interface ClusteredClients {
  /** Cluster of each client, from 0, in the order of `clusters`. */
  readonly assignments: readonly number[];
  /** Those with the highest mean of the first column of numbers first. */
  readonly clusters: readonly ClientCluster[];
  readonly totalWithin: number;
  readonly isConverged: boolean;
}

/**
 * Clusters clients by their numbers and words with k-means.
 *
 * Formula: numbers as `(x − x̄)/s` with s of n − 1 where they are standardised; a word as indicators of 1/√2, so that two
 * different words are 1 apart, as two numbers one standard deviation apart are.
 *
 * Errors: `missing` without a column of numbers; `notEnoughData` where there are fewer distinct clients than clusters;
 * `tooLarge` where squares leave the range of numbers.
 */
export function clusterClients({ numbers, categories, clusters, starts, seed, isStandardised }: ClusterInput): Result<ClusteredClients> {
  if (numbers.length === 0) return fail("missing", { parameter: "column of numbers" });
  const moments = numbers.map(momentsOf);
  if (moments.some(({ mean, deviation }) => !Number.isFinite(mean) || !Number.isFinite(deviation))) return fail("tooLarge");
  const indicators = categories.flatMap((column) => [...new Set(column)].map((word) => column.map((own) => (own === word ? Math.SQRT1_2 : 0))));
  const measured = numbers.map((column, index) => (isStandardised ? column.map((value) => standardised(value, moments[index])) : column));
  const columns = [...measured, ...indicators];
  const points = numbers[0].map((_, client) => columns.map((column) => column[client]));
  const found = kMeans({ points, clusters, starts, seed });
  if (!found.ok) return found;
  if (!Number.isFinite(found.value.totalWithin)) return fail("tooLarge");

  const { assignments, within, totalWithin, isConverged } = found.value;
  const members = within.map((_, cluster) => assignments.flatMap((own, client) => (own === cluster ? [client] : [])));
  const described = members.map((clients, cluster): ClientCluster => {
    const means = numbers.map((column) => clients.reduce((sum, client) => sum + column[client], 0) / clients.length);
    return { clients: clients.length, means, deviations: means.map((mean, index) => standardised(mean, moments[index])), words: categories.map((column) => mostFrequent(clients.map((client) => column[client]))), within: within[cluster] };
  });
  const order = described.map((_, cluster) => cluster).sort((a, b) => byMeans(described[a].means, described[b].means) || a - b);
  const placeOf = new Map(order.map((cluster, place) => [cluster, place]));
  return ok({ assignments: assignments.map((cluster) => placeOf.get(cluster)!), clusters: order.map((cluster) => described[cluster]), totalWithin, isConverged });
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation of n − 1; 0 of one client. */
function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

function standardised(value: number, { mean, deviation }: Moments): number {
  return deviation === 0 ? 0 : (value - mean) / deviation;
}

function mostFrequent(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** The higher mean first, column by column. */
function byMeans(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((mean, column) => mean !== b[column]);
  return index < 0 ? 0 : b[index] - a[index];
}
