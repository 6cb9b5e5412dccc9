import type { Scenario } from "../../core/scenario/scenario";
import type { OutputMatrix } from "../cell";
import { presentScenarios } from "../present/presentScenarios";
import { say, type LocalText, type Locale } from "../text/localText";

interface LibraryScenario extends Omit<Scenario, "name" | "note"> {
  readonly name: LocalText;
  readonly note: LocalText;
}

/** Scenarios to start from. Every amount is illustrative: an assumption to be replaced by the user's own. */
const scenarioLibrary: readonly LibraryScenario[] = [
  {
    name: say("Base", "基准"),
    weight: 0.5,
    note: say("The table as it stands.", "按客户表现状。"),
    shocks: [],
  },
  {
    name: say("Adverse", "不利"),
    weight: 0.25,
    note: say("Illustrative: a two-year downturn; more defaults and departures, softer income.", "示例：两年下行；违约与流失上升，收入走弱。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 1.5, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "lgd", operation: "multiply", amount: 1.1, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "churn", operation: "hazard", amount: 1.2, path: { start: 1, ramp: 0, length: 2 } },
      { driver: "revenue", operation: "multiply", amount: 0.95 },
    ],
  },
  {
    name: say("Severe", "严重"),
    weight: 0.1,
    note: say("Illustrative: a deep recession that builds over two years and lasts four; growth is lost for good.", "示例：两年内加深、持续四年的衰退；增长永久放缓。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 2.5, path: { start: 1, ramp: 2, length: 4 } },
      { driver: "lgd", operation: "add", amount: 0.1, path: { start: 1, ramp: 0, length: 4 } },
      { driver: "churn", operation: "hazard", amount: 1.5, path: { start: 1, ramp: 2, length: 4 } },
      { driver: "revenue", operation: "multiply", amount: 0.85 },
      { driver: "growth", operation: "add", amount: -0.01 },
    ],
  },
  {
    name: say("Upside", "乐观"),
    weight: 0.15,
    note: say("Illustrative: steady growth; clients stay and buy more.", "示例：平稳增长；客户留存并增加往来。"),
    shocks: [
      { driver: "pd", operation: "hazard", amount: 0.8 },
      { driver: "churn", operation: "hazard", amount: 0.85 },
      { driver: "revenue", operation: "multiply", amount: 1.05 },
    ],
  },
];

/** The library as the table that people edit, headers first. */
export function scenarioLibraryTable(locale: Locale): OutputMatrix {
  return presentScenarios(scenarioLibrary.map(({ name, note, ...scenario }) => ({ ...scenario, name: name[locale], note: note[locale] })), locale);
}
