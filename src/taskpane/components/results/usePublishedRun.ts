import { useLayoutEffect, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { lightTheme } from "../../app/theme";
import { paletteOf } from "../../charts/palette";
import { portfolioSection } from "../../model/results/portfolioSection";
import type { FinishedRun } from "../../model/runView";

/** Leaves what came of the run for the board pack, in the pane's language; a pack is white whatever the pane is. */
export function usePublishedRun(run: FinishedRun | undefined): void {
  const { t, locale, formats, controller } = usePane();
  const section = useMemo(() => run && portfolioSection(run, { t, locale, formats, palette: paletteOf(lightTheme) }), [run, t, locale, formats]);
  // Before the cards of the page publish what is theirs: the run comes first in the pack.
  useLayoutEffect(() => controller.board.publish("portfolio", section), [section, controller]);
}
