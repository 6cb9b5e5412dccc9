import { COMPONENT_LINES } from "../../core/clv/components";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel, componentLabels } from "../schema/componentLabels";
import type { ClientReading } from "../schema/readClientTable";
import { runLabels } from "../schema/runLabels";
import { describeFailure } from "../text/describeFailure";
import { failuresByRow } from "./failuresByRow";

/** A row for each row of the source table, blank ones included: client, CLV, its components, status. */
export function presentClients(reading: ClientReading, result: PortfolioRunResult): OutputMatrix {
  const { locale } = reading.match;
  const [run] = result.scenarios;
  const headers = [runLabels.client[locale], clvLabel[locale], ...COMPONENT_LINES.map((line) => componentLabels[line][locale]), runLabels.status[locale]];
  const failures = failuresByRow(result, run);
  const cells: OutputCell[][] = Array.from({ length: reading.sourceRowCount }, () => headers.map(() => ""));
  reading.sourceRows.forEach((source, row) => {
    const cause = failures.get(row);
    cells[source] = cause
      ? [reading.table.ids[row], cause, ...COMPONENT_LINES.map(() => ""), describeFailure(cause, locale)]
      : [reading.table.ids[row], run.clientValues![row], ...run.clientComponents!.map((column) => column[row]), ""];
  });
  return [headers, ...cells];
}
