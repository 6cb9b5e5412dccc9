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

// Headless, it would put the pane, which is of another site, into its host's process.
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--headless", "--site-per-process"];

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
    writeFileSync(path.join(unfinished, "fonts.conf"), fontsConfiguration());
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
}

const CJK_FONT = path.dirname(require.resolve("@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf"));
const FAMILIES = ["sans-serif", "system-ui", "Arial", "Segoe UI"];

/** Open Sans from the browser's package and a Chinese font from npm: pictures look the same on every machine. */
function fontsConfiguration() {
  const folders = [path.join(folder, "fonts"), CJK_FONT].map((font) => `<dir>${font}</dir>`).join("");
  const aliases = FAMILIES.map((family) => `<match target="pattern"><test qual="any" name="family"><string>${family}</string></test><edit name="family" mode="append" binding="strong"><string>Open Sans</string><string>ZCOOL XiaoWei</string></edit></match>`).join("\n");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders}
${aliases}
<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** The fonts, and the unpacked libraries where the system lacks its own. */
function environment() {
  const fonts = { FONTCONFIG_FILE: path.join(folder, "fonts.conf") };
  const starts = spawnSync(executable(), ["--version"], { env: { ...process.env, ...fonts } }).status === 0;
  return starts ? fonts : { ...fonts, LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
}

module.exports = { browserLaunchOptions };
