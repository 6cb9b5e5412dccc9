import type { Locale } from "../../catalog/text/localText";
import { NOTHING_ARRANGED, arranged, moved, toggled, type Arrangement } from "../model/board/arrangement";
import type { BoardPack, PackHead } from "../model/board/boardPack";
import { packCover } from "../model/board/packCover";
import { packSheets } from "../model/board/packSheets";
import type { BoardSection } from "../model/boardSection";
import type { PaneState } from "../model/paneState";
import type { CardView } from "../model/results/cardView";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { SheetWriting } from "./sheetWriting";

/** A hand-over to the browser: not begun, under way, done, or not possible here. */
export type HandOver = { readonly status: "idle" | "working" | "failed" } | { readonly status: "done"; readonly file?: string };

export interface BoardState {
  readonly arrangement: Arrangement;
  readonly head: PackHead;
  readonly printing: HandOver;
  readonly downloading: HandOver;
}

/** What the page needs of the browser: to show a dialogue for printing, and to hand over a file. */
export interface BoardOutlets {
  /** @throws where the window cannot print */
  readonly print: (pack: BoardPack, view: CardView) => Promise<void>;
  /** @throws where the window cannot hand over files @returns the file's name */
  readonly download: (pack: BoardPack, view: CardView) => Promise<string>;
}

type View = Pick<CardView, "t" | "locale" | "formats">;

/** The page that puts the pack together, without its looks: what is in it, and where it goes. */
export class BoardController extends Observable<BoardState> {
  readonly writing: SheetWriting;

  constructor(
    private readonly services: Pick<PageServices, "workbook" | "board" | "now">,
    private readonly outlets: BoardOutlets,
    private readonly product: string,
    locale: Locale,
    usualTitle: string,
  ) {
    super({
      arrangement: NOTHING_ARRANGED,
      head: { title: usualTitle, preparedFor: "", preparedBy: "", date: isoDay(services.now()), note: "", paper: usualPaper(locale) },
      printing: { status: "idle" },
      downloading: { status: "idle" },
    });
    this.writing = new SheetWriting(services.workbook);
  }

  /** What there is now is no longer what was handed over; what is said is about the last thing done. */
  private edit(changed: Partial<BoardState>): void {
    this.writing.reset();
    this.change({ ...changed, printing: { status: "idle" }, downloading: { status: "idle" } });
  }

  setHead(changed: Partial<PackHead>): void {
    this.edit({ head: { ...this.state().head, ...changed } });
  }

  toggle(page: string): void {
    this.edit({ arrangement: toggled(this.state().arrangement, page) });
  }

  move(page: string, by: -1 | 1): void {
    this.edit({ arrangement: moved(this.state().arrangement, [...this.services.board.state().keys()], page, by) });
  }

  /** The answers there are, in the pack's order. */
  sections(board: ReadonlyMap<string, BoardSection>): { readonly page: string; readonly section: BoardSection; readonly included: boolean }[] {
    const { arrangement } = this.state();
    return arranged(arrangement, [...board.keys()]).map((page) => ({ page, section: board.get(page)!, included: !arrangement.left.has(page) }));
  }

  /** The pack as it would go out now. */
  pack(pane: Pick<PaneState, "result" | "stale" | "table">, view: View): BoardPack {
    const sections = this.sections(this.services.board.state()).filter(({ included }) => included);
    return {
      head: { ...this.state().head, title: this.state().head.title.trim() || view.t.board.usualTitle },
      cover: packCover(pane, this.product, view),
      sections: sections.map(({ page, section }) => ({ ...section, page })),
      product: this.product,
    };
  }

  write(pane: PaneState, view: View): Promise<void> {
    this.edit({});
    return this.writing.write(packSheets(this.pack(pane, view), view.t));
  }

  async print(pane: PaneState, view: CardView): Promise<void> {
    this.edit({});
    this.change({ printing: { status: "working" } });
    try {
      await this.outlets.print(this.pack(pane, view), view);
      this.change({ printing: { status: "done" } });
    } catch {
      this.change({ printing: { status: "failed" } });
    }
  }

  async download(pane: PaneState, view: CardView): Promise<void> {
    this.edit({});
    this.change({ downloading: { status: "working" } });
    try {
      this.change({ downloading: { status: "done", file: await this.outlets.download(this.pack(pane, view), view) } });
    } catch {
      this.change({ downloading: { status: "failed" } });
    }
  }
}

/** The day in the reader's own time. */
function isoDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");
}

/** Where an English reader is at home is known to the browser only: in North America paper is Letter. */
function usualPaper(locale: Locale): PackHead["paper"] {
  const language = typeof navigator === "undefined" ? "" : navigator.language;
  return locale === "en" && /^en-(US|CA)\b/i.test(language) ? "Letter" : "A4";
}
