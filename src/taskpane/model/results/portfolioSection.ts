import type { BoardCard, BoardSection } from "../boardSection";
import { topMovers } from "../movers";
import { baseResult, defaultComparison, scenarioByName, type FinishedRun } from "../runView";
import type { CardView } from "./cardView";
import { categoryCard } from "./categoryCard";
import { componentsCard } from "./componentsCard";
import { distributionInSteps } from "../histogram";
import { distributionCard, spreadValues } from "./distributionCard";
import { moversCard } from "./moversCard";
import { scenarioCard } from "./scenarioCard";

/** Movers that the pane and the pack show. */
export const MOVERS_SHOWN = 10;
const AS_IT_STANDS = "";

/** What the page Portfolio has to say in the board pack: its cards, against the scenario that is worst. A step a card. */
export function* portfolioSection(run: FinishedRun, view: CardView): Generator<void, BoardSection> {
  const { t, formats } = view;
  const base = baseResult(run);
  const scenario = defaultComparison(run) ?? "";
  const after = scenarioByName(run, scenario)?.clientValues;
  const movers = after ? topMovers(run.reading.table.ids, base.clientValues!, after, MOVERS_SHOWN) : [];
  const leftOut = run.asItStands.failures.length + base.failures.length;
  const cover = [t.results.valued(formats.count(base.valued)), ...(leftOut > 0 ? [t.results.leftOut(formats.count(leftOut))] : [])].join(" · ");
  yield;
  const cards: BoardCard[] = [{ ...scenarioCard(run, view), notes: [cover] }, componentsCard(run, AS_IT_STANDS, view)];
  yield;
  const spread = yield* distributionInSteps(spreadValues(run, AS_IT_STANDS));
  cards.push(distributionCard(spread, view));
  if (movers.length > 0) cards.push(moversCard(movers, scenario, view));
  for (const id of after ? Object.keys(run.reading.table.categories) : []) {
    yield;
    cards.push(categoryCard(run, id, scenario, view));
  }
  return { title: t.pages.portfolio, cards };
}
