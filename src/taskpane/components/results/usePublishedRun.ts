import { useLayoutEffect } from "react";
import { usePane } from "../../app/paneContext";
import { lightTheme } from "../../app/theme";
import { paletteOf } from "../../charts/palette";
import { portfolioSection } from "../../model/results/portfolioSection";

/** Leaves what came of the run for the board pack, in the pane's language; a pack is white whatever the pane is. */
export function usePublishedRun(): void {
  const { t, locale, formats, state, controller } = usePane();
  const { result } = state;
  // Before the cards of the page publish what is theirs: the run comes first in the pack.
  useLayoutEffect(() => {
    controller.board.publish("portfolio", result && portfolioSection(result, { t, locale, formats, palette: paletteOf(lightTheme) }));
  }, [result, t, locale, formats, controller]);
}
