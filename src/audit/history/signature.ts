import { canonicalHash } from "./canonicalHash";
import type { RunRecord } from "./runRecord";

/**
 * Signature of a run: SHA-256 over the canonical form of what was run and what came of it. Inputs enter by the hashes of
 * their parts; kind, table, version, seed and settings, scenarios, totals, time and person as they are; the note does not.
 *
 * It is a checksum: it shows that a record was changed after it was written. It is no proof of who wrote it, since whoever
 * changes a record by a program can compute it anew.
 */
export function signatureOf({ id, kind, who, version, source, scenarios, setup, totals, finishedAt, hashes, reading }: Omit<RunRecord, "signature" | "note">): string {
  return canonicalHash(["Tenor run", 1, id, kind, who, version, source, scenarios, setup, totals, finishedAt, hashes, reading]);
}
