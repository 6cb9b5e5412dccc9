import type { InputMatrix } from "../../../catalog/cell";
import { clientColumns } from "../../../catalog/schema/clientColumns";
import { matchColumns } from "../../../catalog/schema/matchColumns";
import type { Unit } from "../../../catalog/schema/numberRule";
import type { ColumnFormat } from "../../../excel/write/sheetPlan";

/** How the columns of a client table are shown, by what their headers say they hold. */
export function clientFormats([headers]: InputMatrix): ColumnFormat[] {
  const { positions } = matchColumns(headers.map((header) => (typeof header === "string" ? header : "")));
  return headers.map((_, column) => {
    const found = clientColumns.find(({ id }) => positions[id]?.includes(column));
    return formatOf(found?.rule?.unit);
  });
}

function formatOf(unit: Unit | undefined): ColumnFormat {
  switch (unit) {
    case "money":
    case "moneyPerYear":
      return "money";
    case "rate":
    case "probability":
    case "share":
      return "percent";
    default:
      return unit === undefined ? "text" : "number";
  }
}
