import { isBlank, isCellError, type InputCell, type InputMatrix } from "../../catalog/cell";
import type { Assumptions } from "../../catalog/schema/assumptions";
import type { ClientReading } from "../../catalog/schema/readClientTable";
import { isStepEnd } from "../../core/numeric/rowSteps";
import type { TransitionMatrix } from "../../core/credit/transitionMatrix";
import type { Scenario } from "../../core/scenario/scenario";
import { CanonicalHash, canonicalHash } from "./canonicalHash";

/** Everything that a run's numbers depend on. */
export interface RunInputs {
  readonly kind: string;
  /** Version of Tenor: its arithmetic, and how it reads tables. */
  readonly version: string;
  readonly cells: InputMatrix;
  readonly reading: ClientReading;
  readonly assumptions: Assumptions;
  readonly matrix?: TransitionMatrix;
  readonly scenarios: readonly Scenario[];
  /** Of a simulation: model, paths, seed. */
  readonly settings?: unknown;
}

/** Parts of the inputs, so that it can be said which of them is another one. */
export const INPUT_PARTS = ["table", "assumptions", "matrix", "scenarios", "settings", "version"] as const;
export type InputPart = (typeof INPUT_PARTS)[number];

export interface InputHashes {
  /** Over all parts. */
  readonly all: string;
  readonly parts: Readonly<Record<InputPart, string>>;
}

/**
 * Hashes the inputs of a run. The table enters as the cells of the columns that are read, by the names of the schema, in
 * the order of rows: its place, the order of its columns, their headers and the columns that nothing reads do not matter;
 * the mapping enters by what it picks. Names and weights of scenarios count, their notes do not.
 *
 * @param pause is called after every thousand cells or so: a large table must not hold up the page
 */
export async function hashInputs({ kind, version, cells, reading, assumptions, matrix, scenarios, settings }: RunInputs, pause: () => Promise<void>): Promise<InputHashes> {
  const parts = {
    table: await hashTable(cells, reading, pause),
    assumptions: canonicalHash(assumptions),
    matrix: canonicalHash(matrix ?? null),
    scenarios: hashScenarios(scenarios),
    settings: canonicalHash(settings ?? null),
    version: canonicalHash(version),
  };
  return { all: canonicalHash([kind, parts]), parts };
}

export function hashScenarios(scenarios: readonly Scenario[]): string {
  return canonicalHash(scenarios.map(({ name, weight, shocks }) => ({ name, weight, shocks })));
}

/** Column by column, with a pause after each step of rows. */
async function hashTable(cells: InputMatrix, { match, sourceRows }: ClientReading, pause: () => Promise<void>): Promise<string> {
  const hash = new CanonicalHash().add(sourceRows.length);
  for (const id of Object.keys(match.positions).sort((a, b) => (a < b ? -1 : 1))) {
    for (const position of match.positions[id]) {
      hash.add(id);
      for (const [place, row] of sourceRows.entries()) {
        if (isStepEnd(place)) await pause();
        hash.add(cellValue(cells[row + 1][position] ?? null));
      }
      await pause();
    }
  }
  return hash.digest();
}

/** A cell as reading takes it: blanks of every kind are one, text without the spaces around it. */
function cellValue(cell: InputCell): unknown {
  if (isBlank(cell)) return null;
  if (isCellError(cell)) return { error: cell.error };
  return typeof cell === "string" ? cell.trim() : cell;
}
