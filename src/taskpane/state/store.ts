import { INITIAL_STATE, type PaneState } from "../model/paneState";
import { reduce, type PaneEvent } from "../model/reducer";
import { Observable } from "./observable";

/** Holds the pane's state; what happens changes it. */
export class PaneStore extends Observable<PaneState> {
  constructor() {
    super(INITIAL_STATE);
  }

  dispatch(event: PaneEvent): void {
    const next = reduce(this.state(), event);
    if (next !== this.state()) this.enter(next);
  }
}
