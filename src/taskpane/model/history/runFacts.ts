import { figuresAgain, type Rerun } from "../../../audit/history/rerun";
import type { RunRecord, RunTotals } from "../../../audit/history/runRecord";
import type { Locale } from "../../../catalog/text/localText";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { Texts } from "../../text/texts";
import { column, numberCell, textCell, type DataTableModel } from "../dataTable";
import type { Formats } from "../formats";
import { momentText } from "../moment";

/** What a run was, as names and values. */
export function runFacts({ id, finishedAt, who, version, source, scenarios, setup, totals, hashes, note }: RunRecord, locale: Locale, t: Texts, formats: Formats): (readonly [name: string, value: string])[] {
  const facts: (readonly [string, string])[] = [
    [t.history.id, id],
    [t.history.when, momentText(finishedAt, locale)],
    [t.history.who, who],
    [t.history.table, placeOf(source)],
    [t.history.scenarios, scenarios.map(({ name, weight }) => `${name} ${formats.percent(weight)}`).join("; ")],
    ...(setup ? [[t.history.seed, String(setup.seed)] as const, [t.history.paths, formats.count(setup.paths)] as const] : []),
    [t.history.valued, formats.count(totals.valued)],
    [t.history.leftOut, formats.count(totals.leftOut)],
    [t.history.version, version],
    [t.history.hash, hashes.all],
    [t.history.note, note],
  ];
  return facts.filter(([, value]) => value !== "");
}

/** Name of a figure: a scenario's own, or what a statistic is called. */
function figureName(kind: RunRecord["kind"], name: string, t: Texts, formats: Formats): string {
  if (kind === "portfolio") return name === "base" || name === "weighted" ? t.history.figures[name] : name;
  const quantile = /^q(0?\.\d+)$/.exec(name);
  if (quantile) return t.history.quantile(formats.percent(Number(quantile[1])));
  return Object.entries(t.history.simulated).find(([known]) => known === name)?.[1] ?? name;
}

/** Numbers of a run, alone or beside others: of its rerun, or of another run. */
export function figureTable({ kind, totals }: RunRecord, beside: { readonly totals: RunTotals; readonly then: string; readonly now: string } | undefined, t: Texts, formats: Formats): DataTableModel {
  const figures = figuresAgain(totals, beside?.totals ?? totals);
  const name = (figure: string): string => figureName(kind, figure, t, formats);
  if (!beside) return { columns: [column("", false), column(t.history.result)], rows: figures.map(({ name: figure, then }) => ({ key: figure, cells: [textCell(name(figure)), numberCell(then, formats.amount)] })) };
  return {
    columns: [column("", false), column(beside.then), column(beside.now), column(t.history.difference)],
    rows: figures.map(({ name: figure, then, now }) => ({ key: figure, cells: [textCell(name(figure)), numberCell(then, formats.amount), numberCell(now, formats.amount), numberCell(then === undefined || now === undefined ? undefined : now - then, formats.amount)] })),
  };
}

/** What a rerun says, in sentences. */
export function rerunWords({ record, changed, scenariosMoved, totals, same }: Rerun, t: Texts, formats: Formats): string[] {
  const [then, now] = [record.totals.weighted ?? record.totals.base, totals.weighted ?? totals.base];
  return [
    changed.length === 0 ? t.history.sameInputs : t.history.changedInputs(formats.list(changed.map((part) => t.history.parts[part]))),
    same ? t.history.sameResult : t.history.otherResult(formats.change(now - then)),
    ...(scenariosMoved ? [t.history.scenariosMoved] : []),
  ];
}
