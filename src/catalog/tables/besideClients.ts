import { stabilityLines, stabilityScore, type StabilityWeight } from "../../core/stability/stabilityScore";
import { ok, type Result } from "../../core/result/result";
import { isBlank, type InputCell, type InputMatrix } from "../cell";
import { normaliseHeader } from "../schema/matchColumns";
import { readNumber, type NumberRule } from "../schema/numberRule";
import { say } from "../text/localText";
import type { TableColumn, TableRow } from "./readTable";
import { STABILITY_ITEMS, stabilityMeasures, type StabilityItem } from "./stabilityWeights";

/** Reads further columns of a client table, by id or label, row by row below the headers; null where a column is absent. */
function columnsBeside<Id extends string>(cells: InputMatrix, columns: readonly TableColumn<Id>[]): (sourceRow: number) => TableRow<Id> {
  const headers = (cells[0] ?? []).map((header) => (typeof header === "string" ? normaliseHeader(header) : ""));
  const positions = columns.map(({ id, label }) => {
    const words = [id, ...Object.values(label)].map(normaliseHeader);
    return [id, headers.findIndex((header) => words.includes(header))] as const;
  });
  return (sourceRow) => Object.fromEntries(positions.map(([id, position]) => [id, cells[sourceRow + 1]?.[position] ?? null])) as Record<Id, InputCell>;
}

export const stabilityLabel = say("Stability", "稳定性");
const scoreRule: NumberRule = { unit: "score", minimum: 0, maximum: 100 };

const stabilityColumns: readonly TableColumn<StabilityItem | "stability">[] = [
  { id: "stability", label: stabilityLabel },
  ...stabilityMeasures.map(({ item, label }) => ({ id: item, label })),
];

/**
 * Stability of the clients of a table: its column of that name, as from STABILITY, or where that is blank the score of
 * the columns named like STABILITY's items.
 *
 * @returns a look-up by row below the headers; undefined where a row says nothing that has a weight
 */
export function stabilityBeside(cells: InputMatrix, weights: readonly StabilityWeight<StabilityItem>[]): (sourceRow: number) => Result<number | undefined> {
  const rowOf = columnsBeside(cells, stabilityColumns);
  return (sourceRow) => {
    const row = rowOf(sourceRow);
    if (!isBlank(row.stability)) return readNumber("stability", row.stability, scoreRule);
    const values: Partial<Record<StabilityItem, number>> = {};
    for (const item of STABILITY_ITEMS) {
      if (isBlank(row[item])) continue;
      const value = readNumber(item, row[item], stabilityMeasures[STABILITY_ITEMS.indexOf(item)].rule);
      if (!value.ok) return value;
      values[item] = value.value;
    }
    const lines = stabilityLines(weights, values);
    return ok(lines && stabilityScore(lines));
  };
}
