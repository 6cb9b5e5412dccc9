import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { OutputCell, OutputMatrix } from "../cell";
import type { ClientReading } from "../schema/readClientTable";
import { runLabels } from "../schema/runLabels";
import { failuresByRow } from "./failuresByRow";

/** A row for each row of the source table: its value as it stands, under one scenario, and the change. */
export function presentScenarioClients(reading: ClientReading, result: PortfolioRunResult): OutputMatrix {
  const { locale } = reading.match;
  const [base, run] = result.scenarios;
  const headers = [runLabels.client, runLabels.baseClv, runLabels.scenarioClv, runLabels.change].map((label) => label[locale]);
  const baseFailures = failuresByRow(result, base);
  const runFailures = failuresByRow(result, run);
  const cells: OutputCell[][] = Array.from({ length: reading.sourceRowCount }, () => headers.map(() => ""));
  reading.sourceRows.forEach((source, row) => {
    const before = baseFailures.get(row) ?? base.clientValues![row];
    const after = runFailures.get(row) ?? run.clientValues![row];
    cells[source] = [reading.table.ids[row], before, after, typeof before === "number" && typeof after === "number" ? after - before : ""];
  });
  return [headers, ...cells];
}
