import type { BreakevenDriver } from "../../core/sensitivity/breakevenDrivers";
import type { ClientBreakevens } from "../../core/studies/breakevenClients";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel } from "../schema/componentLabels";
import { driverLabels } from "../schema/driverLabels";
import type { ClientReading } from "../schema/readClientTable";
import { joinLabels, sensitivityLabels } from "../schema/sensitivityLabels";
import { describeFailure } from "../text/describeFailure";

/** A row for each row of the source table: client, the driver today, its break-even, how far that is, CLV, status. */
export function presentBreakeven({ breakeven, today, clv, failures }: ClientBreakevens, driver: BreakevenDriver, reading: ClientReading): OutputMatrix {
  const { locale } = reading.match;
  const words = sensitivityLabels;
  const headers = [words.client[locale], joinLabels(driverLabels[driver], words.today, locale), words.breakeven[locale], words.distance[locale], words.distanceShare[locale], clvLabel[locale], words.status[locale]];
  const cells: OutputCell[][] = Array.from({ length: reading.sourceRowCount }, () => headers.map(() => ""));
  reading.sourceRows.forEach((source, row) => {
    const id = reading.table.ids[row];
    const cause = failures.get(row);
    const known = (value: number): OutputCell => (Number.isNaN(value) ? "" : value);
    const distance = breakeven[row] - today[row];
    cells[source] = cause
      ? [id, known(today[row]), cause, "", "", known(clv[row]), describeFailure(cause, locale)]
      : [id, today[row], breakeven[row], distance, today[row] === 0 ? "" : distance / Math.abs(today[row]), clv[row], ""];
  });
  return [headers, ...cells];
}
