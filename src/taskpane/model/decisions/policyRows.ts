import { isBlank, textOf, type InputCell, type InputMatrix, type OutputMatrix } from "../../../catalog/cell";
import { column, textCell, type DataTableModel } from "../dataTable";

/** A table of rules for the pane: only the columns in which some rule says something. */
export function policyRows(cells: InputMatrix | OutputMatrix): DataTableModel {
  const [headers, ...rows] = cells as InputMatrix;
  const used = headers.flatMap((header, index) => (!isBlank(header) && rows.some((row) => !isBlank(row[index] ?? null)) ? [index] : []));
  const isNumeric = (index: number): boolean => rows.some((row) => typeof row[index] === "number");
  return {
    columns: used.map((index) => column(textOf(headers[index]), isNumeric(index))),
    rows: rows.map((row, place) => ({ key: String(place), cells: used.map((index) => ruleCell(row[index] ?? null)) })),
  };
}

function ruleCell(cell: InputCell): ReturnType<typeof textCell> {
  return typeof cell === "number" ? { text: String(cell), raw: cell } : textCell(textOf(cell));
}
