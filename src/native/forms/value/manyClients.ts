import type { AuditBlock } from "../../auditBlock";
import type { OpenCall } from "../../openCall";
import { clientTable, type ClientPlan } from "../../sheet/clientTable";
import { step, type Step } from "../../step";
import { nativeTexts } from "../../text";
import { clvTerms, profileStep } from "./clvTerms";
import { COMPONENT_KEYS, lifeInYears, SIZE_OF_COMPONENTS, SUM_OF_COMPONENTS } from "./lifeYears";

/** `CLV` and `CLV_BREAKDOWN` of many clients: a row each, by the closed form. */
export function clvTable(call: OpenCall, gives: "clv" | "components"): AuditBlock {
  const life = [...profileStep(call), ...lifeInYears(clvTerms(call))];
  const texts = nativeTexts[call.locale];
  const plan: ClientPlan = { steps: life, results: [], scale: SIZE_OF_COMPONENTS, notes: [texts.closedForm, texts.curvesAcross] };
  const clv = step("clv", SUM_OF_COMPONENTS, "money");
  if (gives === "clv") return clientTable(call, { ...plan, results: [clv] });
  // The components are the result: they leave the steps, and stand before their sum.
  const isComponent = ({ key }: Step): boolean => (COMPONENT_KEYS as readonly string[]).includes(key);
  const down = call.result[0].length === 2;
  return clientTable(call, { ...plan, steps: life.filter((each) => !isComponent(each)), results: [...life.filter(isComponent), clv], headers: !down, down });
}
