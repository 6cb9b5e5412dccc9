import { LOCALES, type Locale } from "../../catalog/text/localText";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What a person chose for every workbook; undefined follows the host. */
export interface Preferences {
  readonly locale?: Locale;
  readonly theme: ThemeChoice;
  /** What the person is called in the history of runs. */
  readonly person?: string;
  /** The first steps: put away, or asked for again; undefined before either. */
  readonly welcome?: WelcomeChoice;
}

const WELCOME_CHOICES = ["open", "dismissed"] as const;
type WelcomeChoice = (typeof WELCOME_CHOICES)[number];

const KEY = "tenor.preferences";

/** Kept by the browser, where it lets the pane keep anything. */
export function loadPreferences(): Preferences {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) ?? "{}") as { locale?: unknown; theme?: unknown; person?: unknown; welcome?: unknown };
    const welcome = WELCOME_CHOICES.find((choice) => choice === read.welcome);
    return { locale: LOCALES.find((locale) => locale === read.locale), theme: THEME_CHOICES.find((theme) => theme === read.theme) ?? "system", ...(typeof read.person === "string" && read.person.trim() !== "" ? { person: read.person } : {}), ...(welcome ? { welcome } : {}) };
  } catch {
    return { theme: "system" };
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage is switched off: the choice holds for this session.
  }
}
