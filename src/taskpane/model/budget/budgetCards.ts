import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Chart } from "../../charts/chart";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { CardView } from "../results/cardView";
import { plainNumber } from "../unitText";
import { SPEND_MOVES, type FinishedBudget } from "./budgetView";

type ChartedCard = BoardCard & { readonly chart: Chart };

/** The most value that each budget brings, with the chosen one. */
export function frontierCard({ frontier, found: { totals } }: FinishedBudget, { t, locale, formats, palette }: CardView): ChartedCard {
  const words = t.budget;
  const values = frontier.map(({ totals: own }) => (own.ok ? own.value.value : undefined));
  const at = (budget: number): (number | undefined)[] => frontier.map((point, index) => (point.budget === budget ? values[index] : undefined));
  const hasToday = frontier.some(({ budget }) => budget === totals.spendToday) && totals.spendToday !== totals.budget;
  return {
    title: words.frontier,
    chart: {
      xs: frontier.map(({ budget }) => budget),
      xTitle: words.budget,
      xText: formats.compact,
      axisText: formats.compact,
      valueText: formats.amount,
      lines: [
        { name: words.value, values, colour: palette.main, as: "line" },
        { name: words.chosen, values: at(totals.budget), colour: palette.accent, as: "points" },
        ...(hasToday ? [{ name: words.asMuch, values: at(totals.spendToday), colour: palette.total, as: "points" as const }] : []),
      ],
    },
    table: {
      columns: [column(words.budget), column(words.value), column(words.gain), column(words.marginal)],
      rows: frontier.map(({ budget, totals: own }) => ({
        key: String(budget),
        strong: budget === totals.budget,
        cells: [
          numberCell(budget, formats.amount),
          ...(own.ok ? [numberCell(own.value.value, formats.amount), numberCell(own.value.value - own.value.valueToday, formats.amount), numberCell(own.value.marginal, plainNumber)] : [textCell(describeFailure(own.failure, locale)), textCell(""), textCell("")]),
        ],
      })),
    },
  };
}

/** Who gets more and who less, in money and in value. */
export function movesCard({ moves }: FinishedBudget, { t, formats, palette }: CardView): ChartedCard {
  const words = t.budget;
  return {
    title: words.moves,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: SPEND_MOVES.map((move) => {
        const { clients, change, gain } = moves[move];
        return { name: words.moveNames[move], from: 0, to: change, colour: change < 0 ? palette.negative : palette.main, label: formats.change(change), tip: `${words.moveNames[move]}: ${words.clientsOf(formats.count(clients))}\n${words.change}: ${formats.amount(change)}\n${words.gain}: ${formats.amount(gain)}` };
      }),
    },
    table: {
      columns: [column(words.move, false), column(words.clients), column(words.change), column(words.gain)],
      rows: SPEND_MOVES.map((move) => ({ key: move, cells: [textCell(words.moveNames[move]), numberCell(moves[move].clients, formats.count), numberCell(moves[move].change, formats.amount), numberCell(moves[move].gain, formats.amount)] })),
    },
  };
}
