import { ChartLayer } from "./charts/chartLayer";
import { FileProblem, type WorkbookDraft } from "./files/draft";
import { openFile } from "./files/openFile";
import { saveFile } from "./files/saveFile";
import { FunctionCaller } from "./functions/callFunctions";
import { CellMessages } from "./functions/cellMessages";
import { connectFunctions } from "./functions/connectFunctions";
import type { FunctionsMetadata } from "./functions/metadata";
import { breakOffCleanly } from "./grid/breakOff";
import { Calculation } from "./grid/calculation";
import { createGrid, localeOfGrid } from "./grid/createGrid";
import { followStructure } from "./grid/followStructure";
import { showCellMessages } from "./grid/showCellMessages";
import { TableView } from "./grid/tableView";
import { connectHost } from "./host/connectHost";
import { createHost } from "./host/createHost";
import { raiseEvents, raisePaneVisible } from "./host/events";
import type { Host } from "./host/model/host";
import type { HostBridge } from "./host/protocol/bridge";
import { Turns } from "./host/turns";
import { connectPane } from "./paneConnection";
import { DEFAULT_SAMPLE, loadSample, samples } from "./samples";
import { Session } from "./session";
import { createPage } from "./shell/page";
import { fillText, textsOf } from "./shell/texts";
import { topBar } from "./shell/topBar";
import { loadTemplate, templates } from "./templates";
import { readEnvironment, type Environment, type WorkbenchLanguage } from "./wire/environment";

/** What the top bar offers to open. */
interface Titled {
  readonly id: string;
  readonly title: Readonly<Record<WorkbenchLanguage, string>>;
}

/** The one that is asked for; an unknown name gives the first. */
function byId<T extends Titled>(items: readonly T[], id: string): T {
  return items.find((item) => item.id === id) ?? items[0];
}

/** Puts the workbench together: grid, host, functions, pane, and the top bar's actions. */
export async function startWorkbench(root: HTMLElement, search: string): Promise<void> {
  let environment = readEnvironment(search);
  let metadata: FunctionsMetadata | undefined;
  const query = new URLSearchParams(search);
  /** Of the pane, and of a colleague's where one is shown beside it. */
  const bridges: { pane?: HostBridge<Host>; colleague?: HostBridge<Host> } = {};
  const raise: HostBridge<Host>["raise"] = (...event) => Object.values(bridges).forEach((bridge) => bridge.raise(...event));
  const texts = (): ReturnType<typeof textsOf> => textsOf(environment.language);

  const page = createPage(root, environment, query.has("colleague"), (shown) => {
    drawBar();
    raisePaneVisible(shown, raise);
  });
  const grid = createGrid({ container: page.grid, language: environment.language, dark: environment.theme === "dark" });
  const calculation = new Calculation(grid);
  const messages = new CellMessages();
  const caller = new FunctionCaller();
  const tableView = new TableView();
  const session = new Session(grid, () => {
    calculation.opened();
    messages.clear();
    tableView.reset();
    tableView.refresh(host);
    chartLayer.refresh();
    drawBar();
    // In Excel every workbook has a pane of its own: what this one knows is about the workbook before.
    if (bridges.pane) page.setEnvironment(environment);
  });
  const host: Host = createHost({ grid, document: () => session.document, onTablesChanged: () => tableView.refresh(host), onChartsChanged: () => chartLayer.refresh(), pane: { isShown: page.paneShown, show: page.showPane } });
  const chartLayer = new ChartLayer(host, page.grid);
  const turns = new Turns();

  const titled = (items: readonly Titled[]): { id: string; title: string }[] => items.map(({ id, title }) => ({ id, title: title[environment.language] }));

  function drawBar(): void {
    const state = { ...environment, workbook: session.document.name, paneShown: page.paneShown(), samples: titled(samples), templates: titled(templates) };
    page.setTopBar(
      topBar(texts(), state, {
        onNew: () => session.openEmpty(texts().untitled),
        onOpen: (file) => void openChosen(file),
        onSave: (kind) => void saveFile(kind, host).catch(() => page.notice.show(texts().cannotSave)),
        onSample: (id) => void openSample(id),
        onTemplate: (id) => void openTemplate(id),
        onLanguage: (language) => void setLanguage(language),
        onTheme: () => setEnvironment({ ...environment, theme: environment.theme === "dark" ? "light" : "dark" }),
        onPane: () => page.showPane(!page.paneShown()),
      }),
    );
  }

  async function openChosen(file: File): Promise<void> {
    page.notice.hide();
    try {
      const { draft, lost } = await openFile(file, texts());
      session.open(draft);
      if (lost) page.notice.show(fillText(texts().lost, { what: lost }));
    } catch (error) {
      page.notice.show(error instanceof FileProblem ? error.message : texts().cannotOpen);
    }
  }

  const openSample = (id: string): Promise<void> => openLoaded(loadSample(byId(samples, id), environment.language, metadata));
  const openTemplate = (id: string): Promise<void> => openLoaded(loadTemplate(byId(templates, id), environment.language, texts()));

  async function openLoaded(draft: Promise<WorkbookDraft>): Promise<void> {
    page.notice.hide();
    try {
      session.open(await draft);
    } catch {
      page.notice.show(texts().cannotLoad);
      if (!grid.api.getActiveWorkbook()) session.openEmpty(texts().untitled);
    }
  }

  function setEnvironment(next: Environment): void {
    environment = next;
    grid.api.toggleDarkMode(next.theme === "dark");
    grid.api.setLocale(localeOfGrid(next.language));
    page.setEnvironment(next);
    drawBar();
  }

  async function setLanguage(language: WorkbenchLanguage): Promise<void> {
    setEnvironment({ ...environment, language });
    await registerFunctions();
  }

  async function registerFunctions(): Promise<void> {
    try {
      metadata = await connectFunctions(grid, environment.language, caller, messages);
    } catch {
      page.notice.show(texts().functionsMissing);
    }
  }

  session.openEmpty(texts().untitled);
  calculation.onStop(breakOffCleanly(grid.injector));
  calculation.onStop(() => caller.cancelAll());
  raiseEvents(host, raise);
  followStructure(host);
  showCellMessages(grid, messages, calculation, page.cellMessage);
  await registerFunctions();
  const template = query.get("template");
  const sample = query.get("sample") ?? DEFAULT_SAMPLE;
  if (template !== null) await openTemplate(template);
  else if (sample !== "none") await openSample(sample);
  // The pane looks for tables as soon as it is there: by then the workbook has to be.
  const answer = (id: keyof typeof bridges, frame: HTMLIFrameElement, connected: (calls: MessagePort) => void): void => connectPane(frame, (richApi, calls) => {
    bridges[id]?.close();
    bridges[id] = connectHost(richApi, host, calculation, turns);
    connected(calls);
  });
  await new Promise<void>((connected) => {
    answer("pane", page.frame, (calls) => {
      caller.connect(calls);
      connected();
    });
    // Cells are calculated by one of them.
    if (page.colleague) answer("colleague", page.colleague, () => undefined);
    page.setEnvironment(environment);
  });
  document.documentElement.dataset.ready = "true";
}
