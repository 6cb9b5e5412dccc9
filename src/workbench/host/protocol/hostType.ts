/**
 * How the host describes a type of the Excel API: its members by their names on the wire. `T` is what the
 * host keeps for one such object, `C` what the members work on. Functions may be asynchronous only where
 * they wait for the grid's calculation.
 */
export interface HostType<T, C> {
  readonly name: string;
  /** What makes the object findable again in its collection; sent as `_Id`. */
  readonly id?: (target: T, context: C) => string | number;
  readonly properties?: Readonly<Record<string, Property<T, C>>>;
  /** Properties that lead to another object. */
  readonly navigation?: Readonly<Record<string, (target: T, context: C) => HostObject<C>>>;
  readonly methods?: Readonly<Record<string, (target: T, context: C, ...args: unknown[]) => unknown>>;
  /** For collections: the items, and one of them by its id or name. */
  readonly items?: (target: T, context: C) => readonly HostObject<C>[];
  readonly item?: (target: T, context: C, key: unknown) => HostObject<C>;
  /** For objects that can vanish: throws where it has. */
  readonly check?: (target: T, context: C) => void;
  /** True for types that the client keeps by a reference id: ranges. */
  readonly referenced?: boolean;
}

export interface Property<T, C> {
  readonly get: (target: T, context: C) => unknown;
  readonly set?: (target: T, value: unknown, context: C) => void;
  /** Read only after the grid has calculated. */
  readonly calculated?: boolean;
}

export interface HostObject<C> {
  readonly type: HostType<never, C>;
  readonly target: unknown;
}

/** What a `…OrNullObject` method answers when there is nothing. */
export const NULL_OBJECT = { null: true } as const;
export type NullObject = typeof NULL_OBJECT;

export const isNullObject = (value: unknown): value is NullObject => value === NULL_OBJECT;

export function hostObject<T, C>(type: HostType<T, C>, target: T): HostObject<C> {
  return { type, target };
}

export function isHostObject<C>(value: unknown): value is HostObject<C> {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/** The client writes members in several cases (`values`, `Values`): names are compared without case. */
export function findMember<V>(members: Readonly<Record<string, V>> | undefined, name: string): [string, V] | undefined {
  if (!members) return undefined;
  if (Object.hasOwn(members, name)) return [name, members[name]];
  const wanted = name.toLowerCase();
  return Object.entries(members).find(([key]) => key.toLowerCase() === wanted);
}
