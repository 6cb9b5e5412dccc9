import { UNDECODABLE, type Encoding } from "./decodeText";
import { fileFailure, type FileFailure } from "./fileFailure";
import { MAX_COLUMNS, MAX_RECORD } from "./limits";

/** Some records of a file, and what is known of them. */
interface Records {
  readonly records: readonly (readonly string[])[];
  /** How many records are before them. */
  readonly before?: number;
  /** What has come of the record behind them. */
  readonly rest?: string;
  /** Which of them has quotation marks that do not match. */
  readonly badQuotesAt?: number;
  /** Encoding of the file, where not all of its bytes are of it. */
  readonly undecodable?: Encoding;
}

/** Why a file cannot be read on: the first of its records that is none. */
export function recordProblem({ records, before = 0, rest = "", badQuotesAt, undecodable }: Records): FileFailure | undefined {
  const line = (at: number): number => before + at + 1;
  if (badQuotesAt !== undefined) return fileFailure("badQuotes", { line: line(badQuotesAt) });
  const has = (character: string): number => records.findIndex((record) => record.some((field) => field.includes(character)));
  const damagedAt = undecodable === undefined ? -1 : has(UNDECODABLE);
  if (damagedAt >= 0) return fileFailure("undecodable", { line: line(damagedAt), encoding: undecodable!.toUpperCase() });
  const nulAt = has("\0");
  if (nulAt >= 0) return fileFailure("nulCharacter", { line: line(nulAt) });
  const wideAt = records.findIndex(({ length }) => length > MAX_COLUMNS);
  if (wideAt >= 0) return fileFailure("tooManyColumns", { line: line(wideAt), value: records[wideAt].length, maximum: MAX_COLUMNS });
  return rest.length > MAX_RECORD ? fileFailure("longRecord", { line: line(records.length), maximum: MAX_RECORD }) : undefined;
}
