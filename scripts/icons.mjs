// npm run icons: draws assets/icons/icon-N.png from assets/brand/*.svg. The results are committed.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

/** Sizes Office names for ribbon and dialogs, and 96 and 128 for other listings. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const LARGEST_SMALL_SIZE = 24;

ensureInstalled();
const { chromium } = await import("playwright-core");
const { default: { browserLaunchOptions } } = await import("./chromium.cjs");

const browser = await chromium.launch(browserLaunchOptions());
try {
  for (const size of SIZES) {
    const svg = readFileSync(path.join(root, "assets", "brand", size <= LARGEST_SMALL_SIZE ? "mark-small.svg" : "mark.svg"), "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(path.join(root, "assets", "icons", `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`Drew ${SIZES.length} icons in assets/icons.`);
