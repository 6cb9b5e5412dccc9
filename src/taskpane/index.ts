/**
 * Entry of the pane. It loads after the functions and fetches the pane's own code only once Excel is
 * ready, so that a workbook never waits for the pane to calculate.
 */
void Office.onReady().then(async () => {
  const { start } = await import(/* webpackChunkName: "pane" */ "./app/start");
  // The functions of a workbook that was just opened are called on this thread, and come before the pane is drawn.
  await new Promise((next) => setTimeout(next));
  start(document.getElementById("root")!);
});
