import { attempt } from "./attempt";
import type { Outcome } from "./outcome";
import { readSettingsText, writeSettingsText, type PaneSettings } from "./paneSettings";

/** One entry of the workbook's settings, saved with the file. */
const KEY = "Tenor.pane";

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
