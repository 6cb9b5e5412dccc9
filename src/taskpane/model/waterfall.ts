import { COMPONENT_LINES, clvOf, type ComponentLine, type Components } from "../../core/clv/components";

/** A bar of the waterfall: from where the sum stood to where it stands after this line. */
export interface WaterfallStep {
  readonly line: ComponentLine | "clv";
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/** Lines in the order of their sum, then the sum itself; lines of 0 are left out. */
export function waterfall(components: Components): WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let sum = 0;
  for (const line of COMPONENT_LINES) {
    const amount = components[line];
    if (amount === 0) continue;
    steps.push({ line, amount, from: sum, to: sum + amount });
    sum += amount;
  }
  const clv = clvOf(components);
  return [...steps, { line: "clv", amount: clv, from: 0, to: clv }];
}
