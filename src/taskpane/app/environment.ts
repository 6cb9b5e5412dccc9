import { localeOf, type Locale } from "../../catalog/text/localText";

/** What the host says about the person's surroundings. */
export interface PaneEnvironment {
  readonly locale: Locale;
  readonly dark: boolean;
}

export function officeEnvironment(): PaneEnvironment {
  const { displayLanguage, officeTheme } = Office.context;
  return { locale: localeOf(displayLanguage), dark: isDark(officeTheme?.bodyBackgroundColor) };
}

/** Whether a colour such as "#262626" is dark: the pane follows the background it stands on. */
export function isDark(colour: string | undefined): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour ?? "");
  if (!parts) return false;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
