// npm run screenshots [-- --readme | --guides | --pages client,board]: the workbench, every step of the pane and every page of it, in both languages and themes.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root } from "./ensureInstalled.mjs";
import { guideShots, pageShots } from "./pageShots.mjs";

ensureInstalled();
ensureBuilt();
const { requireTypeScript } = await import("./requireTypeScript.mjs");
const { launch, openWorkbench, serveWorkbench, watch } = requireTypeScript("test/e2e/browser.ts");
const { turnTo } = requireTypeScript("test/e2e/paneActions.ts");
const { texts } = requireTypeScript("src/taskpane/text/texts.ts");

const forReadme = process.argv.includes("--readme");
const forGuides = process.argv.includes("--guides");
const onlyPages = process.argv.includes("--pages") ? process.argv[process.argv.indexOf("--pages") + 1].split(",") : undefined;
const folder = path.join(root, forReadme || forGuides ? "docs/images" : "coverage/screenshots");
mkdirSync(folder, { recursive: true });

const served = await serveWorkbench();
const browser = await launch();
try {
  if (forReadme) await shoot({ name: "workbench", lang: "en", theme: "light", run: true });
  else if (forGuides) for (const lang of ["en", "zh-CN"]) for (const id of Object.keys(guideShots)) await shootForGuide(id, lang);
  else if (onlyPages) await shootPages(onlyPages);
  else {
    for (const lang of ["en", "zh-CN"]) {
      for (const theme of ["light", "dark"]) {
        await shoot({ name: `${lang}-${theme}-data`, lang, theme });
        await shoot({ name: `${lang}-${theme}-result`, lang, theme, run: true });
        await shoot({ name: `${lang}-${theme}-narrow`, lang, theme, run: true, paneWidth: 320 });
      }
    }
    await shootPages(Object.keys(pageShots));
  }
} finally {
  await browser.close();
  await served.close();
}

/** Pages with what they answer, in both languages and themes, and narrow. */
async function shootPages(ids) {
  for (const id of ids) {
    for (const [lang, theme, paneWidth] of [["en", "light"], ["en", "dark"], ["zh-CN", "light"], ["zh-CN", "dark"], ["en", "light", 320], ["zh-CN", "dark", 320]]) {
      await shootPage({ id, lang, theme, paneWidth, name: `page-${id}-${lang}-${theme}${paneWidth ? "-narrow" : ""}` });
    }
  }
}

/** What a guide shows of the pane, as high as a window. */
async function shootForGuide(id, lang) {
  const page = await browser.newPage({ viewport: { width: 1440, height: guideShots[id].height } });
  const problems = [];
  watch(page, new URL(served.url), problems);
  const { page: shown, act } = guideShots[id];
  const pane = await openWorkbench(page, { url: served.url, lang, sample: "corporate-12" });
  await pane.getByRole("button", { name: /^(Run|运行)/ }).and(pane.locator(":enabled")).last().waitFor();
  await turnTo(pane, texts[lang].pages[shown]);
  await act(pane, texts[lang], lang);
  await page.waitForTimeout(1500);
  const file = path.join(folder, `${id}.${lang}.png`);
  await (await page.$("iframe#pane")).screenshot({ path: file });
  for (const problem of problems) console.error(`${id}: ${problem}`);
  console.log(path.relative(root, file));
  await page.close();
}

/** A page as it is turned to, and everything on it once it has answered. */
async function shootPage({ id, lang, theme, paneWidth, name }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const problems = [];
  watch(page, new URL(served.url), problems);
  const { prepare = async () => undefined, act, sample = "sba-clients", template, page: shown = id } = pageShots[id];
  const pane = await openWorkbench(page, { url: served.url, lang, theme, sample, template });
  if (paneWidth) await page.evaluate((width) => document.querySelector("iframe#pane").style.setProperty("width", `${width}px`), paneWidth);
  const t = texts[lang];
  if (sample !== "none" && !template) await pane.getByRole("button", { name: /^(Run|运行)/ }).and(pane.locator(":enabled")).last().waitFor({ timeout: 60_000 });
  try {
    await prepare(pane);
    await turnTo(pane, t.pages[shown]);
    await act(pane, t, lang);
  } catch (error) {
    problems.push(error.message.split("\n")[0]);
  }
  await page.setViewportSize({ width: 1440, height: 3600 });
  await page.waitForTimeout(1500);
  await (await page.$("iframe#pane")).screenshot({ path: path.join(folder, `${name}.png`) });
  for (const problem of problems) console.error(`${name}: ${problem}`);
  console.log(path.relative(root, path.join(folder, `${name}.png`)));
  await page.close();
}

/** One picture of the whole window and, after a run, one of everything the pane shows, top to bottom. */
async function shoot({ name, lang, theme, run = false, paneWidth }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const problems = [];
  watch(page, new URL(served.url), problems);
  const pane = await openWorkbench(page, { url: served.url, lang, theme, sample: "sba-clients" });
  if (paneWidth) await page.evaluate((width) => document.querySelector("iframe#pane").style.setProperty("width", `${width}px`), paneWidth);
  if (run) {
    await pane.getByRole("button", { name: /^(Run|运行)/ }).last().click();
    await pane.locator("[role=img] svg").first().waitFor({ timeout: 60_000 });
  }
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  if (run && !forReadme) {
    await page.setViewportSize({ width: 1440, height: 4200 });
    await page.waitForTimeout(1500);
    const frame = await page.$("iframe#pane");
    await frame.screenshot({ path: path.join(folder, `${name}-pane.png`) });
  }
  for (const problem of problems) console.error(`${name}: ${problem}`);
  console.log(path.relative(root, path.join(folder, `${name}.png`)));
  await page.close();
}
