/** How a sheet comes out of a printer. */
export interface PagePlan {
  readonly paper: "A4" | "Letter";
  readonly landscape: boolean;
  /** At the left of the head of every page. */
  readonly header: string;
  /** At the left of the foot; at its right stand the page and how many there are. */
  readonly footer: string;
  /** Rows at the top that every page repeats. */
  readonly titleRows?: number;
}

/** "&" begins a code in heads and feet; in words it is written twice. */
export function pageText(text: string): string {
  return text.replaceAll("&", "&&");
}

/** Page and pages, in the codes of Excel. */
export const PAGE_OF_PAGES = "&P / &N";
