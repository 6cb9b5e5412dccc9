import type { Measure } from "../../core/sensitivity/measure";
import { say, type LocalText } from "../text/localText";
import type { Choice } from "./choices";

/** What can be asked of a portfolio, as people type it. */
export const measureChoices: readonly Choice<Measure>[] = [
  { value: "clv", label: say("clv", "客户终身价值") },
  { value: "raroc", label: say("raroc", "风险调整后资本收益率") },
  { value: "negative", label: say("negative_clients", "负价值客户数"), synonyms: ["negative clients", "负价值客户"] },
];

/** Measures in headers and charts. */
export const measureLabels: Readonly<Record<Measure, LocalText>> = {
  clv: say("CLV", "客户终身价值"),
  raroc: say("RAROC", "RAROC"),
  negative: say("Clients with negative CLV", "负价值客户数"),
};
