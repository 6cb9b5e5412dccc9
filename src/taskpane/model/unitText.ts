import type { Unit } from "../../catalog/schema/numberRule";
import type { Formats } from "./formats";

/** Digits that count of a plain number: enough to tell estimates apart, few enough to read. */
const DIGITS = 4;

/** How a number of a unit is written in the pane: shares as percent, money short. */
export function unitText(unit: Unit, formats: Formats): (value: number) => string {
  switch (unit) {
    case "rate":
    case "probability":
    case "share":
      return (value) => formats.percent(value);
    case "money":
    case "moneyPerYear":
      return formats.compact;
    case "count":
      return formats.amount;
    default:
      return plainNumber;
  }
}

export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value);
  const rounded = Number(value.toPrecision(DIGITS));
  return Math.abs(rounded) >= 1e-4 && Math.abs(rounded) < 1e9 ? String(rounded) : rounded.toExponential();
}
