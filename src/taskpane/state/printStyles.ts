/**
 * The deployed pages refuse styles that stand in HTML, and so does a frame of theirs. What a page to be printed has of them is
 * carried as data and put in force once the page is there, rule by rule and element by element, as the policy allows.
 */
export function withStylesAsData(html: string): string {
  return html.replaceAll("<style>", "<template>").replaceAll("</style>", "</template>").replaceAll(' style="', ' data-style="');
}

/** Puts the styles that `withStylesAsData` set aside in force. The page's style sheet has one rule a line. */
export function applyStyles(page: Document): void {
  const sheets = [...page.head.querySelectorAll("template")].map(({ content }) => content.textContent ?? "");
  for (const rules of sheets) {
    const style = page.createElement("style");
    page.head.append(style);
    for (const rule of rules.split("\n")) style.sheet?.insertRule(rule, style.sheet.cssRules.length);
  }
  for (const element of page.querySelectorAll<HTMLElement | SVGElement>("[data-style]")) element.style.cssText = element.dataset.style ?? "";
}
