import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { en } from "../../src/taskpane/text/en";
import { workbenchTests } from "./browser";
import { turnTo } from "./paneActions";

/**
 * Every page of the pane after WCAG 2.2 AA, as axe judges it, in both themes, and by keyboard. The policy of the deployed page
 * lets no script in; what the debugger evaluates is no script of the page.
 */
const bench = workbenchTests();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] };
const { label: _label, more: _more, ...names } = en.pages;
const pages = Object.entries(names);

let page: Page;
let pane: Frame;

jest.setTimeout(240_000);

async function open(theme: "light" | "dark"): Promise<void> {
  ({ page, pane } = await bench.open({ sample: "corporate-12", theme }));
  // Colours on their way from one to the next are neither.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await pane.getByText(en.data.summary("Clients", "12")).waitFor();
  await pane.evaluate(AXE);
}

async function showPage(id: string, name: string): Promise<void> {
  await turnTo(pane, name);
  await pane.locator(`#page-${id}`).locator("button, input").first().waitFor();
}

/** What is wrong in a part of the pane, with where and why. */
async function violations(within: string): Promise<string[]> {
  const found = await pane.evaluate(([where, how]) => (globalThis as unknown as { axe: { run(where: string, how: object): Promise<AxeResults> } }).axe.run(where, how), [within, WCAG as object] as const);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary?.split("\n").slice(1).join("; ").trim()}`));
}

/** What can be pressed or filled in on a page, and is not reached by pressing Tab from its tab on. */
async function unreached(id: string): Promise<string[]> {
  const stops = await pane.evaluate((which) => {
    const stops = [...document.querySelectorAll<HTMLElement>(`#page-${which} :is(a[href], button, input, select, textarea, [tabindex])`)].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled, [type=file], [type=radio]:not(:checked), [role=tab][aria-selected=false], [data-tabster-dummy]") && element.closest("[inert]") === null,
    );
    stops.forEach((element, index) => (element.dataset.stop = String(index)));
    document.querySelector<HTMLElement>('[role=tab][aria-selected="true"]')?.focus();
    return stops.map((element) => element.getAttribute("aria-label") ?? (element.textContent || element.id || element.outerHTML.slice(0, 80)));
  }, id);
  const reached = new Set<string | undefined>();
  for (let presses = 0; presses < stops.length + 12; presses++) {
    await page.keyboard.press("Tab");
    reached.add(await pane.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop));
  }
  const gone = await pane.evaluate((count) => Array.from({ length: count }, (_, index) => !document.querySelector(`[data-stop="${index}"]`)?.checkVisibility()), stops.length);
  return stops.filter((_stop, index) => !reached.has(String(index)) && !gone[index]);
}

test.each(["light", "dark"] as const)("no page has a violation, %s", async (theme) => {
  await open(theme);
  await pane.getByRole("button", { name: /^Run/ }).last().click();
  await pane.locator("[role=img] svg").first().waitFor();
  const found: Record<string, string[]> = {};
  for (const [id, name] of pages) {
    await showPage(id, name);
    // What is still being filled is judged once it is.
    let all = await violations(`#page-${id}`);
    if (all.length > 0) {
      await page.waitForTimeout(1000);
      all = await violations(`#page-${id}`);
    }
    if (all.length > 0) found[id] = all;
  }
  // With header and tabs.
  found.pane = await violations("html");
  expect(found).toEqual({ pane: [] });
});

test("everything on every page is reached by keyboard", async () => {
  await open("light");
  const found: Record<string, string[]> = {};
  for (const [id, name] of pages) {
    await showPage(id, name);
    const missed = await unreached(id);
    if (missed.length > 0) found[id] = missed;
  }
  expect(found).toEqual({});
});

test("a planted violation is seen, and what Tab passes by", async () => {
  await open("light");
  await pane.evaluate(() => {
    const planted = document.createElement("button");
    planted.addEventListener("keydown", (event) => event.preventDefault());
    document.querySelector("#page-portfolio")!.prepend(planted, Object.assign(document.createElement("button"), { textContent: "behind a trap" }));
  });
  expect(await violations("#page-portfolio")).toContainEqual(expect.stringMatching(/^button-name /));
  expect(await unreached("portfolio")).toContain("behind a trap");
});
