import type { BoardSection } from "../boardSection";
import { topMovers } from "../movers";
import { baseResult, defaultComparison, scenarioByName, type FinishedRun } from "../runView";
import type { CardView } from "./cardView";
import { categoryCard } from "./categoryCard";
import { componentsCard } from "./componentsCard";
import { distributionCard } from "./distributionCard";
import { moversCard } from "./moversCard";
import { scenarioCard } from "./scenarioCard";

/** Movers that the pane and the pack show. */
export const MOVERS_SHOWN = 10;
const AS_IT_STANDS = "";

/** What the page Portfolio has to say in the board pack: its cards, against the scenario that is worst. */
export function portfolioSection(run: FinishedRun, view: CardView): BoardSection {
  const { t, formats } = view;
  const base = baseResult(run);
  const scenario = defaultComparison(run) ?? "";
  const after = scenarioByName(run, scenario)?.clientValues;
  const movers = after ? topMovers(run.reading.table.ids, base.clientValues!, after, MOVERS_SHOWN) : [];
  const leftOut = run.asItStands.failures.length + base.failures.length;
  const cover = [t.results.valued(formats.count(base.valued)), ...(leftOut > 0 ? [t.results.leftOut(formats.count(leftOut))] : [])].join(" · ");
  return {
    title: t.pages.portfolio,
    cards: [
      { ...scenarioCard(run, view), notes: [cover] },
      componentsCard(run, AS_IT_STANDS, view),
      distributionCard(run, AS_IT_STANDS, view),
      ...(movers.length > 0 ? [moversCard(movers, scenario, view)] : []),
      ...(after ? Object.keys(run.reading.table.categories).map((id) => categoryCard(run, id, scenario, view)) : []),
    ],
  };
}
