import { HostError } from "./errors";
import { findMember, isHostObject, isNullObject, NULL_OBJECT, type HostObject, type HostType, type NullObject } from "./hostType";
import type { References } from "./references";
import { PathType, type ArgumentInfo, type ObjectPath } from "./wire";

export type Resolved<C> = HostObject<C> | NullObject;

/**
 * Finds the objects that a request speaks of. Each path is followed once a request: a path such as
 * `tables.add(…)` makes its table when it is first needed and stands for that table afterwards.
 */
export class PathResolver<C> {
  private readonly resolved = new Map<number, Resolved<C>>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly from: { root: HostObject<C>; service: (name: string) => HostObject<C> | undefined; references: References<C>; context: C },
  ) {}

  resolve(id: number): Resolved<C> {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath");
    const found = this.follow(path);
    if (!isNullObject(found)) found.type.check?.(found.target as never, this.from.context);
    this.resolved.set(id, found);
    return found;
  }

  /** Arguments with the objects they name in place of path ids. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(argument: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(argument)) return argument.map((item, index) => this.argument(item, reference[index]));
    return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : argument;
  }

  private follow(path: ObjectPath): Resolved<C> {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.from.root;
      case PathType.nullObject:
        return NULL_OBJECT;
      case PathType.referenceId:
        return this.from.references.find(path.Name);
      case PathType.newObject:
        return this.service(path.Name);
      default:
        return this.followFromParent(path, this.resolve(path.ParentObjectPathId ?? 0));
    }
  }

  private service(name: string): HostObject<C> {
    const found = this.from.service(name);
    if (!found) throw new HostError("ApiNotFound", name);
    return found;
  }

  private followFromParent(path: ObjectPath, parent: Resolved<C>): Resolved<C> {
    if (isNullObject(parent)) return NULL_OBJECT;
    const { type, target } = parent;
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.item) throw notFound(type, "getItem");
      return type.item(target as never, this.from.context, this.arguments(path.ArgumentInfo)[0]);
    }
    if (path.ObjectPathType === PathType.property) {
      const navigate = findMember(type.navigation, path.Name);
      if (!navigate) throw notFound(type, path.Name);
      return navigate[1](target as never, this.from.context);
    }
    const result = callMethod(parent, path.Name, this.arguments(path.ArgumentInfo), this.from.context);
    if (isNullObject(result) || isHostObject<C>(result)) return result;
    throw new HostError("GeneralException", `${type.name}.${path.Name} returned no object.`);
  }
}

export function callMethod<C>({ type, target }: HostObject<C>, name: string, args: unknown[], context: C): unknown {
  const method = findMember(type.methods, name);
  if (method) return method[1](target as never, context, ...args);
  if (type.item && /^getItem$/i.test(name)) return type.item(target as never, context, args[0]);
  if (type.item && /^getItemOrNullObject$/i.test(name)) return orNullObject(() => type.item!(target as never, context, args[0]));
  if (type.items && /^getItemAt$/i.test(name)) return itemAt(type.items(target as never, context), args[0]);
  if (type.items && /^getCount$/i.test(name)) return type.items(target as never, context).length;
  throw notFound(type, name);
}

function itemAt<C>(items: readonly HostObject<C>[], index: unknown): HostObject<C> {
  const item = items[Number(index)];
  if (!item) throw new HostError("InvalidArgument");
  return item;
}

/** Turns "there is none" into the null object. */
function orNullObject<R>(find: () => R): R | NullObject {
  try {
    return find();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return NULL_OBJECT;
    throw error;
  }
}

export function notFound<T, C>(type: HostType<T, C>, member: string): HostError {
  return new HostError("ApiNotFound", `${type.name}.${member}`);
}

