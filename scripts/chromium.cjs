const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/**
 * A headless browser for tests and pictures that needs nothing but `npm ci`.
 *
 * On Linux (x64) it is the Chromium inside the npm package @sparticuz/chromium, unpacked once into
 * node_modules/.cache together with the few shared libraries and fonts that a bare system lacks.
 * Elsewhere it is the Chrome or Edge that is installed. TENOR_BROWSER names another executable.
 */
const root = path.resolve(__dirname, "..");
const { devDependencies } = require("../package.json");
const folder = path.join(root, "node_modules", ".cache", "tenor", `chromium-${devDependencies["@sparticuz/chromium"]}`);

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--headless"];

/** Options for playwright-core's `chromium.launch`. */
function browserLaunchOptions() {
  if (process.env.TENOR_BROWSER) return { executablePath: process.env.TENOR_BROWSER, args: ARGS };
  if (process.platform === "linux" && process.arch === "x64") {
    unpack();
    return { executablePath: executable(), args: ARGS, env: { ...process.env, ...environment() } };
  }
  return { channel: process.platform === "win32" ? "msedge" : "chrome", args: ARGS };
}

const executable = () => path.join(folder, "chromium");

/** Unpacks beside the final place and moves: an interrupted run leaves nothing that looks complete. */
function unpack() {
  if (existsSync(folder)) return;
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS.
    execFileSync(process.execPath, ["-e", script], { cwd: root, env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" } });
    writeFileSync(path.join(unfinished, "fonts.conf"), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
}

/** The unpacked libraries and fonts, only where the system has none of its own. */
function environment() {
  const added = {};
  if (spawnSync(executable(), ["--version"]).status !== 0) added.LD_LIBRARY_PATH = path.join(folder, "al2023", "lib");
  if (!existsSync("/etc/fonts/fonts.conf")) added.FONTCONFIG_FILE = path.join(folder, "fonts.conf");
  return added;
}

module.exports = { browserLaunchOptions };
