import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import type { CardView } from "../../model/results/cardView";

/** Words, numbers and colours of the pane as it is now. */
export function useCardView(): CardView {
  const { t, locale, formats, theme } = usePane();
  return useMemo(() => ({ t, locale, formats, palette: paletteOf(theme) }), [t, locale, formats, theme]);
}
