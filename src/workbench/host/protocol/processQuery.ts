import { HostError } from "./errors";
import { findMember, isHostObject, isNullObject, type HostObject } from "./hostType";
import { needsCalculation, query } from "./query";
import { type References } from "./references";
import { callMethod, notFound, PathResolver, type Resolved } from "./resolvePaths";
import { ActionType, type Action, type RequestBody, type ResponseBody } from "./wire";

export interface ProcessQueryOptions<C> {
  readonly root: HostObject<C>;
  /** Objects beside the root, by the names under which the client asks for them. */
  readonly service: (name: string) => HostObject<C> | undefined;
  readonly context: C;
  readonly references: References<C>;
  /** Waits until the grid has calculated what was written before. */
  readonly calculated: () => Promise<void>;
}

/** Runs a request's actions in their order; the first that fails ends it, and what was done before stays done. */
export async function processQuery<C>(body: RequestBody, options: ProcessQueryOptions<C>): Promise<ResponseBody> {
  const resolver = new PathResolver(body.ObjectPaths, options);
  const kept = new Map<unknown, string>();
  const response: ResponseBody = { Results: [], TraceIds: [] };

  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await run(action, resolver, kept, options);
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const { code, message } = error instanceof HostError ? error : new HostError("GeneralException", error instanceof Error ? error.message : String(error));
      response.Error = { Code: code, Message: message, Location: locate(action, resolver), ActionIndex: index };
      break;
    }
  }
  return response;
}

async function run<C>(action: Action, resolver: PathResolver<C>, kept: Map<unknown, string>, options: ProcessQueryOptions<C>): Promise<unknown> {
  if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureProcess) return null;
  const object = resolver.resolve(action.ObjectPathId);
  if (isNullObject(object)) return action.ActionType === ActionType.method ? { _IsNull: true } : null;

  switch (action.ActionType) {
    case ActionType.instantiate:
      return identity(object, kept, options.context);
    case ActionType.query:
    case ActionType.queryAsJson:
      if (needsCalculation(object, action.QueryInfo)) await options.calculated();
      return query(object, action.QueryInfo, options.context);
    case ActionType.method:
      return runMethod(action, object, resolver, kept, options);
    case ActionType.setProperty:
      return setProperty(object, action.Name, resolver.arguments(action.ArgumentInfo)[0], options.context);
    case ActionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) setProperty(object, name, value, options.context);
      return null;
    default:
      throw new HostError("ApiNotFound", `Action ${action.ActionType}`);
  }
}

/** What the client needs to find the object again: its id in its collection, or the reference it asked for. */
function identity<C>(object: HostObject<C>, kept: Map<unknown, string>, context: C): object {
  const reference = kept.get(object);
  const id = object.type.id?.(object.target as never, context);
  return { ...(id === undefined ? {} : { Id: id, _Id: id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

async function runMethod<C>(action: Action, object: HostObject<C>, resolver: PathResolver<C>, kept: Map<unknown, string>, options: ProcessQueryOptions<C>): Promise<unknown> {
  const { references, context } = options;
  const args = resolver.arguments(action.ArgumentInfo);
  switch (action.Name) {
    case "_KeepReference":
      if (!kept.has(object)) kept.set(object, references.keep(object));
      return null;
    case "_RemoveReference":
      references.remove(String(args[0]));
      return null;
    case "_RemoveAllReferences":
      references.removeAll();
      return null;
    case "_GetReferenceCount":
      return references.size;
  }
  const result = await callMethod(object, action.Name, args, context);
  if (isNullObject(result)) return { _IsNull: true };
  if (isHostObject<C>(result)) return identity(result, kept, context);
  return result === undefined ? null : result;
}

function setProperty<C>(object: HostObject<C>, name: string, value: unknown, context: C): null {
  const property = findMember(object.type.properties, name);
  if (!property) throw notFound(object.type, name);
  const { set } = property[1];
  if (!set) throw new HostError("InvalidOperation", `${object.type.name}.${name} is read-only.`);
  set(object.target as never, value, context);
  return null;
}

function locate<C>(action: Action, resolver: PathResolver<C>): string {
  let type = "";
  try {
    const object: Resolved<C> = resolver.resolve(action.ObjectPathId);
    if (!isNullObject(object)) type = object.type.name;
  } catch {
    // The object itself is what could not be found.
  }
  return [type, action.Name].filter(Boolean).join(".");
}
