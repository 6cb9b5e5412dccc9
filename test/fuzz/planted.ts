import type { OutputCell } from "../../src/catalog/cell";
import { defineBlockFunction, type TenorFunction } from "../../src/catalog/define/defineFunction";
import { ok } from "../../src/core/result/result";

const text = { en: "Planted.", "zh-CN": "植入。" };

function planted(name: string, answer: () => readonly (readonly unknown[])[]): TenorFunction {
  return defineBlockFunction({ id: name, name, summary: text, formula: "", params: [], returns: text, sources: [], examples: [{ note: text, args: [], result: "" }], compute: () => ok(answer() as OutputCell[][]) });
}

/** Functions with one mistake each, to see that it is found. */
export const functions: readonly TenorFunction[] = [
  planted("SOUND", () => [[1, "a"], [true, ""]]),
  planted("HOLLOW", () => [[1, undefined]]),
  planted("RAGGED", () => [[1, 2], [3]]),
  planted("THROWING", () => {
    throw new Error("boom");
  }),
  planted("HANGING", () => {
    for (;;);
  }),
  planted("UNWORDED", () => [[{ reason: "invalidInput", code: "missing", message: "something went wrong", values: {} }]]),
  planted("BARE", () => []),
];
