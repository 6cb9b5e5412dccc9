/** Holds a state and tells who listens when another takes its place. */
export class Observable<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected enter(next: State): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  /** Enters the same state with some of it changed. */
  protected change(changed: Partial<State>): void {
    this.enter({ ...this.current, ...changed });
  }
}
