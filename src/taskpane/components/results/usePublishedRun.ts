import { useLayoutEffect } from "react";
import { inTurns, nextTurn } from "../../../compute/inTurns";
import { usePane } from "../../app/paneContext";
import { lightTheme } from "../../app/theme";
import { paletteOf } from "../../charts/palette";
import { portfolioSection } from "../../model/results/portfolioSection";
import type { FinishedRun } from "../../model/runView";

/**
 * Leaves what came of the run for the board pack, in the pane's language and in turns, since it looks at every client; a pack
 * is white whatever the pane is.
 */
export function usePublishedRun(run: FinishedRun | undefined): void {
  const { t, locale, formats, controller: { board } } = usePane();
  useLayoutEffect(() => {
    if (!run) return board.publish("portfolio", undefined);
    // Its place is taken before the cards of the page publish what is theirs: the run comes first in the pack.
    if (!board.state().has("portfolio")) board.publish("portfolio", { title: t.pages.portfolio, cards: [] });
    let isLatest = true;
    void (async () => {
      await nextTurn();
      const steps = portfolioSection(run, { t, locale, formats, palette: paletteOf(lightTheme) });
      const section = await inTurns(steps);
      if (isLatest) board.publish("portfolio", section);
    })();
    return () => void (isLatest = false);
  }, [run, t, locale, formats, board]);
}
