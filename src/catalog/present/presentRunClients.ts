import { COMPONENT_LINES } from "../../core/clv/components";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { OutputCell, OutputMatrix } from "../cell";
import { clientColumn } from "../schema/clientColumns";
import { clvLabel, componentLabels } from "../schema/componentLabels";
import type { ClientReading } from "../schema/readClientTable";
import { runLabels } from "../schema/runLabels";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";
import { failuresByRow } from "./failuresByRow";

/**
 * A row a client that was read: its row in the source (below the headers, from 1), name and categories,
 * the value as it stands with its components, the value under each scenario, status. Clients whom a cancelled run has
 * not come to are left out.
 *
 * @param asItStands one scenario without shocks, with clients' values and components
 * @param scenarios any scenarios, with clients' values
 */
export function presentRunClients(reading: ClientReading, asItStands: PortfolioRunResult, scenarios: PortfolioRunResult, locale: Locale): OutputMatrix {
  return [...runClientRows(reading, asItStands, scenarios, locale)];
}

/** The same row by row, headers first, for tables too long to be held as cells. */
export function* runClientRows(reading: ClientReading, asItStands: PortfolioRunResult, scenarios: PortfolioRunResult, locale: Locale): Generator<OutputCell[]> {
  const { table, sourceRows } = reading;
  const [base] = asItStands.scenarios;
  const categories = Object.entries(table.categories);
  yield [
    runLabels.row[locale],
    runLabels.client[locale],
    ...categories.map(([id]) => clientColumn(id).label[locale]),
    runLabels.baseClv[locale],
    ...COMPONENT_LINES.map((line) => componentLabels[line][locale]),
    ...scenarios.scenarios.map(({ name }) => `${clvLabel[locale]}: ${name}`),
    runLabels.status[locale],
  ];
  const baseFailures = failuresByRow(asItStands, base);
  const runs = scenarios.scenarios.map((run) => ({ values: run.clientValues!, failures: failuresByRow(scenarios, run) }));
  const unfinished = new Set(scenarios.unfinished);
  for (let row = 0; row < table.count; row++) {
    if (unfinished.has(row)) continue;
    const broken = baseFailures.get(row);
    const underScenarios = runs.map(({ values, failures }) => failures.get(row) ?? values[row]);
    const cause = broken ?? underScenarios.find((cell) => typeof cell === "object");
    yield [
      sourceRows[row] + 1,
      table.ids[row],
      ...categories.map(([, { labels, codes }]) => labels[codes[row]] ?? ""),
      broken ?? base.clientValues![row],
      ...base.clientComponents!.map((column) => (broken ? "" : column[row])),
      ...underScenarios,
      cause ? describeFailure(cause, locale) : "",
    ];
  }
}
