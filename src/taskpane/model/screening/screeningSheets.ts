import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import { presentScreening, type ScreenedClient } from "../../../catalog/present/presentScreening";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { Locale } from "../../../catalog/text/localText";
import type { SourceTable } from "../../../excel/workbookPort";
import type { SheetGroup } from "../../../excel/write/sheetPlan";
import { SCREEN_OUTCOMES, reasonName, type ScreeningView } from "./screeningView";
import { outcomeName } from "./screeningCards";

/** Titles and names on the sheets of a screening. */
export interface ScreeningSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly title: string;
  readonly source: string;
  readonly policy: string;
  readonly outcomes: string;
  readonly reasons: string;
  readonly columns: { readonly decision: string; readonly reason: string; readonly clients: string; readonly value: string; readonly fromPriors: string };
}

export interface FinishedScreening {
  readonly source: SourceTable;
  readonly screened: readonly (ScreenedClient | undefined)[];
  readonly view: ScreeningView;
  /** Where the policy stands; undefined: the defaults. */
  readonly policySheet?: string;
}

/** Rows that are put into words before others have their turn. */
const ROWS_A_STEP = 512;

/** A screening as sheets: counts and reasons, and a row a client that can be sorted and filtered. */
export function* screeningSheets({ source, screened, view, policySheet }: FinishedScreening, defaultPolicy: string, locale: Locale, texts: ScreeningSheetTexts): Generator<void, SheetGroup> {
  const clients = screened.filter((client) => client !== undefined);
  const [headers] = presentScreening([], locale);
  const list: OutputCell[][] = [[...headers]];
  for (let row = 0; row < clients.length; row += ROWS_A_STEP) {
    list.push(...presentScreening(clients.slice(row, row + ROWS_A_STEP), locale).slice(1).map((line) => [...line]));
    yield;
  }
  const { columns } = texts;
  const facts: OutputMatrix = [[texts.source, placeOf(source.ref)], [texts.policy, policySheet ?? defaultPolicy]];
  const outcomes: OutputMatrix = [[columns.decision, columns.clients, columns.value, columns.fromPriors], ...SCREEN_OUTCOMES.map((outcome): OutputCell[] => {
    const { clients: count, value, fromPriors } = view.outcomes[outcome];
    return [outcomeName(outcome, locale), count, outcome === "incomplete" ? "" : value, fromPriors];
  })];
  const reasons: OutputMatrix = [[columns.decision, columns.reason, columns.clients], ...view.reasons.map((reason): OutputCell[] => [outcomeName(reason.verdict, locale), reasonName(reason, locale), reason.clients])];
  return {
    stem: texts.stem,
    sheets: [
      {
        suffix: "",
        blocks: [
          { title: texts.title, cells: facts, formats: ["text", "text"], plain: true },
          { title: texts.outcomes, cells: outcomes, formats: ["text", "count", "money", "count"] },
          ...(view.reasons.length > 0 ? [{ title: texts.reasons, cells: reasons, formats: ["text", "text", "count"] as const }] : []),
        ],
      },
      { suffix: texts.clientsSuffix, blocks: [{ cells: list, formats: ["text", "text", "text", "money", "number", "percent", "text"], asTable: true }], freezeRows: 1 },
    ],
  };
}
