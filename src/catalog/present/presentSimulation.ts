import { renderTemplate, type Failure } from "../../core/result/failure";
import type { Simulated } from "../../core/simulation/distribution";
import type { SimulatedPortfolio } from "../../core/studies/simulatePortfolio";
import type { OutputCell, OutputMatrix } from "../cell";
import type { ClientReading } from "../schema/readClientTable";
import { simulationLabels } from "../schema/simulationLabels";
import type { LocalText, Locale } from "../text/localText";

/** What a simulation was asked for, as far as its tables say so. */
export interface SimulationTerms {
  readonly seed: number;
  readonly tail: number;
}

/** The distribution, a row a measure, with what the number of paths leaves open. */
export function presentDistribution({ distribution, clv, valued, failures }: SimulatedPortfolio, { seed, tail }: SimulationTerms, locale: Locale): OutputMatrix {
  const words = simulationLabels;
  const row = (label: string, { value, standardError, low, high }: Simulated): OutputCell[] => [label, value, standardError ?? "", low ?? "", high ?? ""];
  const number = (label: LocalText, value: number): OutputCell[] => row(label[locale], { value });
  return [
    [words.measure, words.value, words.standardError, words.low, words.high].map((label) => label[locale]),
    number(words.asItStands, clv),
    row(words.mean[locale], distribution.mean),
    number(words.standardDeviation, distribution.standardDeviation),
    ...distribution.quantiles.map(({ probability, at }) => row(withPercent(words.quantile[locale], probability), at)),
    row(tailLabel(tail, locale), distribution.tailMean),
    row(words.negative[locale], distribution.negative),
    number(words.least, distribution.least),
    number(words.greatest, distribution.greatest),
    number(words.paths, distribution.paths),
    number(words.seed, seed),
    number(words.clients, valued),
    number(words.leftOut, failures.length),
  ];
}

/** "CVaR: mean of the worst 5 %". */
export function tailLabel(tail: number, locale: Locale): string {
  return withPercent(simulationLabels.tailMean[locale], tail);
}

function withPercent(template: string, share: number): string {
  return renderTemplate(template, { percent: Number((100 * share).toPrecision(6)) });
}

/** A row for each row of the source table: what the client is worth as it stands, on average, and in the tail. */
export function presentSimulatedClients(reading: ClientReading, { clientValues, contributions, failures }: SimulatedPortfolio, locale: Locale): OutputMatrix {
  const { row: rowLabel, client, asItStands, mean: meanLabel, inTail, tailLoss, tailShare } = simulationLabels;
  const headers = [rowLabel, client, asItStands, meanLabel, inTail, tailLoss, tailShare].map((label) => label[locale]);
  const why = new Map<number, Failure>(failures.map(({ row, failure }) => [row, failure]));
  const { mean, tailMean } = contributions!;
  const whole = totalTailLoss(mean, tailMean);
  const cells: OutputCell[][] = Array.from({ length: reading.sourceRowCount }, () => headers.map(() => ""));
  reading.sourceRows.forEach((source, row) => {
    const cause = why.get(row);
    const loss = mean[row] - tailMean[row];
    cells[source] = [source + 1, reading.table.ids[row], ...(cause ? [cause, "", "", "", ""] : [clientValues[row], mean[row], tailMean[row], loss, whole > 0 ? loss / whole : ""])];
  });
  return [headers, ...cells];
}

/** What the portfolio loses from its mean to its tail, over the clients that have a value. */
export function totalTailLoss(mean: Float64Array, tailMean: Float64Array): number {
  return mean.reduce((sum, value, row) => (Number.isNaN(value) ? sum : sum + value - tailMean[row]), 0);
}

/** The value of each path, in their order. */
export function presentPaths({ values }: SimulatedPortfolio, locale: Locale): OutputMatrix {
  return [[simulationLabels.path[locale], simulationLabels.value[locale]], ...Array.from(values, (value, path) => [path + 1, value])];
}
