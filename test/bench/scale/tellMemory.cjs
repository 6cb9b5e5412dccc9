// Preloaded into a command: tells its greatest memory, in kilobytes, in the file that the environment names.
const { writeFileSync } = require("node:fs");

process.on("exit", () => writeFileSync(process.env.TENOR_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
