import { reasonText } from "../../../catalog/present/presentComparison";
import { stepLabels } from "../../../catalog/schema/changeLabels";
import type { Locale } from "../../../catalog/text/localText";
import type { ClientChange, PortfolioComparison } from "../../../core/studies/comparePortfolios";
import type { Chart } from "../../charts/chart";
import type { Palette } from "../../charts/palette";
import type { Texts } from "../../text/texts";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Formats } from "../formats";
import { stepBars, type StepBar } from "./comparisonView";

type ChartedCard = BoardCard & { readonly chart: Chart };

/** From the value before to the value after, step by step. */
export function stepsCard(compared: PortfolioComparison, locale: Locale, t: Texts, formats: Formats, palette: Palette): ChartedCard {
  const bars = stepBars(compared);
  const change = compared.after.clv - compared.before.clv;
  const isTotal = ({ step }: StepBar): boolean => step === "before" || step === "after";
  const name = ({ step }: StepBar): string => (step === "before" || step === "after" ? t.changes[step] : stepLabels[step][locale]);
  return {
    title: t.changes.steps,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: bars.map((bar) => {
        const text = isTotal(bar) ? formats.compact(bar.amount) : formats.change(bar.amount);
        return { name: name(bar), from: bar.from, to: bar.to, colour: isTotal(bar) ? palette.accent : bar.amount < 0 ? palette.negative : palette.main, label: text, tip: `${name(bar)}: ${formats.amount(bar.amount)}` };
      }),
    },
    table: {
      columns: [column(t.changes.step, false), column(t.changes.amount), column(t.changes.share)],
      rows: bars.map((bar) => ({ key: bar.step, strong: isTotal(bar), cells: [textCell(name(bar)), numberCell(bar.amount, formats.amount), numberCell(isTotal(bar) || change === 0 ? undefined : bar.amount / change, formats.percentChange)] })),
    },
  };
}

/** The clients that moved the value most, each with its largest reason. */
export function moversCard(movers: readonly ClientChange[], locale: Locale, t: Texts, formats: Formats, palette: Palette): ChartedCard {
  const { client, reason, before, after, change } = t.changes;
  return {
    title: t.changes.movers,
    chart: {
      horizontal: true,
      axisText: formats.compact,
      bars: movers.map((mover) => ({ name: mover.client, from: 0, to: mover.change, colour: mover.change < 0 ? palette.negative : palette.main, label: formats.change(mover.change), tip: `${mover.client}\n${formats.amount(mover.before)} → ${formats.amount(mover.after)}\n${reasonText(mover, locale)}` })),
    },
    table: {
      columns: [column(client, false), column(reason, false), column(change), column(before), column(after)],
      rows: movers.map((mover, index) => ({ key: String(index), cells: [textCell(mover.client), textCell(reasonText(mover, locale)), numberCell(mover.change, formats.amount), numberCell(mover.before, formats.amount), numberCell(mover.after, formats.amount)] })),
    },
  };
}
