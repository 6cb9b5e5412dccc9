import { formatAddress, parseAddress } from "../../../formulas/a1";
import { openWorkbook, rangeAt, sheetById, type CellRange, type Host } from "../model/host";
import type { NameScope } from "../model/targets";
import { isDefinedNameText, isNameFree } from "../model/tables";
import { HostError } from "../protocol/errors";
import { isHostObject, NULL_OBJECT } from "../protocol/hostType";
import { rangeObject } from "./rangeObject";
import type { ExcelType } from "./types";

type DefinedName = ReturnType<ReturnType<typeof openWorkbook>["getDefinedNames"]>[number];

export const namedItems: ExcelType<NameScope> = {
  name: "NamedItemCollection",
  items: (scope, host) => namesIn(scope, host).map((name) => host.object("NamedItem", name.getName())),
  item: (scope, host, key) => {
    const wanted = String(key).toLowerCase();
    const found = namesIn(scope, host).find((name) => name.getName().toLowerCase() === wanted);
    if (!found) throw new HostError("ItemNotFound");
    return host.object("NamedItem", found.getName());
  },
  methods: {
    Add: (scope, host, name, reference, comment) => host.object("NamedItem", addName(scope, host, String(name), reference, comment)),
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
  },
};

/** A defined name; the host keeps the name itself and looks it up anew. */
export const namedItem: ExcelType<string> = {
  name: "NamedItem",
  id: (name) => name,
  check: (name, host) => void lookUp(name, host),
  properties: {
    Name: { get: (name) => name },
    Formula: { get: (name, host) => formulaOf(name, host), set: (name, value, host) => lookUp(name, host).setFormula(formulaText(String(value))) },
    Value: { get: (name, host) => formulaOf(name, host).slice(1) },
    Type: { get: (name, host) => (parseAddress(formulaOf(name, host)) ? "Range" : "String") },
    Comment: { get: (name, host) => lookUp(name, host).getComment() ?? "", set: (name, value, host) => lookUp(name, host).setComment(String(value)) },
    Scope: { get: (name, host) => (lookUp(name, host).isWorkbookScope() ? "Workbook" : "Worksheet") },
    // The grid shows no list of names that one could be left out of.
    Visible: { get: () => true, set: () => undefined },
  },
  navigation: {
    Worksheet: (name, host) => host.object("Worksheet", lookUp(name, host).getLocalSheetId() ?? openWorkbook(host).getActiveSheet().getSheetId()),
  },
  methods: {
    GetRange: (name, host) => {
      const range = rangeOf(name, host);
      if (!range) throw new HostError("InvalidOperation", `${name} is not a range.`);
      return rangeObject(host, range.sheetId, range.area);
    },
    GetRangeOrNullObject: (name, host) => {
      const range = rangeOf(name, host);
      return range ? rangeObject(host, range.sheetId, range.area) : NULL_OBJECT;
    },
    Delete: (name, host) => lookUp(name, host).delete(),
  },
};

function namesIn({ sheetId }: NameScope, host: Host): DefinedName[] {
  const names = openWorkbook(host).getDefinedNames();
  return sheetId === undefined ? names : names.filter((name) => !name.isWorkbookScope() && name.getLocalSheetId() === sheetId);
}

function lookUp(name: string, host: Host): DefinedName {
  const found = openWorkbook(host).getDefinedNames().find((candidate) => candidate.getName() === name);
  if (!found) throw new HostError("InvalidReference");
  return found;
}

function formulaOf(name: string, host: Host): string {
  const formula = lookUp(name, host).getFormulaOrRefString();
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function rangeOf(name: string, host: Host): CellRange | undefined {
  const formula = formulaOf(name, host);
  return parseAddress(formula) && rangeAt(host, openWorkbook(host).getActiveSheet().getSheetId(), formula);
}

function addName({ sheetId }: NameScope, host: Host, name: string, reference: unknown, comment: unknown): string {
  if (!isDefinedNameText(name) || parseAddress(name)) throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
  if (!isNameFree(name, host)) throw new HostError("ItemAlreadyExists", `The name ${name} is taken.`);
  const builder = openWorkbook(host).newDefinedNameBuilder().setName(name);
  if (typeof comment === "string") builder.setComment(comment);
  if (sheetId === undefined) builder.setScopeToWorkbook();
  else builder.setScopeToWorksheet(sheetById(host, sheetId));
  if (isHostObject<Host>(reference)) builder.setRef(absoluteAddress(reference.target as CellRange, host));
  else if (typeof reference === "string" && parseAddress(reference)) builder.setRef(reference.replace(/^=/, ""));
  else builder.setFormula(typeof reference === "string" ? formulaText(reference) : String(reference));
  openWorkbook(host).insertDefinedNameBuilder(builder.build());
  return name;
}

function absoluteAddress({ sheetId, area }: CellRange, host: Host): string {
  return formatAddress(sheetById(host, sheetId).getSheetName(), area, true);
}

/** Without its `=`, which the grid puts there itself; text that is no formula is a text constant. */
function formulaText(reference: string): string {
  return reference.startsWith("=") ? reference.slice(1) : `"${reference}"`;
}
