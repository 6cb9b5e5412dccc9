import { screenMeasureLabels, type ScreenMeasure } from "../../../catalog/tables/screenPolicy";
import type { ScreenedClient } from "../../../catalog/present/presentScreening";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { Locale } from "../../../catalog/text/localText";
import type { ScreenReason, Verdict } from "../../../core/screening/screenClient";
import { CompensatedSum } from "../../../core/numeric/compensatedSum";
import { largest } from "../decisions/largest";

/** What may become of a client: a verdict, or none where its row cannot be valued. */
export const SCREEN_OUTCOMES = ["accept", "refer", "decline", "incomplete"] as const satisfies readonly (Verdict | "incomplete")[];
export type ScreenOutcome = (typeof SCREEN_OUTCOMES)[number];

/** A client with its row below the headers of its table, from 0. */
export interface ScreenedRow extends ScreenedClient {
  readonly row: number;
}

export interface OutcomeTotals {
  readonly clients: number;
  /** Value of those that have one. */
  readonly value: number;
  /** Clients that took an input from their group. */
  readonly fromPriors: number;
  /** The most valuable first, as many as a pane shows. */
  readonly shown: readonly ScreenedRow[];
}

/** A rule that is not met, whoever does not meet it. */
export interface ReasonCount {
  readonly verdict: ScreenReason["verdict"];
  readonly measure: ScreenMeasure;
  /** The measure is not known: the rule could not be asked. */
  readonly isUnknown: boolean;
  readonly better: "higher" | "lower";
  readonly clients: number;
}

export interface ScreeningView {
  readonly outcomes: Readonly<Record<ScreenOutcome, OutcomeTotals>>;
  /** The most frequent first. */
  readonly reasons: readonly ReasonCount[];
}

/** A list longer than this is for the sheet. */
export const MOST_SHOWN = 200;

export function outcomeOf({ outcome }: ScreenedClient): ScreenOutcome {
  return "code" in outcome ? "incomplete" : outcome.verdict;
}

/** Sums up a screening, a few rows at a step. */
export function* viewScreening(screened: readonly (ScreenedClient | undefined)[]): Generator<void, ScreeningView> {
  const groups = Object.fromEntries(SCREEN_OUTCOMES.map((outcome) => [outcome, [] as ScreenedRow[]])) as Record<ScreenOutcome, ScreenedRow[]>;
  const counts = new Map<string, ReasonCount>();
  for (const [row, client] of screened.entries()) {
    if (isStepEnd(row)) yield;
    if (!client) continue;
    groups[outcomeOf(client)].push({ ...client, row });
    if ("code" in client.outcome) continue;
    // Two rules of a policy may miss by one measure: the client counts once.
    for (const [key, reason] of new Map(client.outcome.reasons.map((one) => [keyOf(one), one]))) {
      const { verdict, rule: { measure, better }, value } = reason;
      counts.set(key, { verdict, measure, better, isUnknown: value === undefined, clients: (counts.get(key)?.clients ?? 0) + 1 });
    }
  }
  const outcomes = {} as Record<ScreenOutcome, OutcomeTotals>;
  for (const outcome of SCREEN_OUTCOMES) {
    outcomes[outcome] = totalsOf(groups[outcome]);
    yield;
  }
  return { outcomes, reasons: [...counts.values()].sort((a, b) => b.clients - a.clients) };
}

function totalsOf(rows: readonly ScreenedRow[]): OutcomeTotals {
  const value = new CompensatedSum();
  let fromPriors = 0;
  for (const client of rows) {
    value.add(client.value ?? 0);
    if (client.taken.length > 0) fromPriors++;
  }
  return { clients: rows.length, value: value.value, fromPriors, shown: largest(rows, (client) => client.value ?? 0, MOST_SHOWN) };
}

function keyOf({ verdict, rule: { measure, better }, value }: ScreenReason<ScreenMeasure>): string {
  return [verdict, measure, better, value === undefined].join(" ");
}

/** "PD too high": short, for a chart whose colours tell the verdict. */
export function reasonName({ measure, better, isUnknown }: ReasonCount, locale: Locale): string {
  const name = screenMeasureLabels[measure][locale];
  if (locale === "zh-CN") return `${name}${isUnknown ? "未知" : better === "higher" ? "过低" : "过高"}`;
  return `${name} ${isUnknown ? "not known" : better === "higher" ? "too low" : "too high"}`;
}

/** Measures that nothing is known of for anybody: the table lacks what they need. */
export function unknownToAll({ reasons, outcomes: { accept, refer, decline } }: ScreeningView): ScreenMeasure[] {
  const all = accept.clients + refer.clients + decline.clients;
  return [...new Set(reasons.filter(({ isUnknown, clients }) => isUnknown && clients === all).map(({ measure }) => measure))];
}
