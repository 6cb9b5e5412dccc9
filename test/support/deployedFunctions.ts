import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { installCustomFunctions } from "./customFunctions";

const site = path.resolve(__dirname, "../../dist/site");

export type DeployedFunction = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/**
 * The functions that the built bundle hands over, by id, in a page that can start no workers but load the scripts that come later.
 * Its names are arguments and not globals of a context of their own, in which every look-up would be slow.
 */
export function deployedFunctions(): Map<string, DeployedFunction> {
  const calls = installCustomFunctions() as Map<string, DeployedFunction>;
  const { CustomFunctions } = globalThis as unknown as { CustomFunctions: unknown };
  const address = "https://localhost/functions.js";
  const run = (file: string): unknown => vm.compileFunction(readFileSync(path.join(site, file), "utf8"), Object.keys(page))(...Object.values(page));
  const page: Record<string, unknown> = { CustomFunctions, navigator: { hardwareConcurrency: 1 }, location: { href: address } };
  Object.assign(page, { self: page, globalThis: page });
  page.document = {
    currentScript: { src: address, tagName: "SCRIPT" },
    getElementsByTagName: () => [],
    createElement: () => ({ setAttribute: () => {} }),
    head: { appendChild: (script: { src: string; onload: (event: object) => void }) => {
      run(new URL(script.src).pathname);
      queueMicrotask(() => script.onload({ type: "load", target: script }));
    } },
  };
  run("functions.js");
  return calls;
}
