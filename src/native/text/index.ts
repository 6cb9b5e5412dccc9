import type { Locale } from "../../catalog/text/localText";
import { en, type NativeTexts } from "./en";
import { zh } from "./zh";

export const nativeTexts: Readonly<Record<Locale, NativeTexts>> = { en, "zh-CN": zh };
