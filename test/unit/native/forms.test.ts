import { functions } from "../../../src/catalog";
import { nativeForms } from "../../../src/native/forms";
import { en } from "../../../src/native/text/en";
import { zh } from "../../../src/native/text/zh";

test("every worksheet function has a native form or says why not, and nothing else is listed", () => {
  expect(Object.keys(nativeForms).sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("every name of a step is Chinese in Chinese", () => {
  expect(Object.keys(zh.steps)).toEqual(Object.keys(en.steps));
  for (const [key, name] of Object.entries(zh.steps)) expect([key, name]).toEqual([key, expect.stringMatching(/[\u4e00-\u9fff]|^[A-Z]+$/)]);
});
