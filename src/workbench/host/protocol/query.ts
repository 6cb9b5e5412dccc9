import { findMember, isNullObject, type HostObject } from "./hostType";
import { notFound } from "./resolvePaths";
import type { QueryInfo } from "./wire";

type Json = Record<string, unknown>;

/** The nested form of `["values", "worksheet/name"]`. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

/** Answers `load`: the chosen members, by the names the client library expects. */
export function query<C>(object: HostObject<C>, info: QueryInfo | undefined, context: C): Json {
  return read(object, readSelection(info), context, info);
}

/** Whether a query reads anything that depends on the grid's calculation. */
export function needsCalculation<C>(object: HostObject<C>, info: QueryInfo | undefined): boolean {
  const selection = readSelection(info);
  const { properties } = object.type;
  if (selection.members.size === 0) return Object.values(properties ?? {}).some(({ calculated }) => calculated);
  return [...selection.members.keys()].some((name) => findMember(properties, name)?.[1].calculated) || object.type.items !== undefined;
}

function readSelection(info: QueryInfo | undefined): Selection {
  const root: Selection = { all: false, members: new Map() };
  for (const path of info?.Select ?? []) choose(root, path);
  for (const path of info?.Expand ?? []) choose(root, path);
  root.all ||= root.members.size === 0;
  return root;
}

function choose(root: Selection, path: string): void {
  let at = root;
  for (const name of path.split(/[./]/).filter(Boolean)) {
    if (name === "$all" || name === "*") break;
    const next = at.members.get(name) ?? { all: false, members: new Map<string, Selection>() };
    at.members.set(name, next);
    at = next;
  }
  at.all = true;
}

function read<C>(object: HostObject<C>, selection: Selection, context: C, info?: QueryInfo): Json {
  const { type, target } = object;
  const result: Json = {};
  if (type.id) result._Id = type.id(target as never, context);
  if (type.items) return readItems(object, selection, context, info);
  if (selection.all && selection.members.size === 0) {
    for (const [name, property] of Object.entries(type.properties ?? {})) result[name] = property.get(target as never, context);
  }
  for (const [name, inner] of selection.members) {
    const property = findMember(type.properties, name);
    const navigation = property ? undefined : findMember(type.navigation, name);
    if (property) result[property[0]] = property[1].get(target as never, context);
    else if (navigation) result[navigation[0]] = readNavigation(navigation[1](target as never, context), inner, context);
    else throw notFound(type, name);
  }
  return result;
}

/** A collection's own properties, and the chosen members of each item. */
function readItems<C>(object: HostObject<C>, selection: Selection, context: C, info?: QueryInfo): Json {
  const { type, target } = object;
  const result: Json = {};
  const ofItems: Selection = { all: selection.all, members: new Map() };
  for (const [name, inner] of selection.members) {
    const property = findMember(type.properties, name);
    if (property) result[property[0]] = property[1].get(target as never, context);
    else if (name.toLowerCase() === "items") merge(ofItems, inner);
    else ofItems.members.set(name, inner);
  }
  const items = type.items!(target as never, context).slice(info?.Skip ?? 0, info?.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top);
  result._Items = items.map((item) => read(item, { all: ofItems.members.size === 0, members: ofItems.members }, context));
  return result;
}

function merge(into: Selection, from: Selection): void {
  into.all ||= from.all;
  for (const [name, selection] of from.members) into.members.set(name, selection);
}

function readNavigation<C>(object: HostObject<C>, selection: Selection, context: C): unknown {
  return isNullObject(object) ? null : read(object, selection, context);
}
