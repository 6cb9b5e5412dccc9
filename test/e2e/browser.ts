import { spawn } from "node:child_process";
import path from "node:path";
import { chromium, type Browser, type Frame, type LaunchOptions, type Page, type ViewportSize } from "playwright-core";
import { browserLaunchOptions } from "../../scripts/chromium.cjs";
import { paneOrigin } from "../../src/workbench/wire/paneOrigin";

const project = path.resolve(__dirname, "..", "..");

/** A browser that dies as it starts says nothing of what is tested: how often it is started before a test fails for it. */
const MOST_LAUNCHES = 3;

/** A headless browser with a font that has Chinese, once it has shown a page. Its options are asked for at every launch. */
export async function launch(options: () => LaunchOptions = browserLaunchOptions): Promise<Browser> {
  for (let launches = 1; ; launches++) {
    try {
      const browser = await chromium.launch(options());
      await (await browser.newPage()).close();
      return browser;
    } catch (error) {
      if (launches === MOST_LAUNCHES) throw error;
      console.warn(`the browser ended at launch ${launches} of ${MOST_LAUNCHES} and is launched again: ${(error as Error).message.split("\n")[0]}`);
    }
  }
}

const VIEWPORT = { width: 1440, height: 900 };

/** `[address, folder]`: a test's own folders in front of the build. */
type Mounts = readonly (readonly [string, string])[];

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the build, with a test's own folders in front of it where it names some. */
export async function serveWorkbench(mounts: Mounts = []): Promise<Served> {
  // A process of its own: jest cannot load the server's module, and a test that blocks must not stop it.
  const server = spawn(process.execPath, [path.join(project, "scripts", "serve.mjs"), "0", ...mounts.flatMap(([address, folder]) => ["--mount", `${address}=${folder}`])], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    server.once("exit", () => reject(new Error("the server ended at once")));
  });
  return {
    url,
    close: () => new Promise((resolve) => {
      server.once("exit", () => resolve());
      server.kill();
    }),
  };
}

export interface WorkbenchOptions {
  readonly url: string;
  readonly lang?: "en" | "zh-CN";
  readonly theme?: "light" | "dark";
  /** "none" opens an empty workbook, "" what a visitor sees first. */
  readonly sample?: string;
  /** A template workbook instead of a sample. */
  readonly template?: string;
  /** A second pane on the same workbook: its frame is `paneOf(page, "colleague")`. */
  readonly colleague?: boolean;
}

/** Opens the workbench and waits until grid, functions, sample and pane are there. Gives the pane's own page, where `Excel.run` lives. */
export async function openWorkbench(page: Page, { url, lang = "en", theme = "light", sample = "none", template, colleague = false }: WorkbenchOptions): Promise<Frame> {
  await page.goto(`${url}workbench/?${new URLSearchParams({ lang, theme, ...(colleague ? { colleague: "" } : {}), ...(template !== undefined ? { template } : sample === "" ? {} : { sample }) }).toString()}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", undefined, { timeout: 60_000 });
  return paneOf(page);
}

export async function paneOf(page: Page, whose: "pane" | "colleague" = "pane"): Promise<Frame> {
  const frame = await (await page.waitForSelector(`iframe#${whose}`)).contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForLoadState("load");
  await whenDrawn(frame);
  return frame;
}

/** The pane is drawn a turn after its frame: by then it has asked for the tables of the workbook, and what a test adds to that comes later. */
async function whenDrawn(pane: Frame): Promise<void> {
  await pane.locator("[role=tabpanel], #root:not(:empty, :has([role=tablist]))").first().waitFor({ state: "attached" });
}

/** Does what makes the workbench load the pane anew, and waits for the new one. */
export async function withNewPane(pane: Frame, act: () => Promise<void>): Promise<void> {
  await pane.evaluate(() => void (document.documentElement.dataset.old = "true"));
  await act();
  await pane.waitForFunction(() => document.documentElement.dataset.old === undefined && document.readyState === "complete");
  await whenDrawn(pane);
}

/** Enters what goes wrong in a page from here on: errors of scripts, what the deployed policy refuses, and requests that leave the page's own server, under both of its names. */
export function watch(page: Page, served: URL, problems: string[]): void {
  const origins = [served.origin, paneOrigin(served)];
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) problems.push(`refused by policy: ${message.text()}`);
  });
  page.on("request", (request) => {
    const address = request.url();
    if (!origins.some((origin) => address.startsWith(`${origin}/`)) && !/^(blob|data|about):/.test(address)) problems.push(`request to another origin: ${address}`);
  });
}

