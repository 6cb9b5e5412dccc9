type Handler = (...args: unknown[]) => unknown;

/**
 * Functions by id, as `CustomFunctions.associate` and `Office.actions.associate` keep them: ids are
 * compared without case. The client library reads `_association` with the same members.
 */
export interface Associations {
  readonly mappings: Record<string, Handler>;
  readonly associate: (id: string | Record<string, Handler>, handler?: Handler) => void;
  readonly onchange: (listener: () => void) => void;
  readonly find: (id: string) => Handler | undefined;
}

export function createAssociations(): Associations {
  const mappings: Record<string, Handler> = {};
  const listeners: (() => void)[] = [];
  return {
    mappings,
    associate(id, handler) {
      if (typeof id === "object") for (const [key, value] of Object.entries(id)) mappings[key.toUpperCase()] = value;
      else if (handler) mappings[id.toUpperCase()] = handler;
      for (const listener of listeners) listener();
    },
    onchange: (listener) => void listeners.push(listener),
    find: (id) => mappings[id.toUpperCase()],
  };
}
