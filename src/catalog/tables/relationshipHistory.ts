import { observedLife, type ObservedLife, type RelationshipDates } from "../../core/survival/relationshipHistory";
import type { TimeUnit } from "../../core/units/timeUnit";
import type { Result } from "../../core/result/result";
import { fail, ok } from "../../core/result/result";
import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../cell";
import { readDate } from "../schema/dateCells";
import { say } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

const columns = [
  { id: "client", label: say("Client", "客户"), optional: true },
  { id: "opened", label: say("Opened", "开户日期") },
  { id: "closed", label: say("Closed", "销户日期"), optional: true },
  { id: "snapshot", label: say("Snapshot", "快照日期"), optional: true },
  { id: "observed_from", label: say("Observed from", "观察起始日"), optional: true },
  { id: "reason", label: say("Reason", "原因"), optional: true },
] as const;

type Row = TableRow<(typeof columns)[number]["id"]>;

/** One relationship of a CRM export: its dates, or why they cannot be read. */
export interface HistoryRow {
  readonly client: OutputCell;
  readonly reason: OutputCell;
  /** Dates, once it is known as of when they are looked at. */
  readonly datesAsOf: (asOf: number | undefined) => Result<RelationshipDates>;
}

/** Reads a CRM export with headers in either language; a broken row carries its failure. */
export function readRelationshipHistory(cells: InputMatrix | undefined): Result<readonly HistoryRow[]> {
  if (!cells) return fail("missing", { parameter: "table" });
  const rows = readTable("table", cells, columns);
  if (!rows.ok) return rows;
  return ok(rows.value.map(({ row, cells: line }) => ({ client: isBlank(line.client) ? `#${row}` : textOf(line.client), reason: textOf(line.reason), datesAsOf: (asOf) => datesOf(line, asOf) })));
}

function datesOf(line: Row, asOf: number | undefined): Result<RelationshipDates> {
  const opened = readDate("opened", line.opened);
  if (!opened.ok) return opened;
  const closed = optionalDate("closed", line.closed);
  if (!closed.ok) return closed;
  const snapshot = isBlank(line.snapshot) ? ok(asOf) : readDate("snapshot", line.snapshot);
  if (!snapshot.ok) return snapshot;
  const observedFrom = optionalDate("observed_from", line.observed_from);
  if (!observedFrom.ok) return observedFrom;
  // A closed relationship tells by itself when it was last seen.
  const lastSeen = snapshot.value ?? closed.value;
  if (lastSeen === undefined) return fail("needed", { parameter: "as_of", purpose: "a client that is still there" });
  return ok({ opened: opened.value, closed: closed.value, snapshot: asOf === undefined ? lastSeen : Math.min(lastSeen, asOf), observedFrom: observedFrom.value });
}

function optionalDate(parameter: string, cell: InputCell): Result<number | undefined> {
  return isBlank(cell) ? ok(undefined) : readDate(parameter, cell);
}

/** All lives of an export as of a date; a row that cannot be read fails it, named. */
export function livesAsOf(rows: readonly HistoryRow[], asOf: number | undefined, unit: TimeUnit): Result<readonly ObservedLife[]> {
  const lives: ObservedLife[] = [];
  for (const [index, row] of rows.entries()) {
    const dates = row.datesAsOf(asOf);
    // Who came later is not known yet.
    if (dates.ok && asOf !== undefined && Math.trunc(dates.value.opened) >= Math.trunc(asOf)) continue;
    const life = dates.ok ? observedLife(dates.value, unit) : dates;
    if (!life.ok) return fail("brokenRule", { parameter: "table", row: index + 1, detail: life.failure });
    lives.push(life.value);
  }
  return lives.length > 0 ? ok(lives) : fail("noRows", { parameter: "table" });
}
