import { isBlank } from "../../../catalog/cell";
import type { NativeForm } from "../../form";
import { fixed, inRow } from "../../sheet/address";
import { closeGrid, openGrid } from "../../sheet/grid";
import { stepHeader } from "../../sheet/headers";
import { step } from "../../step";

export const pdMarginal: NativeForm = {
  kind: "form",
  unfold: (call) => {
    const { cells, fixed: cellOf } = call.sources.pd_curve;
    const grid = openGrid(call, ["pd_curve"]);
    const { writer, texts } = grid.frame;
    const isOneDown = cells[0].length === 1;
    const lines = isOneDown ? [cells.map(([cell]) => cell)] : cells;
    const width = lines[0].length;
    const parts = [[step("pdGiven", ""), 1], [step("defaulted", ""), 1 + width], [step("result", ""), 1 + 2 * width]] as const;
    const top = grid.row + 1;
    for (const [name, left] of parts) for (let year = 1; year <= width; year++) writer.text(grid.row, left + year - 1, stepHeader({ ...name, year }, call.locale), "label");
    writer.text(grid.row, 0, texts.client, "label");
    for (const [index, line] of lines.entries()) {
      const row = top + index;
      writer.number(row, 0, index + 1, "count", "label");
      for (let year = 0; year < width; year++) {
        const given = inRow(row, 1 + year);
        const before = year === 0 ? "0" : inRow(row, width + year);
        const now = inRow(row, 1 + width + year);
        const reference = isOneDown ? cellOf(year, 0) : cellOf(index, year);
        writer.formula(row, 1 + year, `IF(${reference}="","",${reference})`, "percent", "input");
        const risen = grid.fill(`IF([from]="cumulative",${given},IF([from]="marginal",${before}+${given},${before}+(1-${before})*${given}))`);
        writer.formula(row, 1 + width + year, line.every(isBlank) ? '""' : `IF(${given}="",${before},MIN(1,MAX(${before},${risen})))`, "percent", "note");
        const turned = grid.fill(`IF([to]="cumulative",${now},IF([to]=[from],${given},IF([to]="marginal",${now}-${before},IF(${before}<1,(${now}-${before})/(1-${before}),1))))`);
        writer.formula(row, 1 + 2 * width + year, `IF(${given}="","",${turned})`, "percent", "note");
      }
    }
    grid.row = top + lines.length + 1;
    const at = (row: number, column: number): string => fixed(top + (isOneDown ? 0 : row), 1 + 2 * width + (isOneDown ? row : column));
    return { ok: true, value: closeGrid(grid, call, at, "percent") };
  },
};
