// npm run screenshots [-- --readme]: the workbench and every step of the pane, in both languages and themes.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
ensureBuilt();
const { requireTypeScript } = await import("./requireTypeScript.mjs");
const { launch, openWorkbench, serveWorkbench, watch } = requireTypeScript("test/e2e/browser.ts");

const forReadme = process.argv.includes("--readme");
const folder = path.join(root, forReadme ? "docs/images" : "coverage/screenshots");
mkdirSync(folder, { recursive: true });

const served = await serveWorkbench();
const browser = await launch();
try {
  if (forReadme) await shoot({ name: "workbench", lang: "en", theme: "light", run: true });
  else {
    for (const lang of ["en", "zh-CN"]) {
      for (const theme of ["light", "dark"]) {
        await shoot({ name: `${lang}-${theme}-data`, lang, theme });
        await shoot({ name: `${lang}-${theme}-result`, lang, theme, run: true });
        await shoot({ name: `${lang}-${theme}-narrow`, lang, theme, run: true, paneWidth: 320 });
      }
    }
  }
} finally {
  await browser.close();
  await served.close();
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
