import fc from "fast-check";
import { wrapped } from "../../../../src/taskpane/model/board/wrapped";

test("lines break between words, or between Chinese characters before no mark", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("a\nb", 7)).toEqual(["a", "b"]);
  expect(wrapped("客户价值为现值。其他", 8)).toEqual(["客户价值", "为现值。", "其他"]);
});

test("nothing is lost but the spaces at the breaks", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("loss", "given", "default", "客户", "。", "1,000"), { maxLength: 40 }), fc.integer({ min: 4, max: 60 }), (words, width) => {
      const text = words.join(" ");
      expect(wrapped(text, width).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
    { seed: 5, numRuns: 200 },
  );
});
