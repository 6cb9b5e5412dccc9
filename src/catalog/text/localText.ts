/** Languages the product speaks; names of functions and parameters are English in both. */
export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language. */
export type LocalText = Readonly<Record<Locale, string>>;

/** Both texts in one short call: `say（"Churn", "流失率"）`. */
export function say(en: string, zh: string): LocalText {
  return { en, "zh-CN": zh };
}

/** The product's language for a host's language tag; English where it speaks neither. */
export function localeOf(languageTag: string | undefined): Locale {
  return languageTag?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
