import type { InputCell } from "../../catalog/cell";
import type { Param } from "../../catalog/define/param";
import { placeText, type CellPlace } from "../book/bookCells";
import type { ScanContext } from "./rule";

/** A cell that arguments of Tenor refer to, once for each parameter. */
export interface ArgumentCell {
  readonly place: CellPlace;
  readonly cell: InputCell;
  readonly param: Param;
}

/** Every cell that an argument with a unit refers to. */
export function argumentCells({ calls }: ScanContext): ArgumentCell[] {
  const found = new Map<string, ArgumentCell>();
  for (const { args } of calls) {
    for (const { param, cells } of args) {
      if (!cells || param.unit === undefined) continue;
      const { place: { sheet, area }, block } = cells;
      block.forEach((line, down) =>
        line.forEach((cell, right) => {
          const place = { sheet: sheet.name, row: area.row + down, column: area.column + right };
          if (cell !== null) found.set(`${placeText(place)} ${param.name}`, { place, cell, param });
        }),
      );
    }
  }
  return [...found.values()];
}
