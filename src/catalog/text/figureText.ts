import { roundedText } from "./roundedText";

/** Measures that people read in percent. */
const IN_PERCENT: ReadonlySet<string> = new Set(["pd", "lgd", "churn", "clv_change", "churn_change", "exposure_change"]);

/** A measure's figure as part of a sentence: "PD 2.5%", "CLV 1200". */
export function figureText(measure: string, value: number): string {
  return IN_PERCENT.has(measure) ? `${roundedText(100 * value)}%` : roundedText(value);
}
