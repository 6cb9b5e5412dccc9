import fc from "fast-check";
import { atOnce } from "../../../../src/core/numeric/rowSteps";
import { sortedTexts } from "../../../../src/core/numeric/sortedTexts";

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

test("any texts stand by their code units, each as often as it was there", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
    expect(atOnce(sortedTexts(texts))).toEqual([...texts].sort(byCodeUnits));
  }), { seed: 20261125, numRuns: 200 });
});

test("many are sorted in many steps, whatever their order was", () => {
  for (const count of [4096, 4097, 30_000]) {
    const texts = Array.from({ length: count }, (_, index) => `客户 ${(index * 7919) % count}`);
    const steps = sortedTexts(texts);
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    expect(step.value).toEqual([...texts].sort(byCodeUnits));
    expect(taken).toBeGreaterThan(count / 4096 - 1);
  }
});
