import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { complaintOf } from "../fuzz/complaint";
import { installCustomFunctions } from "../support/customFunctions";

installCustomFunctions();
jest.setTimeout(300_000);

interface Fuzzed {
  readonly made: number;
  readonly findings: readonly { readonly name: string; readonly turn: number; readonly complaint: string; readonly args?: string }[];
}

/** Calls as `npm run fuzz` makes them, in a process of their own: a thread of this one would load its modules through jest. */
async function fuzzed(...options: string[]): Promise<Fuzzed> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(__dirname, "..", "..", "scripts", "fuzz.mjs"), "--json", ...options], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Fuzzed;
}

test("100,000 calls with whatever may stand in a sheet answer values or catalogued reasons: no NaN, Infinity, hole, ragged block, crash or hang", async () => {
  const { made, findings } = await fuzzed("--calls", "100000", "--seed", "20262");
  expect(findings.slice(0, 5)).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(100_000);
});

test("what is planted is found, and a call that hangs is named while the others go on", async () => {
  const { findings } = await fuzzed("--calls", "14", "--list", "test/fuzz/planted.ts", "--patience", "1");
  const seen = Object.fromEntries(findings.map(({ name, complaint }) => [name, complaint]));
  expect(seen).toEqual({
    HOLLOW: "a cell that is undefined",
    RAGGED: "rows of different lengths, or none",
    THROWING: "a message that no catalog has: internal error: boom",
    HANGING: "no answer for 1 s",
    UNWORDED: "a message that no catalog has: something went wrong",
    BARE: expect.stringContaining("a message that no catalog has: internal error") as unknown,
  });
});

test.each([[[[NaN]], "a cell that is NaN"], [[[1, Infinity]], "a cell that is Infinity"], [5, "no block of cells"], [[[null]], "not an error of Excel's: null"]])("%p is complained about", (answer, complaint) => {
  expect(complaintOf(answer)).toBe(complaint);
});
