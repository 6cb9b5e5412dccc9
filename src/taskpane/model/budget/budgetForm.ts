import type { OutputCell, OutputMatrix } from "../../../catalog/cell";
import { budgetResponsesTable } from "../../../catalog/tables/budgetResponses";
import type { Locale } from "../../../catalog/text/localText";

/** Least and most that is spent a year; undefined: no bound. */
export interface SpendBounds {
  readonly least?: number;
  readonly most?: number;
}

/** What was chosen on the page; what is undefined is as the table of responses has it by default. */
export interface BudgetForm {
  /** A year, for all clients together; undefined: what is spent today. */
  readonly budget?: number;
  /** Highest retention that money is taken to reach. */
  readonly ceiling?: number;
  /** Of each client. */
  readonly perClient: SpendBounds;
  /** Of all clients of a segment together, by its name. */
  readonly bySegment: Readonly<Record<string, SpendBounds>>;
}

export const EMPTY_BUDGET: BudgetForm = { perClient: {}, bySegment: {} };

const PLACES = { segment: 1, ceiling: 2, minimum: 7, maximum: 8, segmentMinimum: 9, segmentMaximum: 10 } as const;

/** The table of responses that says the same as the form: a row for everybody, and one for each segment with bounds. */
export function responsesOf({ ceiling, perClient, bySegment }: BudgetForm, locale: Locale): OutputMatrix {
  const [headers, everybody] = budgetResponsesTable(locale);
  const row = (cells: Readonly<Partial<Record<keyof typeof PLACES, OutputCell>>>, base: readonly OutputCell[]): OutputCell[] => {
    const line = [...base];
    for (const [name, cell] of Object.entries(cells)) line[PLACES[name as keyof typeof PLACES]] = cell;
    return line;
  };
  const blank = headers.map((): OutputCell => "");
  const segments = Object.entries(bySegment).filter(([, { least, most }]) => least !== undefined || most !== undefined);
  return [
    headers,
    row({ ...(ceiling === undefined ? {} : { ceiling }), minimum: perClient.least ?? "", maximum: perClient.most ?? "" }, everybody),
    ...segments.map(([segment, { least, most }]) => row({ segment, segmentMinimum: least ?? "", segmentMaximum: most ?? "" }, blank)),
  ];
}
