import type { Locale } from "../../catalog/text/localText";
import { en, type Texts } from "./en";
import { zh } from "./zh";

export const texts: Readonly<Record<Locale, Texts>> = { en, "zh-CN": zh };
export type { Texts };
