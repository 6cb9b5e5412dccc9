import { functions } from "../../../src/catalog";
import type { OutputCell, OutputMatrix } from "../../../src/catalog/cell";
import { call } from "../../support/call";

/** Examples are shown in help, so they have to be true. */
describe.each(functions.map((fn) => [fn.name, fn] as const))("examples of %s", (name, fn) => {
  test("there is one", () => expect(fn.examples.length).toBeGreaterThan(0));

  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (_, { args, result }) => {
    const cells = call(name, ...args);
    const expected: OutputMatrix = Array.isArray(result) ? (result as OutputMatrix) : [[result as OutputCell]];
    expected.forEach((row, r) => row.forEach((cell, c) => expectCell(cells[r][c], cell)));
  });
});

function expectCell(actual: OutputCell, expected: OutputCell): void {
  if (typeof expected !== "number") expect(actual).toEqual(expected);
  else {
    expect(typeof actual).toBe("number");
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  }
}
