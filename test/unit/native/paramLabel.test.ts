import { functions } from "../../../src/catalog";
import { say } from "../../../src/catalog/text/localText";
import { nativeForms } from "../../../src/native/forms";
import { paramLabel } from "../../../src/native/sheet/paramLabel";
import listed from "../../../src/native/text/generated/paramLabels.json";
import { paramLabelTable } from "../../../src/native/text/paramLabelTable";

const LOCALES = ["en", "zh-CN"] as const;

test("a parameter is called by its label", () => {
  expect(paramLabel({ name: "lgd", label: say("Loss", "损失率") }, { fn: { id: "CLV" }, locale: "zh-CN" })).toBe("损失率");
});

test("where declarations carry no words, every parameter of a native form is called as they say, in both languages", () => {
  let seen = 0;
  for (const fn of functions.filter(({ id }) => nativeForms[id]?.kind === "form")) {
    for (const { name, label } of fn.params) {
      for (const locale of LOCALES) expect([fn.id, name, paramLabel({ name } as Parameters<typeof paramLabel>[0], { fn, locale })]).toEqual([fn.id, name, label[locale]]);
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(200);
});

test("the committed labels are those of the declarations", () => {
  expect(listed).toEqual(paramLabelTable());
});

test("a parameter without any words is called by its name", () => {
  const named = (name: string): string => paramLabel({ name } as Parameters<typeof paramLabel>[0], { fn: { id: "NONE" }, locale: "zh-CN" });
  expect([named("lgd_of_none"), named("no_such_rate"), named("leads")]).toEqual(["LGD of none", "No such rate", "Leads"]);
});
