import type { Errand } from "../model/errand";
import { Observable } from "./observable";

/** Which page is shown, by its id, and with what one page sends the person to another. */
export class Navigation extends Observable<string> {
  private errand?: Errand;

  constructor() {
    super("portfolio");
  }

  show(page: string, errand?: Errand): void {
    this.errand = errand;
    this.enter(page);
  }

  /** What the page was turned to for; once. */
  takeErrand(): Errand | undefined {
    const { errand } = this;
    this.errand = undefined;
    return errand;
  }
}
