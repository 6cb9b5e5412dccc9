import type { WorkbenchTheme } from "../wire/environment";

/** Excel's own colours in its light and its black theme. */
export function officeTheme(theme: WorkbenchTheme): Office.OfficeTheme {
  return theme === "dark"
    ? { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#292929", controlForegroundColor: "#FFFFFF", isDarkTheme: true, themeId: 4 }
    : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#F3F2F1", controlForegroundColor: "#444444", isDarkTheme: false, themeId: 0 };
}
