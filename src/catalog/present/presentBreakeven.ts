import { isStepEnd } from "../../core/numeric/rowSteps";
import type { BreakevenDriver } from "../../core/sensitivity/breakevenDrivers";
import type { ClientBreakevens } from "../../core/studies/breakevenClients";
import type { OutputCell, OutputMatrix } from "../cell";
import { clvLabel } from "../schema/componentLabels";
import { driverLabels } from "../schema/driverLabels";
import type { ClientReading } from "../schema/readClientTable";
import { joinLabels, sensitivityLabels } from "../schema/sensitivityLabels";
import { describeFailure } from "../text/describeFailure";

/** A row for each row of the source table: client, the driver today, its break-even, how far that is, CLV, status. In steps, as these are many. */
export function* presentBreakeven({ breakeven, today, clv, failures }: ClientBreakevens, driver: BreakevenDriver, reading: ClientReading): Generator<void, OutputMatrix> {
  const { locale } = reading.match;
  const words = sensitivityLabels;
  const headers = [words.client[locale], joinLabels(driverLabels[driver], words.today, locale), words.breakeven[locale], words.distance[locale], words.distanceShare[locale], clvLabel[locale], words.status[locale]];
  const known = (value: number): OutputCell => (Number.isNaN(value) ? "" : value);
  const cells = new Array<OutputCell[] | undefined>(reading.sourceRowCount);
  for (let row = 0; row < reading.sourceRows.length; row++) {
    if (isStepEnd(row)) yield;
    const id = reading.table.ids[row];
    const cause = failures.get(row);
    const distance = breakeven[row] - today[row];
    cells[reading.sourceRows[row]] = cause
      ? [id, known(today[row]), cause, "", "", known(clv[row]), describeFailure(cause, locale)]
      : [id, today[row], breakeven[row], distance, today[row] === 0 ? "" : distance / Math.abs(today[row]), clv[row], ""];
  }
  yield;
  return [headers, ...Array.from(cells, (line) => line ?? headers.map(() => ""))];
}
