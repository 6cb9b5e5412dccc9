import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import { presentReview } from "../../../catalog/present/presentReview";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { Locale } from "../../../catalog/text/localText";
import type { ColumnFormat, SheetGroup } from "../../../excel/write/sheetPlan";
import { reviewOutcomeName } from "./reviewsCards";
import { REVIEW_OUTCOMES, type FinishedReview } from "./reviewsView";

/** Titles and names on the sheets of a review. */
export interface ReviewSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly policy: string;
  readonly actions: string;
  readonly columns: { readonly action: string; readonly clients: string; readonly change: string; readonly warning: string; readonly causes: string; readonly loanClass: string };
}

const ROWS_A_STEP = 512;
const FORMATS: readonly ColumnFormat[] = ["text", "text", "text", "money", "money", "money", "percent", "percent", "money", "money", "number"];

/** A review as sheets: clients by action, and a row a client with what its table says of it. */
export function* reviewSheets({ before, after, clients, view, signals, policySheet }: FinishedReview, defaultPolicy: string, locale: Locale, texts: ReviewSheetTexts): Generator<void, SheetGroup> {
  const { columns } = texts;
  const [headers] = presentReview([], locale);
  const signalHeaders = signals.size > 0 ? [columns.warning, columns.causes, columns.loanClass] : [];
  const list: OutputCell[][] = [[...headers, ...signalHeaders]];
  for (let row = 0; row < clients.length; row += ROWS_A_STEP) {
    const block = clients.slice(row, row + ROWS_A_STEP);
    presentReview(block, locale).slice(1).forEach((line, index) => {
      const own = signals.get(block[index].client);
      list.push([...line, ...(signals.size > 0 ? [own?.level ?? "", own?.causes ?? "", own?.loanClass ?? ""] : [])]);
    });
    yield;
  }
  const facts: OutputMatrix = [[texts.before, placeOf(before.source.ref)], [texts.after, placeOf(after.source.ref)], [texts.policy, policySheet ?? defaultPolicy]];
  const actions: OutputMatrix = [[columns.action, columns.clients, columns.change], ...REVIEW_OUTCOMES.map((outcome): OutputCell[] => [reviewOutcomeName(outcome, locale), view[outcome].clients, view[outcome].change])];
  return {
    stem: texts.stem,
    sheets: [
      { suffix: "", blocks: [{ title: texts.title, cells: facts, formats: ["text", "text"], plain: true }, { title: texts.actions, cells: actions, formats: ["text", "count", "money"] }] },
      { suffix: texts.clientsSuffix, blocks: [{ cells: list, formats: [...FORMATS, ...signalHeaders.map((): ColumnFormat => "text")], asTable: true }], freezeRows: 1 },
    ],
  };
}
