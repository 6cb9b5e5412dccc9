import { failure, renderTemplate, type FailureCode } from "../../../../src/core/result/failure";
import { failureMessages } from "../../../../src/core/result/failureMessages";
import { describeFailure } from "../../../../src/catalog/text/describeFailure";
import { failureMessagesZh } from "../../../../src/catalog/text/failureMessages.zh";

const codes = Object.keys(failureMessages) as FailureCode[];
const slots = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(codes)("%s says the same in both languages", (code) => {
  expect(slots(failureMessagesZh[code])).toEqual(slots(failureMessages[code]));
  const values = Object.fromEntries(slots(failureMessages[code]).map((name, index) => [name, index + 1]));
  const cause = failure(code, values);
  expect(cause.message).not.toMatch(/[{}]/);
  expect(describeFailure(cause, "zh-CN")).not.toMatch(/[{}]/);
});

test("numbers are written as people type them", () => {
  expect(renderTemplate("{a} {b} {c}", { a: 0.1 + 0.2, b: 1e6, c: "x" })).toBe("0.3 1000000 x");
});
