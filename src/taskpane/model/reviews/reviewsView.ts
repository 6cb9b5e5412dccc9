import { isStepEnd } from "../../../core/numeric/rowSteps";
import { REVIEW_ACTIONS, type ReviewAction } from "../../../core/review/reviewClient";
import type { ReviewedClient } from "../../../core/studies/reviewPortfolio";
import { CompensatedSum } from "../../../core/numeric/compensatedSum";
import type { TableInputs } from "../history/runRecord";
import { largest } from "../decisions/largest";

/** What the review says of a client: an action, or that it stands in one table only, or cannot be told or valued. */
export const REVIEW_OUTCOMES = [...REVIEW_ACTIONS, "new", "lost", "unmatched", "broken"] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export interface ReviewTotals {
  readonly clients: number;
  /** Change in value. */
  readonly change: number;
  /** Those whose value changed most, as many as a pane shows. */
  readonly shown: readonly ReviewedClient[];
}

/** What a table says of a client beside its value: an early warning, a loan class; "" where it says nothing. */
export interface ClientSignals {
  readonly level?: string;
  readonly causes?: string;
  readonly loanClass?: string;
}

export interface FinishedReview {
  readonly before: TableInputs;
  readonly after: TableInputs;
  readonly clients: readonly ReviewedClient[];
  readonly view: ReviewView;
  /** By name of the client; empty where the table has no such columns. */
  readonly signals: ReadonlyMap<string, ClientSignals>;
  readonly policySheet?: string;
}

export type ReviewView = Readonly<Record<ReviewOutcome, ReviewTotals>>;

const MOST_SHOWN = 200;

function outcomeOfReview({ review, fate }: ReviewedClient): ReviewOutcome {
  return review?.action ?? (fate as Exclude<typeof fate, "reviewed">);
}

/** A client that is new, or lost, changes the portfolio by its whole value. */
export function changeOf({ before, now, failure }: ReviewedClient): number {
  return failure ? 0 : (now?.clv ?? 0) - (before?.clv ?? 0);
}

/** Sums up a review, a few clients at a step. */
export function* viewReview(clients: readonly ReviewedClient[]): Generator<void, ReviewView> {
  const groups = Object.fromEntries(REVIEW_OUTCOMES.map((outcome) => [outcome, [] as ReviewedClient[]])) as Record<ReviewOutcome, ReviewedClient[]>;
  for (const [index, client] of clients.entries()) {
    if (isStepEnd(index)) yield;
    groups[outcomeOfReview(client)].push(client);
  }
  const view = {} as Record<ReviewOutcome, ReviewTotals>;
  for (const outcome of REVIEW_OUTCOMES) {
    const change = new CompensatedSum();
    for (const client of groups[outcome]) change.add(changeOf(client));
    view[outcome] = { clients: groups[outcome].length, change: change.value, shown: largest(groups[outcome], (client) => Math.abs(changeOf(client)), MOST_SHOWN) };
    yield;
  }
  return view;
}

export function isReviewAction(outcome: ReviewOutcome): outcome is ReviewAction {
  return (REVIEW_ACTIONS as readonly string[]).includes(outcome);
}
