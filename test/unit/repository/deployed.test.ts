import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { functions } from "../../../src/catalog";
import type { OutputMatrix } from "../../../src/catalog/cell";
import { installCustomFunctions } from "../../support/customFunctions";
import { expectExample } from "../../support/examples";

/**
 * The deployed functions, without the help that the build leaves out of them, give what the help's examples say:
 * nothing that calculates went with it.
 */
const dist = path.resolve(__dirname, "../../../dist");
const bundle = path.join(dist, "site", "functions.js");
const whenBuilt = existsSync(path.join(dist, "built.json")) ? test : test.skip;

type Call = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/** The functions that the bundle hands over, in a page that can start no workers but load the scripts that come later. */
function deployed(): Map<string, Call> {
  const calls = installCustomFunctions() as Map<string, Call>;
  const { CustomFunctions } = globalThis as unknown as { CustomFunctions: unknown };
  const address = "https://localhost/functions.js";
  const page: Record<string, unknown> = { CustomFunctions, URL, AbortController, performance, setTimeout, clearTimeout, queueMicrotask, navigator: { hardwareConcurrency: 1 }, location: { href: address } };
  page.self = page;
  page.document = {
    currentScript: { src: address, tagName: "SCRIPT" },
    getElementsByTagName: () => [],
    createElement: () => ({ setAttribute: () => {} }),
    head: { appendChild: (script: { src: string; onload: (event: object) => void }) => {
      vm.runInContext(readFileSync(path.join(dist, "site", new URL(script.src).pathname), "utf8"), page);
      queueMicrotask(() => script.onload({ type: "load", target: script }));
    } },
  };
  vm.runInNewContext(readFileSync(bundle, "utf8"), page);
  return calls;
}

whenBuilt("every example comes out of the bundle", async () => {
  const calls = deployed();
  expect([...calls.keys()]).toEqual(functions.map(({ id }) => id));
  for (const fn of functions) {
    for (const example of fn.examples) {
      const given = fn.params.map((_, index) => example.args[index] ?? null);
      expectExample(fn, example, (await calls.get(fn.id)!(...given, { onCanceled: undefined })) as OutputMatrix);
    }
  }
});
