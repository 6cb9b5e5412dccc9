import { element, icon } from "./element";
import { icons } from "./icons";

/** A strip right under the formula bar with the message of the selected error cell. */
export function createCellMessageBar(grid: HTMLElement): { readonly root: HTMLElement; show(error: string, message: string): void; hide(): void } {
  const code = element("code");
  const text = element("span");
  const root = element("div", { class: "cell-message", role: "status", id: "cell-message", hidden: true }, icon(icons.warning), code, text);
  return {
    root,
    hide() {
      root.hidden = true;
    },
    show(error, message) {
      code.textContent = error;
      text.textContent = message;
      root.style.top = `${bottomOfFormulaBar(grid)}px`;
      root.hidden = false;
    },
  };
}

function bottomOfFormulaBar(grid: HTMLElement): number {
  const bar = grid.querySelector('[data-u-comp="formula-bar"]');
  return bar ? bar.getBoundingClientRect().bottom - grid.getBoundingClientRect().top : 0;
}
