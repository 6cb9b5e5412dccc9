import { PAGE_OF_PAGES, pageText, type PagePlan } from "./pagePlan";

/** In points. */
const MARGIN = { side: 40, end: 54, head: 24 } as const;

/** Sets a sheet up to be printed: one page wide, as many high as it takes. */
export function writePage(sheet: Excel.Worksheet, { paper, landscape, header, footer, titleRows }: PagePlan, rows: number, columns: number): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = paper === "A4" ? "A4" : "Letter";
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN.side;
  pageLayout.topMargin = pageLayout.bottomMargin = MARGIN.end;
  pageLayout.headerMargin = pageLayout.footerMargin = MARGIN.head;
  const words = pageLayout.headersFooters.defaultForAllPages;
  words.leftHeader = pageText(header);
  words.leftFooter = pageText(footer);
  words.rightFooter = PAGE_OF_PAGES;
  if (titleRows) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, columns));
}
