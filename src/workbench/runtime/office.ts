import type { Environment } from "../wire/environment";
import { createAssociations } from "./associations";
import { officeTheme } from "./officeTheme";
import { isSetSupported } from "./requirementSets";

const HOST = { host: "Excel", platform: "OfficeOnline" } as const;

/**
 * What office.js's bootstrap puts into the global `Office` once it has found Excel. Outside of Excel that
 * bootstrap finds no host, so the workbench supplies these members itself; the Excel API proper and
 * `Office.addin` are the library's own.
 */
export function createOffice(): object {
  const ready = documentLoaded().then(() => HOST);
  const actions = createAssociations();
  return {
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    initialize: undefined,
    onReady(callback?: (info: typeof HOST) => unknown) {
      return ready.then(async (info) => {
        await callback?.(info);
        return info;
      });
    },
    actions: { associate: actions.associate, _association: actions },
  };
}

/** `Office.context`. */
export function createContext({ language, theme }: Environment): object {
  const locale = language === "en" ? "en-US" : language;
  return {
    displayLanguage: locale,
    contentLanguage: locale,
    ...HOST,
    diagnostics: { ...HOST, version: "16.0.0.0" },
    officeTheme: officeTheme(theme),
    requirements: { isSetSupported },
    touchEnabled: false,
    commerceAllowed: false,
    ui: { openBrowserWindow: (address: string) => void window.open(address, "_blank", "noopener") },
  };
}

/** Once the scripts that the page itself names have run. */
export function documentLoaded(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

/** Old add-ins assign `Office.initialize`; it runs once, with the reason. */
export function runInitialize(office: { initialize?: (reason: string) => void }): void {
  void documentLoaded().then(() => office.initialize?.("documentOpened"));
}
