import { element, icon } from "./element";
import { icons } from "./icons";

export interface Notice {
  readonly root: HTMLElement;
  show(text: string): void;
  hide(): void;
}

/** One line of message over the grid, for what went wrong; it stays until it is closed or replaced. */
export function createNotice(dismiss: string): Notice {
  const text = element("span");
  const root = element("div", { class: "notice", role: "alert", id: "notice", hidden: true }, icon(icons.warning), text, element("button", { type: "button", "aria-label": dismiss, title: dismiss, onclick: () => hide() }, icon(icons.close)));
  const hide = (): void => {
    root.hidden = true;
  };
  return {
    root,
    hide,
    show(message) {
      text.textContent = message;
      root.hidden = false;
    },
  };
}
