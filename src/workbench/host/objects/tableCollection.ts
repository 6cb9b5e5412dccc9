import { contains, intersect, type Area } from "../../../formulas/a1";
import type { Host } from "../model/host";
import type { TableScope } from "../model/targets";
import type { TableModel } from "../model/document";
import { addTable } from "../model/tables";
import { HostError } from "../protocol/errors";
import { isHostObject } from "../protocol/hostType";
import type { ExcelType } from "./types";

export const tables: ExcelType<TableScope> = {
  name: "TableCollection",
  properties: { Count: { get: (scope, host) => inScope(scope, host).length } },
  items: (scope, host) => inScope(scope, host).map((model) => host.object("Table", model)),
  item: (scope, host, key) => host.object("Table", find(scope, host, key)),
  methods: {
    Add: (scope, host, address, hasHeaders) => host.object("Table", addTable(isHostObject<Host>(address) ? address.target : address, hasHeaders === true, scope.sheetId, host)),
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
  },
};

function inScope({ sheetId, area, fullyContained }: TableScope, host: Host): TableModel[] {
  return host.document.tables.filter((model) => (sheetId === undefined || model.sheetId === sheetId) && (area === undefined || (fullyContained ? within(model.area, area) : intersect(model.area, area) !== undefined)));
}

function within(inner: Area, outer: Area): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
}

function find(scope: TableScope, host: Host, key: unknown): TableModel {
  const wanted = String(key).toLowerCase();
  const found = inScope(scope, host).find(({ id, name }) => id === String(key) || name.toLowerCase() === wanted);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}
