import { functions } from "../../../src/catalog";
import { nativeForms } from "../../../src/native/forms";
import { AuditWorkbook, differences } from "../../support/native/auditWorkbook";
import { withIronCalc } from "../../support/native/engines";

/** Calls among the examples that a function's form does not cover, with the reason it gives. */
const WITHOUT_A_FORM = [
  "ECL_STAGE: the reason of a stage is words; the stage itself has a native form",
  "RATE_FOR: the rate for a target CLV has no native form; those for RAROC and economic profit have",
  "LOAN_SCHEDULE: the balances of years have no native form; the schedule has",
  "DEBT_CAPACITY: the name of the limit that binds has no native form; the amount has",
];

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
  const at = withIronCalc(workbook.sheets, workbook.areas);
  expect(workbook.unfolded.flatMap((unfolded) => differences(unfolded, at))).toEqual([]);
  expect(refused).toEqual(WITHOUT_A_FORM);
});
