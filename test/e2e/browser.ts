import { spawn } from "node:child_process";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { browserLaunchOptions } from "../../scripts/chromium.cjs";

const project = path.resolve(__dirname, "..", "..");

/** A headless browser with a font that has Chinese. */
export async function launch(): Promise<Browser> {
  return chromium.launch(browserLaunchOptions());
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the build, with a test's own folders in front of it where it names some: `[address, folder]`. */
export async function serveWorkbench(mounts: readonly (readonly [string, string])[] = []): Promise<Served> {
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
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The pane's own page, where `Excel.run` lives. */
  readonly pane: Frame;
  /** What went wrong so far: errors of scripts, and requests that left the page's own server. */
  readonly problems: string[];
}

/** Opens the workbench and waits until grid, functions, sample and pane are there. */
export async function openWorkbench(page: Page, { url, lang = "en", theme = "light", sample = "none", template }: WorkbenchOptions): Promise<OpenWorkbench> {
  const problems = guard(page, new URL(url).origin);
  await page.goto(`${url}workbench/?${new URLSearchParams({ lang, theme, ...(template !== undefined ? { template } : sample === "" ? {} : { sample }) }).toString()}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", undefined, { timeout: 60_000 });
  return { page, pane: await paneOf(page), problems };
}

export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe#pane")).contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForLoadState("load");
  return frame;
}

/** Does what makes the workbench load the pane anew, and waits for the new one. */
export async function withNewPane(pane: Frame, act: () => Promise<void>): Promise<void> {
  await pane.evaluate(() => void (document.documentElement.dataset.old = "true"));
  await act();
  await pane.waitForFunction(() => document.documentElement.dataset.old === undefined && document.readyState === "complete");
}

function guard(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(blob|data|about):/.test(address)) problems.push(`request to another origin: ${address}`);
  });
  return problems;
}
