const PANE_WIDTH = 400;
const MIN_PANE = 320;
const MIN_GRID = 360;
const STEP = 24;

/** Lets the pane be made wider and narrower, with the pointer or the arrow keys. */
export function makeSplitter(handle: HTMLElement, layout: HTMLElement): void {
  let width = PANE_WIDTH;
  const resize = (wanted: number): void => {
    width = Math.max(MIN_PANE, Math.min(wanted, layout.clientWidth - MIN_GRID));
    layout.style.setProperty("--pane-width", `${width}px`);
    handle.setAttribute("aria-valuenow", String(Math.round(width)));
  };
  handle.setAttribute("aria-valuemin", String(MIN_PANE));
  resize(width);

  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer while it moves over it.
    layout.classList.add("resizing");
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) resize(layout.getBoundingClientRect().right - event.clientX);
  });
  handle.addEventListener("pointerup", () => layout.classList.remove("resizing"));
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") resize(width + STEP);
    if (event.key === "ArrowRight") resize(width - STEP);
  });
}
