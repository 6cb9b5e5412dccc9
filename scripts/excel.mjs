// npm run excel: builds, serves the site over https and opens Excel with the add-in. npm run excel:stop ends it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { DEVELOPMENT_ORIGIN, ensureBuilt } from "./ensureBuilt.mjs";
import { ensureInstalled, root, stop } from "./ensureInstalled.mjs";

const stopping = process.argv.includes("--stop");

if (process.platform !== "win32" && process.platform !== "darwin") {
  stop(`Excel for the desktop runs on Windows and on the Mac; this is ${process.platform}.

Without Excel:         npm start opens the workbench, with the same functions and pane.
With Excel on the web: npm run build -- --env origin=https://your.host
                       then put dist/site on that host (https), and in Excel choose
                       Home > Add-ins > More add-ins > My add-ins > Upload my add-in: dist/site/manifest.xml`);
}

ensureInstalled();
if (stopping) {
  debugging("stop", "manifest.xml", "desktop");
} else {
  ensureBuilt({ origin: DEVELOPMENT_ORIGIN });
  console.log("The first time, you are asked to trust a certificate for localhost: Excel loads add-ins over https only.");
  debugging(
    "start", "manifest.xml", "desktop",
    "--app", "excel",
    "--dev-server", "node scripts/excelServer.mjs",
    "--dev-server-port", new URL(DEVELOPMENT_ORIGIN).port,
  );
}

function debugging(...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, "node_modules", "office-addin-debugging", "cli.js"), ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) stop("office-addin-debugging failed; its message is above.");
}
