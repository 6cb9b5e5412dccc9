export const WORKBENCH_LANGUAGES = ["en", "zh-CN"] as const;
export type WorkbenchLanguage = (typeof WORKBENCH_LANGUAGES)[number];
const WORKBENCH_THEMES = ["light", "dark"] as const;
export type WorkbenchTheme = (typeof WORKBENCH_THEMES)[number];

/** The settings the page hands to the pane, in the pane's address, so that they hold from its first script on. */
export interface Environment {
  readonly language: WorkbenchLanguage;
  readonly theme: WorkbenchTheme;
}

export function readEnvironment(search: string): Environment {
  const query = new URLSearchParams(search);
  return {
    language: oneOf(WORKBENCH_LANGUAGES, query.get("lang")) ?? "en",
    theme: oneOf(WORKBENCH_THEMES, query.get("theme")) ?? "light",
  };
}

export function writeEnvironment({ language, theme }: Environment): string {
  return new URLSearchParams({ lang: language, theme }).toString();
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((item) => item === value);
}
