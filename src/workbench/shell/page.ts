import { writeEnvironment, type Environment } from "../wire/environment";
import { paneOrigin } from "../wire/paneOrigin";
import { createCellMessageBar } from "./cellMessageBar";
import { element } from "./element";
import { createNotice, type Notice } from "./notice";
import { makeSplitter } from "./splitter";
import { textsOf } from "./texts";

export interface Page {
  readonly grid: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** A second pane on the same workbook, as a colleague has one in co-authoring; only where it was asked for. */
  readonly colleague?: HTMLIFrameElement;
  readonly notice: Notice;
  readonly cellMessage: ReturnType<typeof createCellMessageBar>;
  setTopBar(bar: HTMLElement): void;
  /** Loads the pane anew for another language or theme; its page reads both at its start, as in Excel. */
  setEnvironment(environment: Environment): void;
  readonly paneShown: () => boolean;
  readonly showPane: (shown: boolean) => void;
}

/** The workbench's layout: top bar, notice, grid, splitter, pane, and a colleague's pane where one is wanted. */
export function createPage(root: HTMLElement, environment: Environment, withColleague: boolean, onPaneShown: (shown: boolean) => void): Page {
  const texts = textsOf(environment.language);
  const grid = element("div", { class: "grid", id: "grid" });
  const frame = element("iframe", { class: "pane", id: "pane", title: texts.pane, allow: "clipboard-write" });
  const colleague = withColleague ? element("iframe", { class: "pane colleague", id: "colleague", title: texts.colleague, allow: "clipboard-write" }) : undefined;
  const handle = element("div", { class: "splitter", role: "separator", tabindex: "0", "aria-orientation": "vertical", "aria-label": texts.splitter });
  const cellMessage = createCellMessageBar(grid);
  const area = element("main", { class: "work-area" }, element("div", { class: "grid-area" }, grid, cellMessage.root), handle, frame, ...(colleague ? [colleague] : []));
  const notice = createNotice(texts.dismiss);
  let bar = element("header");
  root.append(bar, notice.root, area);
  makeSplitter(handle, area);

  const paneShown = (): boolean => !area.classList.contains("pane-hidden");
  const showPane = (shown: boolean): void => {
    if (shown === paneShown()) return;
    area.classList.toggle("pane-hidden", !shown);
    onPaneShown(shown);
  };

  return {
    grid,
    frame,
    colleague,
    notice,
    cellMessage,
    paneShown,
    showPane,
    setTopBar(next) {
      bar.replaceWith(next);
      bar = next;
    },
    setEnvironment(next) {
      document.documentElement.lang = next.language;
      document.documentElement.dataset.theme = next.theme;
      for (const each of [frame, ...(colleague ? [colleague] : [])]) each.src = `${paneOrigin(window.location)}/taskpane.html?${writeEnvironment(next)}`;
    },
  };
}
