import type { OutputMatrix } from "../../../catalog/cell";
import { presentBudgetClients, presentBudgetTotals, presentFrontier } from "../../../catalog/present/presentBudget";
import { placeOf } from "../../../catalog/schema/sourceRef";
import type { Locale } from "../../../catalog/text/localText";
import type { SheetGroup } from "../../../excel/write/sheetPlan";
import type { FinishedBudget } from "./budgetView";

/** Titles and names on the sheets of a budget. */
export interface BudgetSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly title: string;
  readonly source: string;
  readonly responses: string;
  readonly onPage: string;
  readonly totals: string;
  readonly frontier: string;
}

/** A budget as sheets: what it comes to, the frontier, and a row a client. */
export function budgetSheets({ source, reading, found, frontier, responsesSheet }: FinishedBudget, locale: Locale, texts: BudgetSheetTexts): SheetGroup {
  const own = { ...reading, match: { ...reading.match, locale } };
  const facts: OutputMatrix = [[texts.source, placeOf(source.ref)], [texts.responses, responsesSheet ?? texts.onPage]];
  // Blank rows of the source stay behind; the total is on the first sheet.
  const clients = presentBudgetClients(found, own).slice(0, -1).filter(([client]) => client !== "");
  return {
    stem: texts.stem,
    sheets: [
      {
        suffix: "",
        blocks: [
          { title: texts.title, cells: facts, formats: ["text", "text"], plain: true },
          { title: texts.totals, cells: presentBudgetTotals(found, locale), formats: ["text", "money"], plain: true, rowFormats: TOTAL_FORMATS },
          { title: texts.frontier, cells: presentFrontier(frontier, locale), formats: ["money", "money", "money", "money", "number", "text"] },
        ],
      },
      { suffix: texts.clientsSuffix, blocks: [{ cells: clients, formats: ["text", "money", "money", "percent", "percent", "money", "money", "money", "number", "text", "text"], asTable: true }], freezeRows: 1 },
    ],
  };
}

/** In the order of `presentBudgetTotals`. */
const TOTAL_FORMATS = ["money", "money", "money", "money", "money", "money", "money", "number", "money", "count", "count"] as const;
