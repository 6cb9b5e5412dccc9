import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { placeOf } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { convergenceCard, distributionCard } from "../../model/simulation/simulationCards";
import { termsOf, type FinishedSimulation, type SimulatedSoFar } from "../../model/simulation/simulationState";
import { tailClientsCard } from "../../model/simulation/tailCards";
import type { TaskState } from "../../state/pageTask";
import { SimulationController } from "../../state/simulationController";
import { TroubleNotice } from "../Notice";
import { TaskBar } from "../TaskBar";
import { SetupSection } from "./SetupSection";
import { SimulationContext, type SimulationParts } from "./simulationContext";
import { SimulationResult, useCardLook } from "./SimulationResult";

declare const __TENOR_VERSION__: string;

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  notice: { padding: tokens.spacingHorizontalM },
});

/** The page's parts, and how far its task is: what only the foot and the result follow. */
interface PageParts extends SimulationParts {
  readonly task: TaskState<FinishedSimulation, SimulatedSoFar>;
}

/** How far the portfolio's value spreads when clients default, leave and earn together. */
export function SimulationPage() {
  const styles = useStyles();
  const { controller } = usePane();
  const [page] = useState(() => new SimulationController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  const parts: PageParts = { state, task, page };
  const result = useRef<HTMLElement>(null);
  // Drawn in pieces, so that the page stays open to a press of a button.
  const finished = useDeferredValue(state.result);
  const partial = useDeferredValue(partialOf(parts));
  useEffect(() => {
    if (!finished) return;
    result.current?.scrollIntoView({ block: "start" });
    result.current?.focus({ preventScroll: true });
  }, [finished]);
  useBoard(finished);
  const words = useShareOfPaths(partial, task.status === "cancelled");
  const context = useMemo(() => ({ state, page }), [state, page]);
  const shown = partial ?? finished;
  return (
    <SimulationContext.Provider value={context}>
      <main className={styles.main}>
        <SetupSection />
        {task.status === "failed" && (
          <div className={styles.notice}>
            <TroubleNotice trouble={task.trouble} />
          </div>
        )}
        {shown && <SimulationResult ref={result} shown={shown} finished={partial ? undefined : finished} words={words} />}
      </main>
      <Foot {...parts} />
    </SimulationContext.Provider>
  );
}

/** What has come of a simulation that is under way, or that was cancelled. */
function partialOf({ task }: PageParts): SimulatedSoFar | undefined {
  return task.status === "running" || task.status === "cancelled" ? task.partial : undefined;
}

/** How many of the paths are shown, where it is not all. */
function useShareOfPaths(partial: SimulatedSoFar | undefined, isCancelled: boolean): string | undefined {
  const { t, formats } = usePane();
  if (!partial) return undefined;
  const [done, asked] = [formats.count(partial.values.length), formats.count(partial.terms.paths)];
  return isCancelled ? t.simulation.cancelledAt(done, asked) : t.simulation.ofPaths(done, asked);
}

/** Leaves the latest answer where the board pack finds it. */
function useBoard(result: FinishedSimulation | undefined): void {
  const { t, controller } = usePane();
  const look = useCardLook();
  useEffect(() => {
    if (!result) return;
    controller.board.publish("simulation", { title: t.simulation.title, cards: [distributionCard(result, look), convergenceCard(result, look), tailClientsCard(result, look)] });
  }, [result, look, t, controller]);
}

function Foot({ state: { form, result, stale }, task, page }: PageParts) {
  const { t, locale, state: pane } = usePane();
  const words = t.simulation;
  const isReady = pane.reading.status === "ready";
  const isValid = termsOf(form).ok;
  const hint = !isReady ? words.needsTable : !isValid ? words.invalid : result && stale ? t.task.stale : undefined;
  const matrixPlace = pane.matrix.status === "ready" && pane.matrixSource ? placeOf(pane.matrixSource) : undefined;
  const { columns } = words;
  const write = (): void => void page.write(locale, { ...words.sheet, asItStands: words.asItStands, from: columns.from, to: columns.to, paths: columns.paths }, __TENOR_VERSION__);
  return (
    <TaskBar
      task={page.task}
      writing={page.writing}
      run={{ label: result ? words.again : words.run, start: () => void page.simulate(locale, matrixPlace), disabled: !isReady || !isValid }}
      write={result && task.status !== "running" ? write : undefined}
      working={words.working}
      finished={words.finished}
      hint={hint}
      upToDate={result !== undefined && !stale}
    />
  );
}
