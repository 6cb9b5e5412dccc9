import { functions } from "../../../src/catalog";
import { nativeForms } from "../../../src/native/forms";
import { AuditWorkbook, differences } from "../../support/native/auditWorkbook";
import { withIronCalc } from "../../support/native/engines";

test("every example of a function with a native form calculates the same in IronCalc", () => {
  const workbook = new AuditWorkbook();
  const refused: string[] = [];
  for (const { id, name, examples } of functions) {
    if (nativeForms[id]?.kind !== "form") continue;
    for (const { args } of examples) {
      const unfolding = workbook.unfold(name, args);
      if (!unfolding.ok) refused.push(`${name}: ${unfolding.reason.en}`);
    }
  }
  const at = withIronCalc(workbook.sheets);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
  expect(refused).toEqual([]);
});
