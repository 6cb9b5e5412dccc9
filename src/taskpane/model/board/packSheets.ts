import type { OutputCell } from "../../../catalog/cell";
import type { ColumnFormat, SheetBlock, SheetGroup, SheetPlan } from "../../../excel/write/sheetPlan";
import type { PagePlan } from "../../../excel/write/pagePlan";
import { onPaper } from "../../charts/onPaper";
import type { Texts } from "../../text/texts";
import { cardBlocks } from "../native/nativeChart";
import { tableCells, tableFormats } from "../native/columnsOfCard";
import type { BoardPack } from "./boardPack";
import { wrapped } from "./wrapped";

/** Characters of a line on a sheet that is printed one page wide. */
const LINE = 96;

/** The pack as sheets that are ready to be printed: a title page, and a sheet for each part. */
export function packSheets(pack: BoardPack, t: Texts): SheetGroup {
  const page = (title: string): PagePlan => ({ paper: pack.head.paper, landscape: false, header: title, footer: pack.product });
  const parts = pack.sections.map((section): SheetPlan => ({
    suffix: ` ${sheetWord(t.pages[section.page as keyof Texts["pages"]] as string | undefined ?? section.title)}`,
    blocks: [{ title: section.title, cells: [[pack.head.title]], formats: ["text"], plain: true }, ...section.cards.flatMap((card) => cardBlocks({ ...card, chart: card.chart && onPaper(card.chart), notes: card.notes?.flatMap((note) => wrapped(note, LINE)) }, t.board.native))],
    page: { ...page(pack.head.title), titleRows: 1 },
  }));
  return { stem: t.board.sheetStem, sheets: [{ suffix: "", blocks: coverBlocks(pack, t), page: page(pack.head.title) }, ...parts] };
}

function coverBlocks({ head, cover }: BoardPack, t: Texts): SheetBlock[] {
  const { board } = t;
  const heading: OutputCell[][] = [
    ...(head.preparedFor ? [[board.preparedFor, head.preparedFor]] : []),
    ...(head.preparedBy ? [[board.preparedBy, head.preparedBy]] : []),
    [board.date, head.date],
  ];
  const facts = cover.facts.map(({ label, cell }): OutputCell[] => [label, cell.raw]);
  return [
    { title: head.title, cells: heading, formats: ["text", "text"], plain: true },
    ...(head.note ? [lines(wrapped(head.note, LINE), board.note)] : []),
    ...(facts.length > 0 ? [{ title: board.coverFacts, cells: facts, formats: ["text", "text"] as ColumnFormat[], rowFormats: cover.facts.map(({ format }) => format), plain: true }] : []),
    ...(cover.scenarios ? [{ title: board.facts.scenarios, cells: tableCells(cover.scenarios), formats: tableFormats(cover.scenarios) }] : []),
    lines(cover.limits.flatMap((limit) => wrapped(limit, LINE)), board.limits),
  ];
}

function lines(texts: readonly string[], title: string): SheetBlock {
  return { title, cells: texts.map((text) => [text]), formats: ["text"], plain: true };
}

/** What a sheet's name can hold, and has room for. */
function sheetWord(word: string): string {
  return word.replace(/[[\]:*?/\\']/g, " ").replace(/\s+/g, " ").trim().slice(0, 15);
}
