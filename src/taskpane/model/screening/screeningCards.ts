import { incompleteLabel, verdictLabels } from "../../../catalog/present/presentScreening";
import type { Locale } from "../../../catalog/text/localText";
import type { Chart } from "../../charts/chart";
import type { Palette } from "../../charts/palette";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { CardView } from "../results/cardView";
import { SCREEN_OUTCOMES, reasonName, type ScreenOutcome, type ScreeningView } from "./screeningView";

type ChartedCard = BoardCard & { readonly chart: Chart };

export function outcomeName(outcome: ScreenOutcome, locale: Locale): string {
  return outcome === "incomplete" ? incompleteLabel[locale] : verdictLabels[outcome][locale];
}

function colourOf(outcome: ScreenOutcome, palette: Palette): string {
  return { accept: palette.main, refer: palette.accent, decline: palette.negative, incomplete: palette.muted }[outcome];
}

/** Clients and their value by what is decided of them. */
export function outcomesCard({ outcomes }: ScreeningView, { t, locale, formats, palette }: CardView): ChartedCard {
  const words = t.screening;
  const shown = SCREEN_OUTCOMES.filter((outcome) => outcome !== "incomplete" || outcomes.incomplete.clients > 0);
  const all = shown.reduce((sum, outcome) => sum + outcomes[outcome].clients, 0);
  const share = (clients: number): number => (all === 0 ? 0 : clients / all);
  return {
    title: words.outcomes,
    chart: {
      horizontal: true,
      axisText: formats.count,
      bars: shown.map((outcome) => {
        const { clients, value } = outcomes[outcome];
        const name = outcomeName(outcome, locale);
        return { name, from: 0, to: clients, colour: colourOf(outcome, palette), label: formats.count(clients), tip: `${name}: ${formats.count(clients)} (${formats.percent(share(clients))})\n${words.value}: ${formats.amount(value)}` };
      }),
    },
    table: {
      columns: [column(words.decision, false), column(words.clients), column(words.share), column(words.value), column(words.fromPriors)],
      rows: shown.map((outcome) => {
        const { clients, value, fromPriors } = outcomes[outcome];
        return { key: outcome, cells: [textCell(outcomeName(outcome, locale)), numberCell(clients, formats.count), numberCell(share(clients), formats.percent), numberCell(outcome === "incomplete" ? undefined : value, formats.amount), numberCell(fromPriors, formats.count)] };
      }),
    },
  };
}

/** Which rules clients fail, and how many. */
export function reasonsCard({ reasons }: ScreeningView, { t, locale, formats, palette }: CardView): ChartedCard {
  const words = t.screening;
  // The same reason may refer some and decline others: a rule has a limit for each.
  const names = reasons.map((reason) => reasonName(reason, locale));
  const nameOf = (index: number): string => (names.indexOf(names[index]) === names.lastIndexOf(names[index]) ? names[index] : `${names[index]} (${outcomeName(reasons[index].verdict, locale)})`);
  return {
    title: words.reasons,
    chart: {
      horizontal: true,
      axisText: formats.count,
      bars: reasons.map((reason, index) => {
        const name = names[index];
        return { name: nameOf(index), from: 0, to: reason.clients, colour: colourOf(reason.verdict, palette), label: formats.count(reason.clients), tip: `${outcomeName(reason.verdict, locale)}: ${name}\n${words.clients}: ${formats.count(reason.clients)}` };
      }),
    },
    table: {
      columns: [column(words.decision, false), column(words.reason, false), column(words.clients)],
      rows: reasons.map((reason, index) => ({ key: String(index), cells: [textCell(outcomeName(reason.verdict, locale)), textCell(names[index]), numberCell(reason.clients, formats.count)] })),
    },
  };
}
