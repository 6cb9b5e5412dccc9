import type { Shock, ShockFilter, ShockPath } from "../../../core/scenario/scenario";
import type { Formats } from "../formats";
import type { Texts } from "../../text/texts";
import { kindOfAmount } from "./shockForm";

type Words = Texts["scenarioEditor"];

/** A shock in words: "PD hazard × 1.5, years 1–2, SME only". */
export function shockSentence(shock: Shock, words: Words, formats: Formats): string {
  const parts = [`${words.drivers[shock.driver]} ${amountWords(shock, words, formats)}`, pathWords(shock.path, words), filterWords(shock.filter, words)];
  return parts.filter((part) => part !== "").join(words.comma);
}

function amountWords({ driver, operation, amount }: Shock, words: Words, formats: Formats): string {
  const number = plainNumber(amount);
  const kind = kindOfAmount(driver, operation);
  switch (operation) {
    case "multiply":
      return words.times(number);
    case "hazard":
      return words.hazard(number);
    case "add":
      return kind === "rate" ? words.points(signed(amount * 100)) : signed(amount);
    case "replace":
      return words.setTo(kind === "rate" ? formats.percent(amount) : formats.amount(amount));
  }
}

const plainNumber = (value: number): string => String(Number(value.toPrecision(6)));
const signed = (value: number): string => (value < 0 ? `−${plainNumber(-value)}` : `+${plainNumber(value)}`);

/** When a shock acts; nothing where it always does. */
export function pathWords(path: ShockPath | undefined, words: Words): string {
  if (!path || (path.start === 1 && path.ramp <= 1 && path.length === Infinity)) return "";
  if (path.length === 0) return words.never;
  const when = Number.isFinite(path.length) ? words.years(String(path.start), String(path.start + path.length - 1)) : path.start > 1 ? words.fromYear(String(path.start)) : "";
  return [when, path.ramp > 1 ? words.rising(String(path.ramp)) : ""].filter((part) => part !== "").join(words.comma);
}

/** Values of one clause stand for each other, clauses hold together. */
function filterWords(filter: ShockFilter | undefined, words: Words): string {
  if (!filter || filter.length === 0) return "";
  return words.only(filter.map(({ values }) => values.join(words.or)).join(words.and));
}
