import { describeFailure } from "../../../catalog/text/describeFailure";
import type { LeftOut } from "../../../core/studies/tornado";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Found } from "./answer";
import { amountText, driverText, measureTexts, type CardView } from "./cardView";

/** Bars around the base, widest first. */
export function tornadoCard({ tornado: { base, bars, leftOut }, measure, illustrative }: Extract<Found, { kind: "tornado" }>, view: CardView): BoardCard {
  const { t, palette } = view;
  const words = t.sensitivity;
  const texts = measureTexts(measure, view);
  const lines = bars.map(({ swing, atLow, atHigh, spread }) => {
    const name = driverText(swing.driver, view);
    const [low, high] = [swing.low, swing.high].map((amount) => amountText(swing.driver, swing.operation, amount, view));
    return { name, low, high, atLow, atHigh, spread };
  });
  return {
    title: words.atBase(texts.name, texts.value(base)),
    chart: {
      swings: lines.map(({ name, low, high, atLow, atHigh }) => ({ name, low: atLow - base, high: atHigh - base, tip: `${words.swingTip(name, low, high)}\n${texts.name}: ${texts.value(atLow)} … ${texts.value(atHigh)}` })),
      lowName: words.lowEnd,
      highName: words.highEnd,
      lowColour: palette.accent,
      highColour: palette.main,
      changeText: texts.change,
    },
    table: {
      columns: [column(words.driver, false), column(words.low), column(words.high), column(`${texts.name} (${words.low})`), column(`${texts.name} (${words.high})`), column(words.spread)],
      rows: lines.map(({ name, low, high, atLow, atHigh, spread }) => ({ key: name, cells: [textCell(name), textCell(low), textCell(high), numberCell(atLow, texts.value), numberCell(atHigh, texts.value), numberCell(spread, texts.value)] })),
    },
    notes: [...(illustrative ? [words.illustrative] : []), ...leftOutNotes(leftOut, view)],
  };
}

/** Drivers that are not in a chart, each with the reason. */
export function leftOutNotes(leftOut: readonly LeftOut[], view: CardView): string[] {
  return leftOut.map(({ lever, failure }) => view.t.sensitivity.leftOut(driverText(lever.driver, view), describeFailure(failure, view.locale)));
}
