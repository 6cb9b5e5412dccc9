import type { ReviewedClient } from "../../core/studies/reviewPortfolio";
import type { OutputCell, OutputMatrix } from "../cell";
import { comparisonSign } from "../schema/comparisonChoices";
import { reviewActionLabels, reviewMeasureLabels } from "../tables/reviewPolicy";
import { runLabels } from "../schema/runLabels";
import { describeFailure } from "../text/describeFailure";
import { figureText } from "../text/figureText";
import { say, type LocalText, type Locale } from "../text/localText";

const headers = [
  runLabels.client, say("Action", "建议"), say("Reasons", "理由"), say("CLV before", "上期价值"), say("CLV now", "本期价值"), runLabels.change,
  say("PD before", "上期违约概率"), say("PD now", "本期违约概率"), say("Exposure", "敞口"), say("Proposed limit", "建议限额"), say("Price change (bp)", "定价调整（基点）"),
];

export const fateLabels: Readonly<Record<Exclude<ReviewedClient["fate"], "reviewed">, LocalText>> = {
  new: say("new", "新增"),
  lost: say("lost", "流失"),
  unmatched: say("not matched", "无法匹配"),
  broken: say("not valued", "无法估值"),
};

/** A row a client; those that are in one table only say so in place of an action. */
export function presentReview(clients: readonly ReviewedClient[], locale: Locale): OutputMatrix {
  return [headers.map((label) => label[locale]), ...clients.map((client) => rowOf(client, locale))];
}

function rowOf(client: ReviewedClient, locale: Locale): OutputCell[] {
  const { before, now, review, failure } = client;
  const reasons = review ? reviewReasonsText(review.reasons, locale) : failure ? describeFailure(failure, locale) : "";
  // A client that is new, or lost, changes the portfolio by its whole value.
  const change = failure ? undefined : (now?.clv ?? 0) - (before?.clv ?? 0);
  const numbers = [before?.clv, now?.clv, change, before?.pd, now?.pd, now?.exposure, review?.proposedLimit, review?.priceChangeBps];
  return [client.client, actionOf(client)[locale], reasons, ...numbers.map((value): OutputCell => value ?? "")];
}

function actionOf({ fate, review }: ReviewedClient): LocalText {
  return review ? reviewActionLabels[review.action] : fateLabels[fate as Exclude<typeof fate, "reviewed">];
}

/** "CLV change -36.91% ≤ -20%". */
export function reviewReasonsText(reasons: NonNullable<ReviewedClient["review"]>["reasons"], locale: Locale): string {
  return reasons
    .map(({ rule: { action, measure, comparison, limit }, value }) => `${reviewActionLabels[action][locale]}${locale === "en" ? ": " : "："}${reviewMeasureLabels[measure][locale]} ${figureText(measure, value)} ${comparisonSign(comparison)} ${figureText(measure, limit)}`)
    .join(locale === "en" ? "; " : "；");
}
