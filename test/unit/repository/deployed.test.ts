import { existsSync } from "node:fs";
import path from "node:path";
import { functions } from "../../../src/catalog";
import type { OutputMatrix } from "../../../src/catalog/cell";
import { deployedFunctions } from "../../support/deployedFunctions";
import { expectExample } from "../../support/examples";

/**
 * The deployed functions, without the help that the build leaves out of them, give what the help's examples say:
 * nothing that calculates went with it.
 */
const whenBuilt = existsSync(path.resolve(__dirname, "../../../dist/built.json")) ? test : test.skip;

whenBuilt("every example comes out of the bundle", async () => {
  const calls = deployedFunctions();
  expect([...calls.keys()]).toEqual(functions.map(({ id }) => id));
  for (const fn of functions) {
    for (const example of fn.examples) {
      const given = fn.params.map((_, index) => example.args[index] ?? null);
      expectExample(fn, example, (await calls.get(fn.id)!(...given, { onCanceled: undefined })) as OutputMatrix);
    }
  }
});
