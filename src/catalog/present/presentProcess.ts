import type { ProcessValue } from "../../core/sharing/processValue";
import type { OutputCell, OutputMatrix } from "../cell";
import type { ClientReading } from "../schema/readClientTable";
import { sharingLabels as words } from "../schema/sharingLabels";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";

/** A row for each row of the source table, and the total below. */
export function presentProcessClients({ churnToday, churn, valueToday, value, failures, totals }: ProcessValue, { match: { locale }, sourceRowCount, sourceRows, table }: ClientReading): OutputMatrix {
  const headers = [words.client, words.churnToday, words.churn, words.clvToday, words.clv, words.gain, words.status].map((label) => label[locale]);
  const cells: OutputCell[][] = Array.from({ length: sourceRowCount }, () => headers.map(() => ""));
  sourceRows.forEach((source, row) => {
    const cause = failures.get(row);
    cells[source] = cause
      ? [table.ids[row], "", "", "", cause, "", describeFailure(cause, locale)]
      : [table.ids[row], churnToday[row], churn[row], valueToday[row], value[row], value[row] - valueToday[row], ""];
  });
  return [headers, ...cells, [words.total[locale], "", "", totals.valueToday, totals.value, totals.value - totals.valueToday, ""]];
}

/** Names and values of the whole, beside what the change costs. */
export function presentProcessTotals({ totals, failures }: ProcessValue, cost: number, locale: Locale): OutputMatrix {
  const gain = totals.value - totals.valueToday;
  const breakeven = Math.max(0, gain);
  return [
    [words.clvToday[locale], totals.valueToday],
    [words.clv[locale], totals.value],
    [words.gain[locale], gain],
    [words.gainOfOne[locale], gain / totals.clients],
    [words.cost[locale], cost],
    [words.net[locale], gain - cost],
    [words.breakeven[locale], breakeven],
    [words.breakevenOfOne[locale], breakeven / totals.clients],
    [words.clients[locale], totals.clients],
    [words.leftOut[locale], failures.size],
  ];
}
