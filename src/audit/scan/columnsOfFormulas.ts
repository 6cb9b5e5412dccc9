import { contains } from "../../formulas/a1";
import type { BookSheet, PlacedFormula } from "../book/bookCells";
import { relativeFormula } from "../book/relativeFormula";

/** A cell whose neighbours above and below hold one formula, copied. */
export interface BetweenCopies {
  readonly row: number;
  readonly column: number;
  /** The neighbour above. */
  readonly copied: PlacedFormula;
  /** What stands between them, where it is a formula. */
  readonly own?: PlacedFormula;
}

/** Cells between two copies of one formula that do not hold the same; those that an array formula fills are none. */
export function betweenCopies({ formulas }: BookSheet): BetweenCopies[] {
  const at = new Map(formulas.map((formula) => [`${formula.row} ${formula.column}`, formula]));
  const blocks = formulas.filter(({ fills }) => fills);
  const relative = ({ text, row, column }: PlacedFormula): string => relativeFormula(text, row, column);
  return formulas.flatMap((above): BetweenCopies[] => {
    const { row, column } = above;
    const below = at.get(`${row + 2} ${column}`);
    const own = at.get(`${row + 1} ${column}`);
    if (!below || relative(above) !== relative(below) || (own && relative(own) === relative(above))) return [];
    const isFilled = blocks.some((block) => contains({ row: block.row, column: block.column, rows: block.fills!.rows, columns: block.fills!.columns }, row + 1, column));
    return isFilled ? [] : [{ row: row + 1, column, copied: above, ...(own ? { own } : {}) }];
  });
}
