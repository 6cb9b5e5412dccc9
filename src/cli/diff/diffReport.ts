import { placeText } from "../../audit/book/bookCells";
import { isSame, type BookChanges, type TableChange } from "../../audit/diff/changes";
import { cellText } from "../../audit/text/cellText";
import type { LocalText, Locale } from "../../catalog/text/localText";
import { renderTemplate } from "../../core/result/failure";
import { diffTexts } from "../text/diffTexts";

/** Lines of a list that are shown; --json has them all. */
const SHOWN = 20;

/** What changed, as text. */
export function diffText(changes: BookChanges, locale: Locale): string {
  if (isSame(changes)) return `${diffTexts.same[locale]}\n`;
  const { sheets, tables, inputs, assumptions, cells, formulas, results, runs, names, dateSystem } = changes;
  const say = (text: LocalText, values: Readonly<Record<string, string | number>> = {}): string => renderTemplate(text[locale], values);
  const moved = [
    ...sheets.renamed.map((one) => say(diffTexts.renamed, one)),
    ...sheets.added.map((name) => say(diffTexts.added, { name })),
    ...sheets.lost.map((name) => say(diffTexts.lost, { name })),
    ...(sheets.reordered ? [say(diffTexts.reordered)] : []),
    ...(dateSystem ? [say(diffTexts.dateSystem)] : []),
  ];
  const cellLine = ({ place, before, after }: BookChanges["cells"][number]): string => `${placeText(place)}: ${cellText(before)} → ${cellText(after)}`;
  const textLine = (at: string, before: string | undefined, after: string | undefined): string => `${at}: ${before ?? say(diffTexts.none)} → ${after ?? say(diffTexts.none)}`;
  return [
    ...listed(diffTexts.sheets, moved, locale),
    ...listed(diffTexts.tables, [...tables.added.map((name) => say(diffTexts.added, { name })), ...tables.lost.map((name) => say(diffTexts.lost, { name }))], locale),
    ...listed(diffTexts.inputs, inputs.flatMap((one) => tableLines(one, locale)), locale),
    ...listed(diffTexts.assumptions, assumptions.flatMap((one) => tableLines(one, locale)), locale),
    ...listed(diffTexts.cells, cells.map(cellLine), locale),
    ...listed(diffTexts.formulas, formulas.map(({ place, before, after }) => textLine(placeText(place), before, after)), locale),
    ...listed(diffTexts.results, results.map(cellLine), locale),
    ...listed(diffTexts.runs, runs.flatMap((one) => tableLines(one, locale)), locale),
    ...listed(diffTexts.names, names.map(({ name, before, after }) => textLine(name, before, after)), locale),
  ].join("\n").trimStart() + "\n";
}

function listed(title: LocalText, lines: readonly string[], locale: Locale): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`  ${renderTemplate(diffTexts.more[locale], { count: lines.length - SHOWN })}`] : [];
  return ["", title[locale], ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more];
}

function tableLines({ table, added, lost, changed, addedColumns, lostColumns }: TableChange, locale: Locale): string[] {
  const none = diffTexts.none[locale];
  return [
    renderTemplate(diffTexts.table[locale], { table, changed: changed.length, added: added.length, lost: lost.length }),
    ...(addedColumns.length + lostColumns.length > 0 ? [`  ${renderTemplate(diffTexts.columns[locale], { added: addedColumns.join(", ") || none, lost: lostColumns.join(", ") || none })}`] : []),
    ...added.map((name) => `  ${renderTemplate(diffTexts.added[locale], { name })}`),
    ...lost.map((name) => `  ${renderTemplate(diffTexts.lost[locale], { name })}`),
    ...changed.flatMap(({ key, changes }) => changes.map(({ column, before, after }) => `  ${key}, ${column}: ${shortText(cellText(before))} → ${shortText(cellText(after))}`)),
  ];
}

/** What only a program reads may be as long as a cell. */
function shortText(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The same as JSON. Keys are English. */
export function diffJson(changes: BookChanges, version: string): string {
  const cells = (list: BookChanges["cells"]): object[] => list.map(({ place, before, after }) => ({ cell: placeText(place), before, after }));
  return `${JSON.stringify({ tenor: version, same: isSame(changes), ...changes, cells: cells(changes.cells), results: cells(changes.results), formulas: changes.formulas.map(({ place, before, after }) => ({ cell: placeText(place), before, after })) }, null, 2)}\n`;
}
