import { attempt } from "./attempt";
import type { Outcome } from "./outcome";
import { readSettingsText, writeSettingsText, type PaneSettings } from "./paneSettings";

/** One entry of the workbook's settings, saved with the file. */
const KEY = "Tenor.pane";
const keptKey = (name: KeptText): string => `Tenor.${name}`;

/** Texts that a page keeps in the workbook beside the pane's settings. */
export type KeptText = "import";

/** Undefined where the workbook keeps none. */
export function loadKept(name: KeptText): Promise<Outcome<string | undefined>> {
  return attempt(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(keptKey(name));
    setting.load("value");
    await context.sync();
    const value: unknown = setting.isNullObject ? undefined : setting.value;
    return typeof value === "string" ? value : undefined;
  });
}

export function saveKept(name: KeptText, text: string): Promise<Outcome<void>> {
  return attempt(async (context) => {
    context.workbook.settings.add(keptKey(name), text);
    await context.sync();
  });
}

export function loadSettings(): Promise<Outcome<PaneSettings>> {
  return attempt(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    return readSettingsText(setting.isNullObject ? undefined : (setting.value as unknown));
  });
}

export function saveSettings(settings: PaneSettings): Promise<Outcome<void>> {
  return attempt(async (context) => {
    context.workbook.settings.add(KEY, writeSettingsText(settings));
    await context.sync();
  });
}
