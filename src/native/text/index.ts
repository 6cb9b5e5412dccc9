import type { Locale } from "../../catalog/text/localText";
import { en } from "./en";
import { zh } from "./zh";

export type NativeTexts = typeof en;
export type StepName = keyof typeof en.steps;

export const nativeTexts: Readonly<Record<Locale, NativeTexts>> = { en, "zh-CN": zh };
