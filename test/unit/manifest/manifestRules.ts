import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * What an add-in only manifest must satisfy, checked without Microsoft's validation service.
 *
 * Sources: "How to find the proper order of manifest elements" and the manifest reference
 * (learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering,
 * learn.microsoft.com/javascript/api/manifest); [MS-OWEMXML] for lengths and cardinalities;
 * the requirement set pages for set names and versions.
 */

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const NAMESPACES = {
  base: "http://schemas.microsoft.com/office/appforoffice/1.1",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  basicTypes: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/** `!` must be there, `+` one or more, `*` any number, nothing: at most one. */
const CHILDREN: Record<string, string> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! Dictionary VersionOverrides! ExtendedOverrides",
  DisplayName: "Override*",
  Description: "Override*",
  SupportUrl: "Override*",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Requirements: "Sets Methods",
  Sets: "Set+",
  DefaultSettings: "SourceLocation!",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint!",
  "ExtensionPoint:CustomFunctions": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint+",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab*",
  OfficeTab: "Group+",
  Group: "Label! Icon! Control+",
  Icon: "Image+",
  "Control:Button": "Label! Supertip! Icon! Action! Enabled",
  Supertip: "Title! Description!",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation! Title",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
  Image: "Override*",
  Url: "Override*",
  String: "Override*",
};

/** The resource list that each kind of reference points into. */
const REFERENCES: Record<string, string> = {
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
};

const MAXIMUM_LENGTH: Record<string, number> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };
const RESOURCE_ID_LENGTH = 32;
const CONTROL_ID_LENGTH = 125;

const KNOWN_SETS: Record<string, readonly string[]> = {
  SharedRuntime: ["1.1", "1.2"],
  CustomFunctionsRuntime: ["1.1", "1.2", "1.3", "1.4", "1.5"],
  ExcelApi: Array.from({ length: 21 }, (_, i) => `1.${i + 1}`),
};

