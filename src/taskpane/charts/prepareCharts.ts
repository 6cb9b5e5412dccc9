import type { Palette } from "./palette";

/** Where a browser cannot say when it is idle: by then the pane has long been drawn. */
const IDLE_AFTER_MS = 1000;

/**
 * Fetches the library of charts while nobody waits for one, and draws some that nobody sees: the first drawing costs several
 * times what the next do, and would hold up a pane that is about to show what it has found.
 */
export function prepareCharts(palette: Palette): void {
  whenIdle(() => {
    import(/* webpackChunkName: "charts" */ "./firstDrawings").then(
      ({ drawFirst }) => drawFirst(palette),
      () => undefined, // Without a network now, a chart asks again, and says so.
    );
  });
}

function whenIdle(act: () => void): void {
  // Safari's engine, which Excel for the Mac and for iPad shows panes in, has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(act);
  else setTimeout(act, IDLE_AFTER_MS);
}
