import { INITIAL_STATE, type PaneState } from "../model/paneState";
import { reduce, type PaneEvent } from "../model/reducer";

/** Holds the pane's state and tells who listens when it changes. */
export class PaneStore {
  private current: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();

  readonly state = (): PaneState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  dispatch(event: PaneEvent): void {
    const next = reduce(this.current, event);
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
