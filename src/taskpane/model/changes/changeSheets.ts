import type { OutputMatrix } from "../../../catalog/cell";
import { byChange, presentChangeSteps, presentClientChanges } from "../../../catalog/present/presentComparison";
import { clientsMoved, presentLabelChanges, presentMigration, valueMoved } from "../../../catalog/present/presentMigration";
import { comparisonLabels } from "../../../catalog/schema/changeLabels";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import type { Locale } from "../../../catalog/text/localText";
import type { ColumnFormat, SheetBlock, SheetGroup } from "../../../excel/write/sheetPlan";
import { sideText, type FinishedComparison } from "./changesState";

/** Titles and names on the sheets of a comparison. */
export interface ChangeSheetTexts {
  readonly stem: string;
  readonly clientsSuffix: string;
  readonly title: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly stepsTitle: string;
  /** "Moves by": the category follows. */
  readonly movesTitle: string;
}

/** A comparison as sheets: what was compared, the steps, moves between labels of each category; and a row a client. */
export function changeSheets({ before, after, compared, view }: FinishedComparison, locale: Locale, texts: ChangeSheetTexts): SheetGroup {
  const facts: OutputMatrix = [[texts.beforeLabel, sideText(before)], [texts.afterLabel, sideText(after)]];
  const moves = [...view.migrations].flatMap(([id, migration]): SheetBlock[] => {
    const label = clientColumn(id).label;
    const changes = presentLabelChanges(migration, label, locale);
    const clients = presentMigration(migration, clientsMoved, comparisonLabels.fromTo, locale);
    const values = presentMigration(migration, valueMoved, comparisonLabels.fromToChange, locale);
    return [
      { title: `${texts.movesTitle} ${label[locale]}`, cells: changes, formats: ["text", "money", "money", "money", "money", "money", "money", "count", "count"] },
      { cells: clients, formats: matrixFormats(clients, "count") },
      { cells: values, formats: matrixFormats(values, "money") },
    ];
  });
  const perClient = presentClientChanges({ ...compared, clients: [...compared.clients].sort(byChange) }, locale);
  return {
    stem: texts.stem,
    sheets: [
      { suffix: "", blocks: [{ title: texts.title, cells: facts, formats: ["text", "text"], plain: true }, { title: texts.stepsTitle, cells: presentChangeSteps(compared, locale), formats: ["text", "money", "count", "percent"] }, ...moves] },
      { suffix: texts.clientsSuffix, blocks: [{ cells: perClient, formats: perClient[0].map((_, column): ColumnFormat => (column < 2 || column === perClient[0].length - 1 ? "text" : "money")), asTable: true }], freezeRows: 1 },
    ],
  };
}

function matrixFormats([headers]: OutputMatrix, format: ColumnFormat): ColumnFormat[] {
  return headers.map((_, column) => (column === 0 ? "text" : format));
}
