import { element, icon } from "./element";
import { icons } from "./icons";

export interface MenuItem {
  /** Within its menu. */
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly checked?: boolean;
}

/** A button that opens a short list below it; Escape, a choice or a click elsewhere closes it. */
export function menu(id: string, label: string, symbol: string, items: readonly MenuItem[]): HTMLElement {
  const list = element("div", { class: "menu-list", role: "menu", id: `${id}-list`, hidden: true });
  const button = element("button", { type: "button", class: "bar-button", id, "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": `${id}-list`, onclick: () => toggle(list.hidden) }, icon(symbol), element("span", { class: "label" }, label), icon(icons.down));

  const toggle = (open: boolean): void => {
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) (list.firstElementChild as HTMLElement | null)?.focus();
  };
  for (const item of items) {
    const choose = (): void => {
      toggle(false);
      item.run();
    };
    list.append(element("button", { type: "button", id: `${id}-${item.id}`, role: item.checked === undefined ? "menuitem" : "menuitemradio", "aria-checked": item.checked === undefined ? undefined : String(item.checked), onclick: choose }, item.label));
  }
  const root = element("div", { class: "menu" }, button, list);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      toggle(false);
      button.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") moveFocus(list, event);
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!list.hidden && !root.contains(relatedTarget as Node | null)) toggle(false);
  });
  return root;
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...list.children] as HTMLElement[];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const next = (at + (event.key === "ArrowDown" ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
  event.preventDefault();
}
