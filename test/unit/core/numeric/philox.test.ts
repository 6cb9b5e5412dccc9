import { openUniform, philox } from "../../../../src/core/numeric/philox";

const ALL = 0xffffffff;

describe("philox", () => {
  // Known-answer vectors of Random123 (kat_vectors, philox4x32 10 rounds).
  test.each([
    [[0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    [[ALL, ALL, ALL, ALL], [ALL, ALL], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]],
  ])("gives the published words for the counter %p", (counter, [key0, key1], expected) => {
    const words = Uint32Array.from(counter);
    philox(words, key0, key1);
    expect([...words]).toEqual(expected);
  });

  test("the same counter and key give the same words, another key others", () => {
    const draw = (key: number): number[] => {
      const words = new Uint32Array([1, 2, 3, 4]);
      philox(words, key, 0);
      return [...words];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });
});

describe("openUniform", () => {
  test("never is 0 or 1", () => {
    expect(openUniform(0, 0)).toBe(0.5 / 2 ** 52);
    expect(openUniform(ALL, ALL)).toBeLessThan(1);
    expect(openUniform(0x80000000, 0)).toBeCloseTo(0.5, 15);
  });
});
