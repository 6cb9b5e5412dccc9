import type { BoardSection } from "../model/boardSection";

/** What the pages have found, by page: the latest answer of each. */
export class BoardStore {
  private current: ReadonlyMap<string, BoardSection> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly state = (): ReadonlyMap<string, BoardSection> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @param section undefined: the page has no answer any more */
  publish(page: string, section: BoardSection | undefined): void {
    const next = new Map(this.current);
    if (section) next.set(page, section);
    else next.delete(page);
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
