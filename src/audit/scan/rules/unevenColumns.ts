import { say } from "../../../catalog/text/localText";
import { formatArea } from "../../../formulas/a1";
import { formulaPlace, type Found, type ScanRule, type ScannedCall } from "../rule";

/** Columns of clients in one call that have different lengths, or do not begin in the same row. */
export const unevenColumns: ScanRule = {
  id: "unevenColumns",
  severity: "error",
  what: say("{first} ({firstArea}) and {second} ({secondArea}) do not cover the same rows", "{first}（{firstArea}）与 {second}（{secondArea}）的行不一致"),
  advice: say("Let all columns of a call begin and end in the same rows, or refer to columns of one table.", "请使同一调用中的各列起止行相同，或引用同一张表的列。"),
  find: ({ calls }) => calls.flatMap(unevenIn),
};

function unevenIn(scanned: ScannedCall): Found[] {
  const columns = scanned.args.flatMap(({ param, cells }) => ((param.shape === "client" || param.shape === "curve") && cells && cells.place.area.rows > 1 ? [{ name: param.name, ...cells.place }] : []));
  const [first, ...others] = columns;
  return others.flatMap((other) => {
    const sameRows = other.area.rows === first.area.rows && (other.sheet !== first.sheet || other.area.row === first.area.row);
    return sameRows ? [] : [{ place: formulaPlace(scanned), values: { first: first.name, firstArea: formatArea(first.area), second: other.name, secondArea: formatArea(other.area) } }];
  });
}
