import { functions } from "../../../src/catalog";
import { call } from "../../support/call";
import { expectExample } from "../../support/examples";

/** Examples are shown in help, so they have to be true. */
describe.each(functions.map((fn) => [fn.name, fn] as const))("examples of %s", (name, fn) => {
  test("there is one", () => expect(fn.examples.length).toBeGreaterThan(0));

  test.each(fn.examples.map((example) => [example.note.en, example] as const))("%s", (_, example) => expectExample(fn, example, call(name, ...example.args)));
});
