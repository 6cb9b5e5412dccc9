/**
 * Entry of the pane. It loads after the functions and fetches the pane's own code only once Excel is
 * ready, so that a workbook never waits for the pane to calculate.
 */
void Office.onReady().then(async () => {
  const { start } = await import(/* webpackChunkName: "pane" */ "./app/start");
  start(document.getElementById("root")!);
});
