import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { parseAddress } from "../../../formulas/a1";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/hostType";
import type { WorkbookDocument } from "./document";
import type { CellRange, Targets } from "./targets";

/** What every member of the API works on: the grid with the open workbook, and the document around it. */
export interface Host {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly document: WorkbookDocument;
  readonly pane: { readonly isShown: () => boolean; readonly show: (shown: boolean) => void };
  /** Redraws what shows tables in the grid, after one changed. */
  tablesChanged(): void;
  /** Redraws the charts over the grid, after one changed. */
  chartsChanged(): void;
  newId(): string;
  /** An object of the API. Types name each other here only, so that their files need not import each other. */
  object<K extends keyof Targets>(type: K, target: Targets[K]): HostObject<Host>;
}

export function openWorkbook(host: Pick<Host, "api">): FWorkbook {
  const workbook = host.api.getActiveWorkbook();
  if (!workbook) throw new HostError("InvalidOperation", "No workbook is open.");
  return workbook;
}

export function sheetById(host: Pick<Host, "api">, sheetId: string): FWorksheet {
  const sheet = openWorkbook(host).getSheetBySheetId(sheetId);
  if (!sheet) throw new HostError("InvalidReference");
  return sheet;
}

/** A sheet by its id or its name, in any case, as `getItem` takes them. */
export function findSheet(host: Host, key: unknown): FWorksheet {
  const wanted = String(key).toLowerCase();
  const found = openWorkbook(host)
    .getSheets()
    .find((sheet) => sheet.getSheetId() === key || sheet.getSheetName().toLowerCase() === wanted);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** A range by address. Without a sheet in the address it is one of `sheetId`. */
export function rangeAt(host: Host, sheetId: string, address: unknown): CellRange {
  const parsed = typeof address === "string" ? parseAddress(address) : undefined;
  if (!parsed) throw new HostError("InvalidArgument", `${String(address)} is no address.`);
  if (parsed.sheet === undefined) return { sheetId, area: parsed.area };
  return { sheetId: sheetOfAddress(host, parsed.sheet), area: parsed.area };
}

function sheetOfAddress(host: Host, name: string): string {
  try {
    return findSheet(host, name).getSheetId();
  } catch {
    throw new HostError("InvalidArgument", `There is no sheet ${name}.`);
  }
}

export type { CellRange };
