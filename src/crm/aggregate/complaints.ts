import { isoDate } from "../../core/units/excelDate";
import { say } from "../../catalog/text/localText";
import { rowInFile } from "../read/sourceFile";
import { effectOf, type Finding } from "../report/finding";
import type { ClientIndex } from "./clientIndex";
import { sourcesOf, type DerivedColumn } from "./derivedColumn";
import type { JoinedFile } from "./joinRows";
import { Totals } from "./totals";

const DAYS_A_YEAR = 365;
const ROWS_A_STEP = 1000;

/** Complaints of each client in the year to the date of the look; 0 for who has none. */
export function* aggregateComplaints(joined: readonly JoinedFile[], clients: ClientIndex, asOf: number, find: (finding: Finding) => void): Generator<void, DerivedColumn[]> {
  const complaints = new Totals(clients.size);
  for (const { file, clients: of } of joined) {
    const dates = file.numbers.get("raised_on")!;
    for (let row = 0; row < of.length; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const date = dates[row];
      if (of[row] < 0 || date === undefined) continue;
      if (date > asOf) {
        clients.doubts[of[row]]++;
        find({ code: "beyondDate", effect: effectOf("beyondDate"), file: file.source.name, row: rowInFile(file.source, row), values: { date: isoDate(asOf) } });
      } else if (date > asOf - DAYS_A_YEAR) complaints.add(of[row], 1);
    }
  }
  return [{ id: "complaints", format: "count", value: complaints.count, from: sourcesOf(joined.map(({ file }) => file), "raised_on"), how: say("complaints of the year to the date of the look", "截止日前一年内的投诉次数") }];
}
