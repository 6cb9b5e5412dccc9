import { firstYear } from "../portfolio/firstYear";
import { matchClients } from "../portfolio/matchClients";
import type { Failure } from "../result/failure";
import { ok, type Result } from "../result/result";
import { reviewClient, type ClientReview, type ReviewPolicy, type ReviewSnapshot } from "../review/reviewClient";
import { portfolioRequest } from "../scenario/portfolioRequest";
import type { PortfolioRunResult } from "../scenario/runResult";
import type { ComparedTable } from "./comparisonPlan";
import { ask, type Study } from "./study";

/** A client table at one date, with what is known beside it. */
export interface ReviewedTable extends ComparedTable {
  /** Stability of a row, 0 to 100; undefined where it is not known. */
  readonly stability: (row: number) => Result<number | undefined>;
}

/**
 * What became of a client between two dates:
 *   reviewed   in both tables, with a value in both
 *   new        only in the table now
 *   lost       only in the table before
 *   unmatched  its id does not say who it is
 *   broken     one of the tables gives it no value: `failure` says why
 */
export interface ReviewedClient {
  readonly client: string;
  readonly fate: "reviewed" | "new" | "lost" | "unmatched" | "broken";
  readonly before?: ReviewSnapshot;
  readonly now?: ReviewSnapshot;
  readonly review?: ClientReview;
  readonly failure?: Failure;
}

/**
 * Reviews a portfolio between two dates: each client that is in both tables by `reviewClient`, new and lost ones apart.
 *
 * @returns clients in the order of the table now, then those that are only in the table before
 */
export function* reviewPortfolio(before: ReviewedTable, now: ReviewedTable, policy: ReviewPolicy): Study<readonly ReviewedClient[]> {
  const asked = { clientValues: true } as const;
  const snapshotBefore = snapshots(before, yield* ask(portfolioRequest(before.table, [before.scenario], asked)));
  const snapshotNow = snapshots(now, yield* ask(portfolioRequest(now.table, [now.scenario], asked)));
  const { matched, lost, gained, unmatched } = matchClients(before.ids, now.ids);

  const present = new Map<number, ReviewedClient>();
  const nameNow = (row: number): string => now.table.ids[row];
  matched.after.forEach((row, pair) => present.set(row, reviewed(nameNow(row), snapshotBefore(matched.before[pair]), snapshotNow(row), policy)));
  for (const row of gained) present.set(row, alone(nameNow(row), "new", "now", snapshotNow(row)));
  for (const row of unmatched.after) present.set(row, alone(nameNow(row), "unmatched", "now", snapshotNow(row)));
  const inOrder = [...present].sort(([a], [b]) => a - b).map(([, client]) => client);
  const past = (rows: Int32Array, fate: "lost" | "unmatched"): ReviewedClient[] => Array.from(rows, (row) => alone(before.table.ids[row], fate, "before", snapshotBefore(row)));
  return ok([...inOrder, ...past(lost, "lost"), ...past(unmatched.before, "unmatched")]);
}

function reviewed(client: string, before: Result<ReviewSnapshot>, now: Result<ReviewSnapshot>, policy: ReviewPolicy): ReviewedClient {
  if (!now.ok) return { client, fate: "broken", failure: now.failure, ...(before.ok ? { before: before.value } : {}) };
  if (!before.ok) return { client, fate: "broken", failure: before.failure, now: now.value };
  return { client, fate: "reviewed", before: before.value, now: now.value, review: reviewClient(policy, before.value, now.value) };
}

function alone(client: string, fate: ReviewedClient["fate"], side: "before" | "now", snapshot: Result<ReviewSnapshot>): ReviewedClient {
  return snapshot.ok ? { client, fate, [side]: snapshot.value } : { client, fate, failure: snapshot.failure };
}

/** The state of each row, or why it has none. */
function snapshots({ table, stability }: ReviewedTable, { failures, scenarios: [run] }: PortfolioRunResult): (row: number) => Result<ReviewSnapshot> {
  const broken = new Map([...failures, ...run.failures].map(({ row, failure }) => [row, failure]));
  return (row) => {
    const cause = broken.get(row);
    if (cause) return { ok: false, failure: cause };
    const score = stability(row);
    if (!score.ok) return score;
    const [pd, churn, exposure] = (["pd", "churn", "ead"] as const).map((column) => firstYear(table, column, row));
    return ok({ clv: run.clientValues![row], pd, churn, exposure, stability: score.value });
  };
}
