import { createPage, type PageModel } from "../model/document";
import { rangeAt, type Host } from "../model/host";
import type { PageOfSheet } from "../model/targets";
import { HostError } from "../protocol/errors";
import { isHostObject, type HostObject, type Property } from "../protocol/hostType";
import { areaOf } from "./chartCollection";
import type { ExcelType } from "./types";

/** The page of a sheet, as it is or as it is about to be. */
export function pageOf(sheetId: string, host: Host): HostObject<Host> {
  const page = host.document.pages.get(sheetId) ?? createPage();
  host.document.pages.set(sheetId, page);
  return host.object("PageLayout", { sheetId, page });
}

export const pageLayout: ExcelType<PageOfSheet> = {
  name: "PageLayout",
  properties: {
    Orientation: { get: ({ page }) => page.orientation, set: ({ page }, value) => void (page.orientation = oneOf(value, ["Portrait", "Landscape"])) },
    PaperSize: { get: ({ page }) => page.paperSize, set: ({ page }, value) => void (page.paperSize = oneOf(value, ["A4", "A3", "A5", "Letter", "Legal", "Tabloid"])) },
    Zoom: { get: ({ page }) => page.zoom, set: ({ page }, value) => void (page.zoom = { ...(value as PageModel["zoom"]) }) },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (target, host) => host.object("HeaderFooterGroup", target) },
  methods: {
    SetPrintArea: ({ sheetId, page }, host, area) => void (page.printArea = isHostObject<Host>(area) ? areaOf(area).area : rangeAt(host, sheetId, area).area),
    SetPrintTitleRows: ({ page }, _host, rows) => void (page.titleRows = String(rows)),
  },
};

export const headersFooters: ExcelType<PageOfSheet> = { name: "HeaderFooterGroup", navigation: { DefaultForAllPages: (target, host) => host.object("HeaderFooter", target) } };

const PLACES = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;

export const headerFooter: ExcelType<PageOfSheet> = { name: "HeaderFooter", properties: Object.fromEntries(PLACES.map((place) => [place, words(place)])) };

function words(place: string): Property<PageOfSheet, Host> {
  return { get: ({ page }) => page.words.get(place) ?? "", set: ({ page }, value) => void page.words.set(place, String(value)) };
}

function margin(side: keyof PageModel["margins"]): Property<PageOfSheet, Host> {
  return { get: ({ page }) => page.margins[side], set: ({ page }, value) => void (page.margins[side] = Number(value)) };
}

function oneOf(value: unknown, allowed: readonly string[]): string {
  const found = allowed.find((one) => one.toLowerCase() === String(value).toLowerCase());
  if (!found) throw new HostError("InvalidArgument", `${String(value)} is not one of ${allowed.join(", ")}.`);
  return found;
}
