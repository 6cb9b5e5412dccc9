import type { Host } from "../model/host";
import { HostError } from "../protocol/errors";
import { type Property } from "../protocol/hostType";
import type { ExcelType } from "./types";

const TEXTS = ["Title", "Author", "Subject", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

export const documentProperties: ExcelType<null> = {
  name: "DocumentProperties",
  properties: Object.fromEntries(TEXTS.map((name) => [name, text(name)])),
  navigation: { Custom: (_target, host) => host.object("CustomPropertyCollection", null) },
};

function text(name: string): Property<null, Host> {
  const key = name.toLowerCase();
  return {
    get: (_target, host) => host.document.properties.get(key) ?? "",
    set: (_target, value, host) => void host.document.properties.set(key, String(value)),
  };
}

export const customProperties: ExcelType<null> = {
  name: "CustomPropertyCollection",
  items: (_target, host) => [...host.document.customProperties.keys()].map((key) => host.object("CustomProperty", key)),
  item: (_target, host, key) => {
    if (!host.document.customProperties.has(String(key))) throw new HostError("ItemNotFound");
    return host.object("CustomProperty", String(key));
  },
  methods: {
    Add: (_target, host, key, value) => {
      if (String(value).length > 255) throw new HostError("InvalidArgument", "A custom property holds 255 characters.");
      host.document.customProperties.set(String(key), value);
      return host.object("CustomProperty", String(key));
    },
    DeleteAll: (_target, host) => host.document.customProperties.clear(),
  },
};

export const customProperty: ExcelType<string> = {
  name: "CustomProperty",
  id: (key) => key,
  properties: {
    Key: { get: (key) => key },
    Value: { get: (key, host) => host.document.customProperties.get(key), set: (key, value, host) => void host.document.customProperties.set(key, value) },
  },
  methods: { Delete: (key, host) => void host.document.customProperties.delete(key) },
};
