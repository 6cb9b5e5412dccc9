import { exposureAtDefault } from "../../../../src/core/credit/exposureAtDefault";

test("nothing drawn down before default leaves what is drawn; everything, the whole limit", () => {
  expect([0, 0.4, 1].map((factor) => exposureAtDefault(600, 400, factor))).toEqual([600, 760, 1000]);
  expect(exposureAtDefault(0, 0, 1)).toBe(0);
});
