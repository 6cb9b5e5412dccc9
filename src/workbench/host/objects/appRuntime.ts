import type { ExcelType } from "./types";

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntime: ExcelType<null> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_target, host) => (host.pane.isShown() ? "Visible" : "Background"),
    SetAppRuntimeState: (_target, host, state) => host.pane.show(state === "Visible"),
  },
};

/** Behind `Office.addin.setStartupBehavior`: the workbench starts its add-in always. */
export const appRuntimePersistence: ExcelType<null> = {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: () => "Background",
    SetAppRuntimeStartState: () => undefined,
  },
};
