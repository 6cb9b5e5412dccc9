import { driverLabels } from "../../../catalog/schema/driverLabels";
import type { Locale } from "../../../catalog/text/localText";
import type { Driver, ShockOperation } from "../../../core/scenario/scenario";
import type { Measure } from "../../../core/sensitivity/measure";
import type { Palette } from "../../charts/palette";
import type { Texts } from "../../text/texts";
import type { Formats } from "../formats";
import { plainNumber } from "../unitText";

/** What a card is drawn with: words, numbers, colours. */
export interface CardView {
  readonly t: Texts;
  readonly locale: Locale;
  readonly formats: Formats;
  readonly palette: Palette;
}

/** How a measure and a change of it are written. */
export interface MeasureTexts {
  readonly name: string;
  readonly value: (value: number) => string;
  readonly change: (value: number) => string;
}

export function measureTexts(measure: Measure, { t, formats }: Pick<CardView, "t" | "formats">): MeasureTexts {
  const name = t.sensitivity.measures[measure];
  switch (measure) {
    case "clv":
      return { name, value: formats.compact, change: formats.change };
    case "raroc":
      return { name, value: formats.percent, change: (value) => t.sensitivity.points(signed(round(100 * value))) };
    case "negative":
      return { name, value: (value) => plainNumber(round(value)), change: (value) => signed(round(value)) };
  }
}

/** Two decimals, which a count averaged over scenarios has too. */
const round = (value: number): number => Math.round(100 * value) / 100;
const signed = (value: number): string => `${value > 0 ? "+" : ""}${plainNumber(value)}`;

const SHARES: readonly Driver[] = ["churn", "pd", "lgd", "ccf", "capital", "capitalCharge", "growth", "discountRate", "benchmarkRate"];

/** An amount of a driver in words: a factor, percentage points, a rate, money. */
export function amountText(driver: Driver, operation: ShockOperation, amount: number, { formats }: Pick<CardView, "formats">): string {
  const isShare = SHARES.includes(driver);
  switch (operation) {
    case "multiply":
    case "hazard":
      return `×${plainNumber(amount)}`;
    case "add":
      return isShare ? `${amount > 0 ? "+" : ""}${shareText(amount)}` : formats.change(amount);
    case "replace":
      return isShare ? shareText(amount) : formats.amount(amount);
  }
}

/** Rates are told apart at a hundredth of a per cent. */
export function shareText(share: number): string {
  return `${plainNumber(Number((100 * share).toPrecision(6)))}%`;
}

export const isShareDriver = (driver: Driver): boolean => SHARES.includes(driver);

export const driverText = (driver: Driver, { locale }: Pick<CardView, "locale">): string => driverLabels[driver][locale];
