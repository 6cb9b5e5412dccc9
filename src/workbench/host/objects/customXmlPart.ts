import type { Host } from "../model/host";
import type { XmlPartModel } from "../model/document";
import { HostError } from "../protocol/errors";
import { NULL_OBJECT } from "../protocol/hostType";
import type { ExcelObject, ExcelType } from "./types";

/** Excel keeps a part of less than 1 MB. */
const PART_LIMIT = 1_000_000;

export const customXmlParts: ExcelType<null> = {
  name: "CustomXmlPartCollection",
  items: (_target, host) => host.document.xmlParts.map((part) => host.object("CustomXmlPart", part)),
  item: (_target, host, key) => {
    const part = host.document.xmlParts.find(({ id }) => id === key);
    if (!part) throw new HostError("ItemNotFound");
    return host.object("CustomXmlPart", part);
  },
  methods: {
    Add: (_target, host, xml) => {
      const part: XmlPartModel = { id: `{${host.newId().toUpperCase()}}`, xml: checkXml(xml) };
      host.document.xmlParts.push(part);
      return host.object("CustomXmlPart", part);
    },
    GetByNamespace: (_target, host, namespace) => host.object("CustomXmlPartScopedCollection", String(namespace)),
  },
};

export const partsOfNamespace: ExcelType<string> = {
  name: "CustomXmlPartScopedCollection",
  items: partsWith,
  item: (namespace, host, key) => {
    const part = partsWith(namespace, host).find(({ target }) => (target as XmlPartModel).id === key);
    if (!part) throw new HostError("ItemNotFound");
    return part;
  },
  methods: {
    GetOnlyItem: (namespace, host) => {
      const parts = partsWith(namespace, host);
      if (parts.length !== 1) throw new HostError(parts.length === 0 ? "ItemNotFound" : "InvalidOperation");
      return parts[0];
    },
    GetOnlyItemOrNullObject: (namespace, host) => {
      const parts = partsWith(namespace, host);
      return parts.length === 1 ? parts[0] : NULL_OBJECT;
    },
  },
};

export const customXmlPart: ExcelType<XmlPartModel> = {
  name: "CustomXmlPart",
  id: ({ id }) => id,
  check: (part, host) => {
    if (!host.document.xmlParts.includes(part)) throw new HostError("InvalidReference");
  },
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, _host, xml) => {
      part.xml = checkXml(xml);
    },
    Delete: (part, host) => void host.document.xmlParts.splice(host.document.xmlParts.indexOf(part), 1),
  },
};

function partsWith(namespace: string, host: Host): ExcelObject[] {
  return host.document.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace).map((part) => host.object("CustomXmlPart", part));
}

function checkXml(xml: unknown): string {
  if (typeof xml !== "string" || xml.length >= PART_LIMIT || parse(xml) === undefined) throw new HostError("InvalidArgument", "The part is not well-formed XML, or is 1 MB or more.");
  return xml;
}

function namespaceOf(xml: string): string {
  return parse(xml)?.namespaceURI ?? "";
}

function parse(xml: string): Element | undefined {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return document.querySelector("parsererror") ? undefined : document.documentElement;
}
