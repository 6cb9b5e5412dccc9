import type { Prior } from "../../core/screening/groupPriors";
import type { ScreenReason, Screening, Verdict } from "../../core/screening/screenClient";
import type { Failure } from "../../core/result/failure";
import type { OutputCell, OutputMatrix } from "../cell";
import { clientColumn } from "../schema/clientColumns";
import { clvLabel } from "../schema/componentLabels";
import type { TakenPrior } from "../schema/fillPriors";
import { runLabels } from "../schema/runLabels";
import { stabilityLabel } from "../tables/besideClients";
import { screenMeasureLabels, type ScreenMeasure } from "../tables/screenPolicy";
import { describeFailure } from "../text/describeFailure";
import { figureText } from "../text/figureText";
import { say, type LocalText, type Locale } from "../text/localText";

/** What became of a row: its screening, or why there is none. */
export interface ScreenedClient {
  readonly client: string;
  readonly outcome: Screening<ScreenMeasure> | Failure;
  readonly value?: number;
  readonly stability?: number;
  readonly risk?: number;
  readonly taken: readonly TakenPrior[];
}

export const verdictLabels: Readonly<Record<Verdict, LocalText>> = { accept: say("accept", "准入"), refer: say("refer", "转人工审查"), decline: say("decline", "拒绝") };
export const incompleteLabel = say("incomplete", "资料不全");
const met = say("all rules met", "全部符合");
const headers = [runLabels.client, say("Decision", "决定"), say("Reasons", "理由"), clvLabel, stabilityLabel, clientColumn("pd").label, say("From priors", "取自先验")];

/** A row for each row of the source table, blank ones included. */
export function presentScreening(clients: readonly (ScreenedClient | undefined)[], locale: Locale): OutputMatrix {
  return [headers.map((label) => label[locale]), ...clients.map((client) => (client ? rowOf(client, locale) : headers.map(() => "")))];
}

function rowOf({ client, outcome, value, stability, risk, taken }: ScreenedClient, locale: Locale): OutputCell[] {
  const numbers = [value ?? "", stability ?? "", risk ?? ""];
  const priors = priorsText(taken, locale);
  if ("code" in outcome) return [client, incompleteLabel[locale], describeFailure(outcome, locale), ...numbers, priors];
  return [client, verdictLabels[outcome.verdict][locale], reasonsText(outcome.reasons, locale), ...numbers, priors];
}

/** Every reason in words; that all rules are met, where there is none. */
export function reasonsText(reasons: readonly ScreenReason<ScreenMeasure>[], locale: Locale): string {
  return reasons.length === 0 ? met[locale] : reasons.map((reason) => reasonText(reason, locale)).join(locale === "en" ? "; " : "；");
}

/** "decline: PD 12% is above 10%". */
function reasonText({ verdict, rule, value, limit }: ScreenReason<ScreenMeasure>, locale: Locale): string {
  const measure = screenMeasureLabels[rule.measure][locale];
  const zh = locale === "zh-CN";
  const head = `${verdictLabels[verdict][locale]}${zh ? "：" : ": "}`;
  if (value === undefined || limit === undefined) return zh ? `${head}${measure}未知` : `${head}${measure} is not known`;
  const [own, bound] = [figureText(rule.measure, value), figureText(rule.measure, limit)];
  if (zh) return `${head}${measure} ${own} ${value < limit ? "低于" : "高于"} ${bound}`;
  return `${head}${measure} ${own} is ${value < limit ? "below" : "above"} ${bound}`;
}

const levelTexts: Readonly<Record<Prior["level"], LocalText>> = {
  segmentAndIndustry: say("same segment and industry", "同客群同行业"),
  segment: say("same segment", "同客群"),
  industry: say("same industry", "同行业"),
  all: say("all clients", "全部客户"),
};
const fromTable = say("priors table", "先验表");

/** Inputs that are priors, each with where it comes from. */
export function priorsText(taken: readonly TakenPrior[], locale: Locale): string {
  return taken.map((prior) => priorText(prior, locale)).join(locale === "en" ? "; " : "；");
}

/** "PD 2% (same segment, 12 clients)". */
function priorText({ input, value, from }: TakenPrior, locale: Locale): string {
  const zh = locale === "zh-CN";
  const name = clientColumn(input).label[locale];
  const origin = from === undefined ? fromTable[locale] : zh ? `${levelTexts[from.level][locale]}，${from.clients} 户` : `${levelTexts[from.level][locale]}, ${from.clients} ${from.clients === 1 ? "client" : "clients"}`;
  return zh ? `${name} ${figureText(input, value)}（${origin}）` : `${name} ${figureText(input, value)} (${origin})`;
}
