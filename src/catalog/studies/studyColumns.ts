import { fail, ok, type Result } from "../../core/result/result";
import type { InputMatrix } from "../cell";
import { normaliseHeader } from "../schema/matchColumns";
import type { LocalText } from "../text/localText";

/** A column that a study needs: its header in either language, and what else people call it. */
export interface StudyColumn<Id extends string = string> {
  readonly id: Id;
  readonly label: LocalText;
  readonly synonyms?: readonly string[];
  readonly optional?: boolean;
}

/** Positions of a study's columns among the headers of its range. */
export function findColumns<const Id extends string>(cells: InputMatrix, columns: readonly StudyColumn<Id>[]): Result<Readonly<Partial<Record<Id, number>>>> {
  const headers = (cells[0] ?? []).map((header) => (typeof header === "string" ? normaliseHeader(header) : ""));
  const found: Partial<Record<Id, number>> = {};
  for (const { id, label, synonyms = [], optional } of columns) {
    const words = [id, ...Object.values(label), ...synonyms].map(normaliseHeader);
    const position = headers.findIndex((header) => words.includes(header));
    if (position >= 0) found[id] = position;
    else if (!optional) return fail("missingColumn", { column: label.en });
  }
  return ok(found);
}
