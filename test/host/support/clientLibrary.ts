import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { isSetSupported } from "../../../src/workbench/runtime/requirementSets";

/** What the pane's code asks of the client library. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly Office: { readonly context: { readonly requirements: { isSetSupported: typeof isSetSupported } } };
}

/** The bridge that the library looks for when it loads. */
export interface ClientBridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

const LIBRARY = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let source: string | undefined;

/** Microsoft's client library as a page of its own would load it: every pane has its own objects, ids and batches. */
export function loadClientLibrary(bridge: ClientBridge): ClientLibrary {
  source ??= readFileSync(LIBRARY, "utf8");
  const context = { requirements: { isSetSupported } };
  const office = { context };
  const page: Record<string, unknown> = {
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    OSF: { _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }) } },
    _richApiNativeBridge: bridge,
    document: { getElementsByTagName: () => [], readyState: "complete" },
    location: { href: "http://localhost/" },
    navigator: { userAgent: "" },
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console,
  };
  page.window = page;
  page.self = page;
  runInContext(source, createContext(page));
  return { Excel: page.Excel as typeof Excel, Office: office };
}
