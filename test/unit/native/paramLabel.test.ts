import { say } from "../../../src/catalog/text/localText";
import { paramLabel } from "../../../src/native/sheet/paramLabel";

test("a parameter is called by its label, and by its name where declarations carry no words", () => {
  expect(paramLabel({ name: "lgd", label: say("Loss given default", "违约损失率") }, "zh-CN")).toBe("违约损失率");
  const deployed = (name: string): string => paramLabel({ name } as Parameters<typeof paramLabel>[0], "zh-CN");
  expect([deployed("lgd"), deployed("cure_rate"), deployed("pd_curve"), deployed("leads")]).toEqual(["LGD", "Cure rate", "PD curve", "Leads"]);
});
