import { selfTestTitle } from "../../../audit/selfTest/selfTestTitle";

/** Words of the card that tests the functions in the user's own Excel. */
export const selfTestEn = {
  title: "Self-test",
  about: "Writes calls with known values, from the examples and from published tables, as live formulas onto a sheet, with expected value, difference and PASS or FAIL, and makes the same calls in the pane.",
  start: "Run self-test",
  working: "Calculating known values…",
  inCells: (passed: string, calls: string) => `In the cells: ${passed} of ${calls} passed.`,
  inPane: (passed: string, calls: string) => `In the pane: ${passed} of ${calls} passed.`,
  madeWith: (version: string, host: string) => `Tenor ${version}; ${host}.`,
  sheet: {
    name: "Tenor Self-test",
    title: selfTestTitle.en,
    version: "Version",
    host: "Program",
    date: "Written at",
    calls: "Calls",
    total: "Passed",
    note: "Note",
    noteText: "Live formulas: they show what this program calculates now. Functions that search for their answer are left out.",
    headers: { name: "Function", source: "Where the expected value is from", found: "Value", expected: "Expected", difference: "Difference", tolerance: "Tolerance", result: "Result" },
    passed: "PASS",
    failed: "FAIL",
  },
} as const;
