import fc from "fast-check";
import { functions } from "../../src/catalog";
import { fromFileFormula, toFileFormula } from "../../src/formulas/functionNames";
import { qualified, withReplacement } from "../../src/formulas/rewrite";
import { tenorCalls } from "../../src/formulas/tenorCalls";
import { tokenise } from "../../src/formulas/tokenise";

const seeded = { seed: 20_261, numRuns: 400 };
const joined = (formula: string): string => tokenise(formula).map(({ text }) => text).join("");

/** An expression with the calls of Tenor in it, from left to right. */
interface Written {
  readonly text: string;
  readonly calls: readonly { readonly name: string; readonly args: readonly string[] }[];
}

const leaf: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("A1", "$B$2:C9", "Sheet2!D4", "'It''s, (odd)'!E5#", "客户!A:A", "2:3", "Clients[[#This Row],[PD]]", "Clients[A'[b']]", "{1,2;\"x,\",#N/A}", "#REF!", "TRUE", "Rate_2026", "1.5E-3"),
  fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const names = functions.map(({ name }) => name);
const expression: fc.Arbitrary<Written> = fc.letrec<{ any: Written }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: "formula" },
    leaf.map((text) => ({ text, calls: [] })),
    fc.tuple(tie("any"), fc.constantFrom("+", "&", "<>", "^", " "), tie("any")).map(([left, operator, right]) => ({ text: `${left.text}${operator}${right.text}`, calls: [...left.calls, ...right.calls] })),
    tie("any").map(({ text, calls }) => ({ text: `IF((${text}),${text})`, calls: [...calls, ...calls] })),
    fc.tuple(fc.constantFrom(...names), fc.array(tie("any"), { maxLength: 3 })).map(([name, args]) => ({
      text: `TENOR.${name}(${args.map(({ text }) => text).join(", ")})`,
      calls: [{ name, args: args.length === 1 && args[0].text === "" ? [] : args.map(({ text }) => text) }, ...args.flatMap(({ calls }) => calls)],
    })),
  ),
})).any;

test("the pieces of anything joined are the thing itself, one after another", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."ABC$1#![]'\"@{},;:()=+é客 ") }), expression.map(({ text }) => text)), (formula) => {
      expect(joined(formula)).toBe(formula);
      tokenise(formula).forEach(({ start, end, text }, index, all) => {
        expect(end).toBe(start + text.length);
        expect(start).toBe(index === 0 ? 0 : all[index - 1].end);
        expect(text).not.toBe("");
      });
    }),
    seeded,
  );
});

test("the calls of a formula are those it was written with", () => {
  fc.assert(fc.property(expression, ({ text, calls }) => expect(tenorCalls(`=${text}`).map(({ name, args }) => ({ name, args }))).toEqual(calls)), seeded);
});

test("a call put in its own place changes nothing, and another takes only that place", () => {
  fc.assert(
    fc.property(expression, ({ text }) => {
      const formula = `=${text}`;
      for (const { start, end } of tenorCalls(formula)) {
        expect(withReplacement(formula, { start, end, text: formula.slice(start, end) })).toBe(formula);
        expect(withReplacement(formula, { start, end, text: "X" })).toBe(`${formula.slice(0, start)}X${formula.slice(end)}`);
      }
    }),
    seeded,
  );
});

test("with its sheet given once, a formula is the same given it again, and has the same calls", () => {
  fc.assert(
    fc.property(expression, ({ text, calls }) => {
      const once = qualified(text, "My sheet");
      expect(qualified(once, "Other")).toBe(once);
      expect(tenorCalls(once).map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
    }),
    seeded,
  );
});

test("a file's spelling read back is the formula", () => {
  fc.assert(fc.property(expression, ({ text }) => expect(fromFileFormula(toFileFormula(`=${text}`))).toBe(`=${text}`)), seeded);
});
