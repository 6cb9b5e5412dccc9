import { HostError } from "../protocol/errors";
import type { ExcelType } from "./types";

/** The add-in's settings of the workbook: any JSON, by key. */
export const settings: ExcelType<null> = {
  name: "SettingCollection",
  items: (_target, host) => [...host.document.settings.keys()].map((key) => host.object("Setting", key)),
  item: (_target, host, key) => {
    if (!host.document.settings.has(String(key))) throw new HostError("ItemNotFound");
    return host.object("Setting", String(key));
  },
  methods: {
    Add: (_target, host, key, value) => {
      if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
      host.document.settings.set(key, value);
      return host.object("Setting", key);
    },
  },
};

export const setting: ExcelType<string> = {
  name: "Setting",
  id: (key) => key,
  check: (key, host) => {
    if (!host.document.settings.has(key)) throw new HostError("InvalidReference");
  },
  properties: {
    Key: { get: (key) => key },
    Value: { get: (key, host) => host.document.settings.get(key), set: (key, value, host) => void host.document.settings.set(key, value) },
  },
  methods: { Delete: (key, host) => void host.document.settings.delete(key) },
};
