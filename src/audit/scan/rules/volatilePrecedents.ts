import { say } from "../../../catalog/text/localText";
import { contains } from "../../../formulas/a1";
import { tokenise } from "../../../formulas/tokenise";
import { placeText } from "../../book/bookCells";
import { formulaPlace, type Found, type ScanRule, type ScannedCall } from "../rule";

const VOLATILE = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"];

/** Calls that are made anew at every calculation, since they or the cells they refer to have another value, or may, each time. */
export const volatilePrecedents: ScanRule = {
  id: "volatilePrecedents",
  severity: "warning",
  what: say("it depends on {name} in {at}, which changes at every calculation", "依赖 {at} 中的 {name}，每次计算都会变化"),
  advice: say("Type the date or the number, or refer to the cells directly.", "请直接输入日期或数字，或直接引用单元格。"),
  find: ({ calls }) => calls.flatMap(volatileIn),
};

function volatileIn(scanned: ScannedCall): Found[] {
  const place = formulaPlace(scanned);
  const own = volatileName(scanned.call.args.join(" "));
  if (own !== undefined) return [{ place, values: { name: own, at: placeText(place) } }];
  for (const { cells } of scanned.args) {
    if (!cells) continue;
    const { sheet, area } = cells.place;
    for (const { row, column, text } of sheet.formulas) {
      const name = contains(area, row, column) ? volatileName(text) : undefined;
      if (name !== undefined) return [{ place, values: { name, at: placeText({ sheet: sheet.name, row, column }) } }];
    }
  }
  return [];
}

function volatileName(formula: string): string | undefined {
  return tokenise(formula).find(({ kind, text }) => kind === "function" && VOLATILE.includes(text.toUpperCase()))?.text.toUpperCase();
}