const MANDATORY_ICON_SIZES = [16, 32, 80];
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const LEFTOVERS = /contoso|todo|fixme|lorem|your[ -]|\{\{|undefined/i;

/** Every way in which the manifest breaks a rule, in words; none when it is sound. */
export function manifestProblems(document: Document, origin: string, siteFile: (address: string) => string | undefined): string[] {
  const root = document.documentElement;
  return [
    ...namespaceProblems(root),
    ...structureProblems(root),
    ...identityProblems(root),
    ...resourceProblems(root),
    ...translationProblems(root),
    ...requirementProblems(root),
    ...runtimeProblems(root),
    ...iconProblems(root, siteFile),
    ...addressProblems(root, origin, siteFile),
    ...(LEFTOVERS.test(root.outerHTML) ? [`left over from a template: ${LEFTOVERS.exec(root.outerHTML)?.[0]}`] : []),
  ];
}

function namespaceProblems(root: Element): string[] {
  return elements(root, "*").flatMap((element) => {
    const inOverrides = element.closest("VersionOverrides") !== null;
    const inResources = inOverrides && element.closest("Resources") !== null && element.localName !== "Resources";
    const isImage = inOverrides && element.localName === "Image";
    const expected = inResources || isImage ? NAMESPACES.basicTypes : inOverrides ? NAMESPACES.overrides : NAMESPACES.base;
    return element.namespaceURI === expected ? [] : [`${where(element)} is in namespace ${element.namespaceURI ?? "none"}, not ${expected}`];
  });
}

function structureProblems(element: Element): string[] {
  const rule = CHILDREN[typedName(element)] ?? CHILDREN[element.localName] ?? "";
  const allowed = rule.split(" ").filter(Boolean).map((entry) => ({ name: entry.replace(/[!+*]$/, ""), count: /[!+*]$/.exec(entry)?.[0] }));
  const names = [...element.children].map((child) => child.localName);
  const problems: string[] = [];
  let position = 0;
  for (const name of names) {
    const place = allowed.findIndex((entry) => entry.name === name);
    if (place < 0) problems.push(`${where(element)} may not hold ${name}`);
    else if (place < position) problems.push(`${where(element)} holds ${name} after ${allowed[position].name}`);
    else position = place;
  }
  for (const { name, count } of allowed) {
    const found = names.filter((other) => other === name).length;
    if (found === 0 && (count === "!" || count === "+")) problems.push(`${where(element)} lacks ${name}`);
    if (found > 1 && (count === "!" || count === undefined)) problems.push(`${where(element)} holds ${name} ${found} times`);
  }
  return [...problems, ...[...element.children].flatMap(structureProblems)];
}

function identityProblems(root: Element): string[] {
  const text = (name: string) => [...root.children].find((child) => child.localName === name)?.textContent ?? "";
  const ids = elements(root, "Group", "Control").map((element) => element.getAttribute("id") ?? "");
  return [
    ...(GUID.test(text("Id")) ? [] : [`Id is no GUID: ${text("Id")}`]),
    ...(VERSION.test(text("Version")) ? [] : [`Version has not four numbers: ${text("Version")}`]),
    ...(root.getAttributeNS(XSI, "type") === "TaskPaneApp" ? [] : ["OfficeApp is no TaskPaneApp"]),
    ...(text("Permissions") === "ReadWriteDocument" ? [] : [`Permissions are ${text("Permissions")}`]),
    ...ids.filter((id) => id.length === 0 || id.length > CONTROL_ID_LENGTH).map((id) => `control id has ${id.length} characters: ${id}`),
    ...repeated(ids).map((id) => `control id is used twice: ${id}`),
  ];
}

function resourceProblems(root: Element): string[] {
  const resources = elements(root, "Resources/*/*");
  const ids = resources.map((resource) => resource.getAttribute("id") ?? "");
  const used = elements(root, "*").filter((element) => element.hasAttribute("resid"));
  const problems = [
    ...ids.filter((id) => id.length === 0 || id.length > RESOURCE_ID_LENGTH).map((id) => `resource id has ${id.length} characters: ${id}`),
    ...repeated(ids).map((id) => `resource id is used twice: ${id}`),
    ...ids.filter((id) => !used.some((element) => element.getAttribute("resid") === id)).map((id) => `resource ${id} is never used`),
  ];
  for (const element of used) {
    const id = element.getAttribute("resid") ?? "";
    const list = resources.find((resource) => resource.getAttribute("id") === id)?.parentElement?.localName;
    if (id.length > RESOURCE_ID_LENGTH) problems.push(`${where(element)} has a resid of ${id.length} characters`);
    if (list === undefined) problems.push(`${where(element)} refers to ${id}, which no resource has`);
    else if (list !== REFERENCES[element.localName]) problems.push(`${where(element)} refers to ${id} in ${list}, not ${REFERENCES[element.localName]}`);
  }
  for (const resource of resources) {
    const maximum = MAXIMUM_LENGTH[resource.parentElement?.localName ?? ""];
    for (const value of values(resource)) {
      if (value.length === 0 || value.length > maximum) problems.push(`resource ${resource.getAttribute("id")} has ${value.length} characters of ${maximum}`);
    }
  }
  for (const element of elements(root, "DisplayName", "OfficeApp/Description")) {
    const maximum = element.localName === "DisplayName" ? MAXIMUM_LENGTH.ShortStrings : MAXIMUM_LENGTH.LongStrings;
    for (const value of values(element)) if (value.length > maximum) problems.push(`${where(element)} has ${value.length} characters of ${maximum}`);
  }
  return problems;
}

/** Every visible string in Chinese too; the namespace in none, for it is part of every formula. */
function translationProblems(root: Element): string[] {
  const namespaceId = elements(root, "Namespace")[0]?.getAttribute("resid");
  const metadataId = elements(root, "Metadata/SourceLocation")[0]?.getAttribute("resid");
  const visible = elements(root, "DisplayName", "OfficeApp/Description", "SupportUrl", "ShortStrings/*", "LongStrings/*");
  const metadata = elements(root, "Urls/*").filter((url) => url.getAttribute("id") === metadataId);
  return [...visible, ...metadata].flatMap((element) => {
    const locales = [...element.children].map((child) => child.getAttribute("Locale"));
    const isNamespace = namespaceId !== undefined && element.getAttribute("id") === namespaceId;
    if (isNamespace) return locales.length === 0 ? [] : ["the namespace is translated"];
    if (locales.join() !== "zh-CN") return [`${where(element)} is translated into ${locales.join() || "nothing"}, not zh-CN`];
    return [];
  });
}

function requirementProblems(root: Element): string[] {
  const sets = elements(root, "Requirements/Sets/Set");
  const names = sets.map((set) => set.getAttribute("Name") ?? "");
  return [
    ...repeated(names).map((name) => `requirement set ${name} is named twice`),
    ...["SharedRuntime", "CustomFunctionsRuntime"].filter((name) => !names.includes(name)).map((name) => `requirement set ${name} is missing`),
    ...sets.flatMap((set) => {
      const name = set.getAttribute("Name") ?? "";
      const version = set.getAttribute("MinVersion") ?? "";
      return KNOWN_SETS[name]?.includes(version) ? [] : [`requirement set ${name} ${version} is unknown`];
    }),
  ];
}

/** The shared runtime loads only where runtime, functions page, function file and pane are one page. */
function runtimeProblems(root: Element): string[] {
  const pages = elements(root, "Runtime", "Page/SourceLocation", "FunctionFile", "Action/SourceLocation").map((element) => element.getAttribute("resid"));
  return [
    ...(new Set(pages).size === 1 ? [] : [`the shared runtime has several pages: ${pages.join(", ")}`]),
    ...(elements(root, "Runtime")[0]?.getAttribute("lifetime") === "long" ? [] : ["the runtime is not long"]),
    ...elements(root, "Host").filter((host) => (host.getAttribute("Name") ?? host.getAttributeNS(XSI, "type")) !== "Workbook").map(() => "a host is not Workbook"),
  ];
}

function iconProblems(root: Element, siteFile: (address: string) => string | undefined): string[] {
  const problems = elements(root, "Group/Icon", "Control/Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
    return [
      ...MANDATORY_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `${where(icon)} lacks size ${size}`),
      ...sizes.filter((size) => !ICON_SIZES.includes(size)).map((size) => `${where(icon)} has size ${size}`),
    ];
  });
  const expectSize = (address: string, size: number) => {
    const file = siteFile(address);
    if (file === undefined) return;
    const found = pngSize(file);
    if (found?.width !== size || found.height !== size) problems.push(`${address} is ${found ? `${found.width}×${found.height}` : "no PNG"}, not ${size}×${size}`);
  };
  for (const image of elements(root, "Icon/Image")) {
    const resource = elements(root, "Images/Image").find((other) => other.getAttribute("id") === image.getAttribute("resid"));
    if (resource) for (const value of values(resource)) expectSize(value, Number(image.getAttribute("size")));
  }
  for (const [name, size] of [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const) {
    for (const element of elements(root, name)) for (const value of values(element)) expectSize(value, size);
  }
  return problems;
}

function addressProblems(root: Element, origin: string, siteFile: (address: string) => string | undefined): string[] {
  const addresses = elements(root, "IconUrl", "HighResolutionIconUrl", "SupportUrl", "DefaultSettings/SourceLocation", "Images/*", "Urls/*").flatMap(values);
  const domains = elements(root, "AppDomain").map((element) => element.textContent ?? "");
  return [
    ...[...addresses, ...domains].filter((address) => new URL(address).protocol !== "https:").map((address) => `not https: ${address}`),
    ...[...addresses, ...domains].filter((address) => new URL(address).origin !== origin).map((address) => `not on ${origin}: ${address}`),
    ...addresses.filter((address) => siteFile(address) === undefined).map((address) => `no file of the site: ${address}`),
  ];
}

/** Width and height from the header of a PNG file. */
export function pngSize(file: string): { width: number; height: number } | undefined {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The source from which the site's file at an address is made, where there is one. */
export function siteFileIn(projectRoot: string) {
  const sources: Record<string, string> = {
    "/taskpane.html": "src/taskpane/taskpane.html",
    "/functions.js": "src/functions/index.ts",
    "/functions.json": "src/functions/generated/functions.json",
    "/functions.zh-CN.json": "src/functions/generated/functions.zh-CN.json",
  };
  return (address: string): string | undefined => {
    const { pathname } = new URL(address);
    const file = path.join(projectRoot, pathname.startsWith("/assets/") ? pathname : (sources[pathname] ?? "nothing"));
    return existsSync(file) ? file : undefined;
  };
}

/** Elements by local name or by parent and name ("Icon/Image"), whatever their prefix. */
function elements(root: Element, ...places: string[]): Element[] {
  const wanted = places.map((place) => place.split("/").reverse());
  const matches = (element: Element) =>
    wanted.some((names) => names.every((name, up) => name === "*" || ancestor(element, up)?.localName === name));
  return [root, ...root.getElementsByTagName("*")].filter(matches);
}

function ancestor(element: Element, generations: number): Element | null {
  let found: Element | null = element;
  for (let i = 0; i < generations; i++) found = found?.parentElement ?? null;
  return found;
}

function values(element: Element): string[] {
  return [element.getAttribute("DefaultValue") ?? "", ...[...element.children].map((child) => child.getAttribute("Value") ?? "")];
}

function typedName(element: Element): string {
  const type = element.getAttributeNS(XSI, "type");
  return type ? `${element.localName}:${type}` : element.localName;
}

function where(element: Element): string {
  const id = element.getAttribute("id") ?? element.getAttribute("resid");
  return id ? `${typedName(element)} (${id})` : typedName(element);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
