import { tenor } from "./support/command";

test("version", async () => expect(await tenor(["--version"])).toMatchObject({ exit: 0, stdout: "1.2.3\n", stderr: "" }));

test.each([[["--help"]], [["help"]], [["-h"]]])("%j prints help with the exit codes", async (args) => {
  const { exit, stdout } = await tenor(args);
  expect(exit).toBe(0);
  expect(stdout).toContain("tenor run FILE");
  expect(stdout).toContain("Exit codes");
});

test.each(["functions", "call", "run"])("%s has help of its own, in both languages", async (command) => {
  for (const args of [[command, "--help"], ["help", command]]) expect((await tenor(args)).stdout).toMatch(new RegExp(`^tenor ${command}[^]*Exit codes`));
  expect((await tenor(["--lang", "zh-CN", command, "--help"])).stdout).toContain("退出码");
});

test("nothing typed: help on standard error, wrong usage", async () => {
  const { exit, stdout, stderr } = await tenor([]);
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage");
});

test.each([
  [["rnu"], 'there is no command "rnu" (did you mean run?): functions, call, run, simulate, verify, diff, scan, sql, import; see tenor --help'],
  [["functions", "--jsn"], "Unknown option '--jsn'"],
  [["functions", "extra"], "functions takes no extra; see tenor functions --help"],
  [["--lang", "fr", "functions"], "--lang must be one of en, zh-CN, got fr"],
  [["call"], "call needs the name of a function; see tenor functions"],
  [["run"], "run needs a file: tenor run FILE.csv|FILE.xlsx; see tenor run --help"],
])("%j is wrong usage", async (args, message) => expect(await tenor(args)).toEqual({ exit: 2, stdout: "", stderr: `tenor: ${message}\n`, written: {} }));

test("a bug is reported as one, with where it happened", async () => {
  const { exit, stderr } = await tenor(["call", "PORTFOLIO", '[[["Client","Revenue","Churn","Discount rate"],["A",1,0.1,0.1]]]'], {}, { run: () => Promise.reject(new Error("broken")) });
  expect(exit).toBe(1);
  expect(stderr).toMatch(/internal error, please report it\nError: broken\n\s+at /);
});
