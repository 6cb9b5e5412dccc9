import { textOf, type InputCell, type InputMatrix, type OutputCell } from "../../../catalog/cell";
import { say, type Locale } from "../../../catalog/text/localText";
import type { LogTable } from "../../../excel/log/logTable";
import { canonicalHash } from "../../../audit/history/canonicalHash";
import { excelTime } from "../runSheets";
import type { KeptAssumption } from "./assumptionTable";
import { cellReader } from "../../../audit/records/cellReader";
import { keptTable, type KeptColumn } from "./keptColumns";

type ColumnId = "entry" | "when" | "who" | "key" | "what" | "from" | "to" | "where" | "reason";

const columns: readonly KeptColumn<ColumnId>[] = [
  { id: "entry", label: say("Entry", "编号"), format: "text", width: 16, required: true },
  { id: "when", label: say("When", "时间"), format: "date", width: 17 },
  { id: "who", label: say("Who", "修改人"), format: "text", width: 16 },
  { id: "key", label: say("Key", "键"), format: "text", width: 26, required: true },
  { id: "what", label: say("What", "事项"), format: "text", width: 26 },
  { id: "from", label: say("From", "原值"), format: "number", width: 14 },
  { id: "to", label: say("To", "新值"), format: "number", width: 14, required: true },
  { id: "where", label: say("Where", "途径"), format: "text", width: 22 },
  { id: "reason", label: say("Reason", "原因"), format: "text", width: 40 },
];

/** The change log: who changed which assumption from what to what, and who decided what about a client. It only grows. */
export function changeTable(locale: Locale): LogTable {
  return keptTable("TenorChanges", say("Tenor Change Log", "Tenor 变更日志"), columns, locale);
}

/** How a change came about. */
export type ChangeOrigin = "begun" | "pane" | "sheet";

const origins: Readonly<Record<ChangeOrigin, Readonly<Record<Locale, string>>>> = {
  begun: say("log begun", "日志开始"),
  pane: say("task pane", "任务窗格"),
  sheet: say("sheet, found by Tenor", "工作表，由 Tenor 发现"),
};

/** The last value of each assumption that the log knows, and the entry that says so. */
function lastValues(cells: InputMatrix): ReadonlyMap<string, { readonly entry: string; readonly to: InputCell }> {
  const at = cellReader(cells[0] ?? [], columns, null);
  return new Map(cells.slice(1).map((row) => [textOf(at(row, "key")), { entry: textOf(at(row, "entry")), to: at(row, "to") }]));
}

export interface ChangeContext {
  readonly when: number;
  readonly who: string;
  readonly origin: ChangeOrigin;
  readonly reason?: string;
}

/**
 * Entries for what stands in the assumptions and not yet in the log. An entry's name follows from the one before it and
 * from the change: two panes that find the same change name it alike, and it is written once.
 */
export function changeRows(kept: readonly KeptAssumption[], log: InputMatrix, { when, who, origin, reason = "" }: ChangeContext, locale: Locale): OutputCell[][] {
  const known = lastValues(log);
  return kept.flatMap(({ key, label, cell }) => {
    const last = known.get(key);
    const from = textOf(last?.to ?? null);
    const to = textOf(cell);
    if (from === to) return [];
    const shown: Readonly<Record<ColumnId, OutputCell>> = {
      entry: canonicalHash([last?.entry ?? "", key, from, to]).slice(0, 12),
      when: excelTime(when),
      who,
      key,
      what: label,
      from: outputOf(last?.to ?? null),
      to: outputOf(cell),
      where: origins[last ? origin : "begun"][locale],
      reason,
    };
    return [columns.map(({ id }) => shown[id])];
  });
}

function outputOf(cell: InputCell): OutputCell {
  return typeof cell === "number" || typeof cell === "boolean" ? cell : textOf(cell);
}

/** What somebody decided about a client. */
export interface Decision {
  /** Names what is decided in every language: the kind of decision, the client table and the client. */
  readonly key: string;
  /** The same in words: "Screening: Mill". */
  readonly what: string;
  readonly decision: string | number;
  readonly reason: string;
}

/** The entry of a decision: from the one before about the same client, if there was one. It is kept even where it confirms that. */
export function decisionRow({ key, what, decision, reason }: Decision, log: InputMatrix, { when, who }: Pick<ChangeContext, "when" | "who">, locale: Locale): OutputCell[] {
  const last = lastValues(log).get(key);
  const shown: Readonly<Record<ColumnId, OutputCell>> = {
    entry: canonicalHash([last?.entry ?? "", key, textOf(decision), reason, who, when]).slice(0, 12),
    when: excelTime(when),
    who,
    key,
    what,
    from: outputOf(last?.to ?? null),
    to: decision,
    where: origins.pane[locale],
    reason,
  };
  return columns.map(({ id }) => shown[id]);
}

/** An entry of the log as people read it. */
export interface KeptChange {
  /** Date serial; undefined where somebody typed over it. */
  readonly when?: number;
  readonly who: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The entries of the log in their order; those that only begin it for an assumption are left out. */
export function readChanges(cells: InputMatrix): KeptChange[] {
  const at = cellReader(cells[0] ?? [], columns, null);
  return cells.slice(1).flatMap((row) => {
    if (textOf(at(row, "entry")) === "" || Object.values(origins.begun).includes(textOf(at(row, "where")))) return [];
    const when = at(row, "when");
    const [who, what, from, to, reason] = (["who", "what", "from", "to", "reason"] as const).map((id) => textOf(at(row, id)));
    return [{ ...(typeof when === "number" ? { when } : {}), who, what, from, to, reason }];
  });
}
