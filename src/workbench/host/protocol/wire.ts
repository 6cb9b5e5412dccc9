/**
 * The JSON of Excel's rich API as the client library of @microsoft/office-js 1.1.110 writes and reads it.
 * These are private interfaces: they hold for the pinned version.
 */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureProcess: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;
export const MessageType = { request: 1, response: 2, event: 3 } as const;
export const EVENT_CATEGORY = 65536;

export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody | string };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** An argument that is an object of the API stands as its path's id, marked in the parallel list of ids. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  Results: ActionResult[];
  /** The trace actions that ran: the client registers its event handlers by them. */
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

export interface EventEntry {
  readonly messageCategory: typeof EVENT_CATEGORY;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}
