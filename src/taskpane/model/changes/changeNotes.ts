import type { Texts } from "../../text/texts";
import type { Formats } from "../formats";
import { sideText, type FinishedComparison } from "./changesState";

/** Ids that a sentence names one by one. */
const NAMED = 5;

/** What to know about a comparison: what was left out, and where ids do not say who is who. */
export function changeNotes({ before, after, compared }: FinishedComparison, t: Texts, formats: Formats): string[] {
  const { ambiguous, blank, inOrder } = compared.plan.match;
  const named = (ids: readonly string[]): string => (ids.length <= NAMED ? formats.list(ids) : t.changes.andMore(ids.slice(0, NAMED).join(", "), formats.count(ids.length - NAMED)));
  return [
    ...[before, after].filter(({ isMoved }) => isMoved).map((side) => t.changes.tableMoved(sideText(side))),
    ...(compared.before.leftOut + compared.after.leftOut > 0 ? [t.changes.leftOut(formats.count(compared.before.leftOut), formats.count(compared.after.leftOut))] : []),
    ...(ambiguous.length > 0 ? [t.changes.ambiguous(named(ambiguous.map(({ id }) => id)))] : []),
    ...(blank.before + blank.after > 0 ? [t.changes.blank(formats.count(blank.before), formats.count(blank.after))] : []),
    ...(inOrder.length > 0 ? [t.changes.inOrder(named(inOrder))] : []),
  ];
}
