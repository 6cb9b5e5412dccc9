import type { CurveMeasure } from "../../../core/survival/defaultCurves";
import type { Choice } from "../../schema/choices";
import { say, type LocalText } from "../../text/localText";

/** Names of the measures, as headers and as words to type. */
export const measureLabels: Readonly<Record<CurveMeasure, LocalText>> = {
  cumulative: say("Cumulative", "累计"),
  marginal: say("Marginal", "边际"),
  conditional: say("Conditional", "条件"),
};

/** How a curve of default probabilities is to be read. */
export const measureChoices: readonly Choice<CurveMeasure>[] = [
  { value: "cumulative", label: measureLabels.cumulative, synonyms: ["累计违约概率"] },
  { value: "marginal", label: measureLabels.marginal, synonyms: ["unconditional", "边际违约概率"] },
  { value: "conditional", label: measureLabels.conditional, synonyms: ["forward", "hazard", "条件违约概率"] },
];
