import type { NativeForm } from "../form";
import { clientTable, type ClientPlan } from "../sheet/clientTable";
import { step, type Step } from "../step";

/** A function with one number a client: its steps, and the formula of the number. */
export function clientForm(result: string, options: { readonly steps?: readonly Step[]; readonly format?: Step["format"] } = {}): NativeForm {
  return planForm({ steps: options.steps ?? [], results: [step("result", result, options.format ?? "number")] });
}

/** A function with one row a client, whatever is in the call. */
export function planForm(plan: ClientPlan): NativeForm {
  return { kind: "form", unfold: (call) => ({ ok: true, value: clientTable(call, plan) }) };
}
