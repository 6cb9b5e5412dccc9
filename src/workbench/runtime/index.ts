import { readEnvironment } from "../wire/environment";
import { CONNECT, CONNECTED, type ConnectMessage, type ConnectedMessage } from "../wire/messages";
import { createAssociations } from "./associations";
import { answerFunctionCalls } from "./functionCalls";
import { createNativeBridge } from "./nativeBridge";
import { createContext, createOffice, documentLoaded, runInitialize } from "./office";

/**
 * First script of the pane's page: puts in place what Excel's own client library expects to find, then
 * asks the page for the two ports. It runs before that library and before the add-in's bundles.
 */
const office = createOffice();
const context = createContext(readEnvironment(window.location.search));
const functions = createAssociations();
const bridge = createNativeBridge();
// Asked while the page is being read: later, "interactive" says nothing of whether its scripts have run.
const scriptsHaveRun = documentLoaded();

Object.assign(window, {
  Office: office,
  // The library builds its parts onto this namespace and then makes it the global `Office`: they are one object.
  Microsoft: { Office: { WebExtension: office } },
  CustomFunctions: { associate: functions.associate, _association: functions },
  // Where the library, in turn, asks for `Office.context` and for the host.
  OSF: { _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }) } },
  _richApiNativeBridge: bridge,
});
runInitialize(office);

window.addEventListener("message", ({ data, ports, source }: MessageEvent<Partial<ConnectedMessage> | undefined>) => {
  if (source !== window.parent || data?.type !== CONNECTED) return;
  const [richApi, calls] = ports;
  // Calls wait until the functions are associated, as in Excel: the page's own scripts have run by then, the pane's need not have come.
  void scriptsHaveRun.then(() => answerFunctionCalls(calls, functions));
  bridge.connect(richApi);
});

const connect: ConnectMessage = { type: CONNECT };
// The page around is of another site, and what it is told is no secret.
window.parent.postMessage(connect, "*");