/** Opens another workbook in a workbench that is there, as from its menus, in another language or theme where that is asked for; its pane starts anew and remembers nothing. */
async function openAnother(page: Page, { lang = "en", theme = "light", sample = "none", template }: Omit<WorkbenchOptions, "url">): Promise<Frame> {
  const pane = await paneOf(page);
  await pane.evaluate(() => localStorage.clear());
  const now = await page.evaluate(() => ({ lang: document.documentElement.lang, theme: document.documentElement.dataset.theme }));
  if (now.theme !== theme) await withNewPane(pane, () => page.click("#theme"));
  if (now.lang !== lang) await withNewPane(pane, () => choose(page, "language", lang));
  await withNewPane(pane, () => (template !== undefined ? choose(page, "template", template) : sample === "none" ? page.click("#new") : choose(page, "sample", sample)));
  return pane;
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.click(`#${menu}`);
  await page.click(`#${menu}-${item}`);
}

export type OpenOptions = Omit<WorkbenchOptions, "url"> & {
  readonly viewport?: ViewportSize;
  /** What is done to the page before anything is loaded in it. */
  readonly prepare?: (page: Page) => Promise<void>;
};

/** What the tests of a file share: a browser and a served build, from before the first test to after the last. */
export interface WorkbenchTests {
  /** The build's address. */
  url(): string;
  /** A page in which an error of a script or a request to elsewhere fails the test. */
  newPage(viewport?: ViewportSize): Promise<Page>;
  /** What went wrong so far, for a test in which something has to. */
  takeProblems(): string[];
  /** Such a page with the workbench in it: that of the test before with another workbook, unless the page has to be prepared. */
  open(options?: OpenOptions): Promise<{ readonly page: Page; readonly pane: Frame }>;
}

/**
 * Called at the top of a file of tests: starts and ends what they share, fails a test in whose pages something went wrong, and
 * closes its pages after it, but for the workbench: to load it takes longer than most tests.
 */
export function workbenchTests({ mounts }: { readonly mounts?: Mounts } = {}): WorkbenchTests {
  const pages: Page[] = [];
  let workbench: Page | undefined;
  const problems: string[] = [];
  let server: Served | undefined;
  let browser: Browser | undefined;

  const closeAllBut = async (kept: Page | undefined): Promise<void> => {
    for (const page of pages.splice(0)) {
      if (page === kept) pages.push(page);
      else await page.close();
    }
  };
  const url = (): string => server!.url;
  const newPage = async (viewport: ViewportSize = VIEWPORT): Promise<Page> => {
    const page = await browser!.newPage({ viewport });
    pages.push(page);
    watch(page, new URL(url()), problems);
    return page;
  };

  beforeAll(async () => {
    server = await serveWorkbench(mounts);
    browser = await launch();
  });
  afterEach(async () => {
    const found = problems.splice(0);
    await closeAllBut(workbench);
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    url,
    newPage,
    takeProblems: () => problems.splice(0),
    open: async ({ viewport = VIEWPORT, prepare, ...options } = {}) => {
      const isPlain = !prepare && !options.colleague && options.sample !== "";
      if (isPlain && workbench) {
        await workbench.setViewportSize(viewport);
        return { page: workbench, pane: await openAnother(workbench, options) };
      }
      workbench = undefined;
      await closeAllBut(undefined);
      const page = await newPage(viewport);
      await prepare?.(page);
      const pane = await openWorkbench(page, { url: url(), ...options });
      if (isPlain) workbench = page;
      return { page, pane };
    },
  };
}
