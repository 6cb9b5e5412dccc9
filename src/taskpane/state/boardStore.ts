import type { BoardSection } from "../model/boardSection";
import { Observable } from "./observable";

/** What the pages have found, by page: the latest answer of each. */
export class BoardStore extends Observable<ReadonlyMap<string, BoardSection>> {
  constructor() {
    super(new Map());
  }

  /** @param section undefined: the page has no answer any more */
  publish(page: string, section: BoardSection | undefined): void {
    const next = new Map(this.state());
    if (section) next.set(page, section);
    else next.delete(page);
    this.enter(next);
  }
}
