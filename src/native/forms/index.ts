import type { NativeForm } from "../form";
import { expectedLoss } from "./loss";
import { clv } from "./value/clv";

/** A native form for each worksheet function, or the reason why it has none. */
export const nativeForms: Readonly<Partial<Record<string, NativeForm>>> = {
  "EXPECTED.LOSS": expectedLoss,
  "CLV": clv,
};
