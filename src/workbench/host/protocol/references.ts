import { HostError } from "./errors";
import type { HostObject } from "./hostType";

/** Objects that the client asked to keep (`_KeepReference`), by the id it was given. */
export class References<C> {
  private nextId = 1;
  private readonly byId = new Map<string, HostObject<C>>();

  keep(object: HostObject<C>): string {
    const id = `ref-${this.nextId++}`;
    this.byId.set(id, object);
    return id;
  }

  find(id: string): HostObject<C> {
    const object = this.byId.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  removeAll(): void {
    this.byId.clear();
  }

  get size(): number {
    return this.byId.size;
  }
}
