import type { Frame, Page } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";

/** Turns to a page, whose tab may have no room and then is in the menu. */
export async function turnTo(pane: Frame, name: string): Promise<void> {
  const tab = pane.getByRole("tab", { name, exact: true });
  if (await tab.isVisible()) return tab.click();
  await pane.getByRole("button", { name: en.pages.more }).or(pane.getByRole("button", { name: zh.pages.more })).click();
  await pane.getByRole("menuitem", { name, exact: true }).click();
}

/** A page as it is where memory cannot be shared between threads. */
export async function withoutSharedMemory(fresh: Page): Promise<void> {
  await fresh.addInitScript(() => {
    delete (globalThis as { SharedArrayBuffer?: unknown }).SharedArrayBuffer;
  });
}

/** Selects cells of the active sheet, or of the one named. */
export function select(pane: Frame, address: string, sheet?: string): Promise<void> {
  return pane.evaluate(([where, name]) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const on = name === null ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
      on.activate();
      on.getRange(where).select();
      await context.sync();
    }), [address, sheet ?? null] as const);
}

/** Values of a sheet's used range. */
export function sheetValues(pane: Frame, name: string): Promise<unknown[][]> {
  return pane.evaluate((sheet) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
      await context.sync();
      return range.values as unknown[][];
    }), name);
}

/** Presses Cancel as soon as the pane shows these words beside it, however fast the machine is. */
export function cancelAt(pane: Frame, words: string): Promise<void> {
  return pane.evaluate(([wanted, cancel]) => {
    const observer = new MutationObserver(() => {
      const foot = [...document.querySelectorAll("footer")].find(({ textContent }) => textContent.includes(wanted));
      const pressed = [...(foot?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === cancel);
      if (!pressed) return;
      observer.disconnect();
      pressed.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, [words, en.common.cancel] as const);
}

/** Does something to the workbook by the Excel API, as a person would by hand. */
export function edit(pane: Frame, batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<void> {
  return pane.evaluate(`Excel.run(async (context) => { await (${batch.toString()})(context); await context.sync(); })`);
}
