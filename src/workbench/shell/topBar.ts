import { WORKBENCH_LANGUAGES, type Environment, type WorkbenchLanguage } from "../wire/environment";
import { element, icon } from "./element";
import { icons } from "./icons";
import { menu, type MenuItem } from "./menu";
import type { Texts } from "./texts";

export interface TopBarActions {
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: (kind: "xlsx" | "csv") => void;
  readonly onSample: (id: string) => void;
  readonly onTemplate: (id: string) => void;
  readonly onLanguage: (language: WorkbenchLanguage) => void;
  readonly onTheme: () => void;
  readonly onPane: () => void;
}

export interface TopBarState extends Environment {
  readonly workbook: string;
  readonly paneShown: boolean;
  readonly samples: readonly TitledItem[];
  readonly templates: readonly TitledItem[];
}

interface TitledItem {
  readonly id: string;
  readonly title: string;
}

const LANGUAGE_NAMES: Readonly<Record<WorkbenchLanguage, string>> = { en: "English", "zh-CN": "中文" };

export function topBar(texts: Texts, state: TopBarState, actions: TopBarActions): HTMLElement {
  const chooser = element("input", { type: "file", id: "open-file", accept: ".xlsx,.csv", hidden: true, onchange: () => openChosen() });
  const openChosen = (): void => {
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file) actions.onOpen(file);
  };
  return element(
    "header",
    { class: "top-bar" },
    element("div", { class: "brand" }, brandMark(), element("strong", {}, texts.product), element("span", { class: "workbook", title: texts.tagline }, state.workbook)),
    element(
      "nav",
      { class: "file-actions", "aria-label": texts.product },
      button("new", texts.new, icons.new, actions.onNew),
      button("open", texts.open, icons.open, () => chooser.click()),
      menu("save", texts.save, icons.save, [
        { id: "xlsx", label: texts.saveExcel, run: () => actions.onSave("xlsx") },
        { id: "csv", label: texts.saveCsv, run: () => actions.onSave("csv") },
      ]),
      menu("sample", texts.sample, icons.sample, itemsOf(state.samples, actions.onSample)),
      menu("template", texts.template, icons.template, itemsOf(state.templates, actions.onTemplate)),
      chooser,
    ),
    element(
      "div",
      { class: "view-actions" },
      menu("language", LANGUAGE_NAMES[state.language], icons.globe, WORKBENCH_LANGUAGES.map((language) => ({ id: language, label: LANGUAGE_NAMES[language], checked: language === state.language, run: () => actions.onLanguage(language) }))),
      iconButton("theme", state.theme === "dark" ? texts.lightTheme : texts.darkTheme, state.theme === "dark" ? icons.light : icons.dark, actions.onTheme),
      iconButton("pane-toggle", state.paneShown ? texts.hidePane : texts.showPane, icons.pane, actions.onPane, state.paneShown),
    ),
  );
}

function itemsOf(titled: readonly TitledItem[], run: (id: string) => void): MenuItem[] {
  return titled.map(({ id, title }) => ({ id, label: title, run: () => run(id) }));
}

function button(id: string, label: string, symbol: string, run: () => void): HTMLElement {
  return element("button", { type: "button", class: "bar-button", id, onclick: run }, icon(symbol), element("span", { class: "label" }, label));
}

function iconButton(id: string, label: string, symbol: string, run: () => void, pressed?: boolean): HTMLElement {
  return element("button", { type: "button", class: "bar-button icon-only", id, title: label, "aria-label": label, "aria-pressed": pressed === undefined ? undefined : String(pressed), onclick: run }, icon(symbol));
}

/** Three bars that fade: value that lasts. */
function brandMark(): HTMLElement {
  return element("span", { class: "brand-mark", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
}
