import { textOf, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { say, type Locale } from "../../../catalog/text/localText";
import { canonicalHash } from "../../../audit/history/canonicalHash";
import { cellReader } from "../../../audit/records/cellReader";
import type { LogTable } from "../../../excel/log/logTable";
import { keptTable, type KeptColumn } from "../kept/keptColumns";
import { excelTime } from "../runSheets";

type ColumnId = "entry" | "when" | "client" | "level" | "since" | "reason" | "review_date" | "decision" | "who";

const columns: readonly KeptColumn<ColumnId>[] = [
  { id: "entry", label: say("Entry", "编号"), format: "text", width: 16, required: true },
  { id: "when", label: say("When", "时间"), format: "date", width: 17 },
  { id: "client", label: say("Client", "客户"), format: "text", width: 24, required: true },
  { id: "level", label: say("Level", "等级"), format: "text", width: 12, required: true },
  { id: "since", label: say("Since", "起始时间"), format: "date", width: 17 },
  { id: "reason", label: say("Reason", "原因"), format: "text", width: 40 },
  { id: "review_date", label: say("Review date", "重检日期"), format: "date", width: 17 },
  { id: "decision", label: say("Proposed", "系统建议"), format: "text", width: 12 },
  { id: "who", label: say("Who", "决定人"), format: "text", width: 16 },
];

/** The watch list: what was decided about whom, and when to look again. It only grows; of a client's rows the last counts. */
export function watchList(locale: Locale): LogTable {
  return keptTable("TenorWatchList", say("Tenor Watch List", "Tenor 关注名单"), columns, locale);
}

/** What holds for a client now. */
export interface WatchEntry {
  readonly entry: string;
  readonly client: string;
  readonly level: string;
  /** Serial of when the level began; undefined where somebody typed over it. */
  readonly since?: number;
  readonly reason: string;
  /** Serial of the next review. */
  readonly reviewDate?: number;
  readonly who: string;
  /** Rows that the list holds of this client. */
  readonly entries: number;
}

/** The last row of each client, in the order in which they came onto the list. */
export function readWatchList(cells: InputMatrix): WatchEntry[] {
  const at = cellReader(cells[0] ?? [], columns, null);
  const found = new Map<string, WatchEntry>();
  for (const row of cells.slice(1)) {
    const client = textOf(at(row, "client"));
    if (client === "") continue;
    const [since, reviewDate] = (["since", "review_date"] as const).map((id) => at(row, id)).map((cell) => (typeof cell === "number" ? cell : undefined));
    found.set(client, {
      entry: textOf(at(row, "entry")), client, level: textOf(at(row, "level")), reason: textOf(at(row, "reason")), who: textOf(at(row, "who")), entries: (found.get(client)?.entries ?? 0) + 1,
      ...(since === undefined ? {} : { since }), ...(reviewDate === undefined ? {} : { reviewDate }),
    });
  }
  return [...found.values()];
}

/** What is decided about a client of the list. */
export interface WatchDecision {
  readonly client: string;
  readonly level: string;
  readonly reason: string;
  readonly reviewDate?: number;
  /** What the rules proposed. */
  readonly proposed: string;
}

/** The row of a decision. A level that stays keeps the day on which it began. */
export function watchRow({ client, level, reason, reviewDate, proposed }: WatchDecision, list: readonly WatchEntry[], { when, who }: { readonly when: number; readonly who: string }): OutputCell[] {
  const last = list.find((entry) => entry.client === client);
  const shown: Readonly<Record<ColumnId, OutputCell>> = {
    entry: canonicalHash([last?.entry ?? "", client, level, reason, who, when]).slice(0, 12),
    when: excelTime(when),
    client,
    level,
    since: last?.level === level && last.since !== undefined ? last.since : excelTime(when),
    reason,
    review_date: reviewDate ?? "",
    decision: proposed,
    who,
  };
  return columns.map(({ id }) => shown[id]);
}

/** A review that has a day. */
export interface DueEntry extends WatchEntry {
  readonly reviewDate: number;
  /** Negative where it is still to come. */
  readonly daysOver: number;
}

/** Reviews with a day, the longest overdue first. */
export function calendarOf(list: readonly WatchEntry[], today: number): DueEntry[] {
  return list
    .flatMap((entry): DueEntry[] => (entry.reviewDate === undefined ? [] : [{ ...entry, reviewDate: entry.reviewDate, daysOver: Math.trunc(today) - Math.trunc(entry.reviewDate) }]))
    .sort((a, b) => b.daysOver - a.daysOver);
}
