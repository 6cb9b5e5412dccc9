import type { BookCells } from "../book/bookCells";
import type { Verification } from "./findings";
import { frozenFormulas } from "./frozenFormulas";
import { tenorFormulas, verifyFormulas, type CheckControl } from "./verifyFormulas";
import { verifyRuns } from "./verifyRuns";

/** Recomputes all that Tenor has put into a workbook, and holds it against what is stored. */
export async function verifyBook(book: BookCells, { runner, onStep }: CheckControl, version: string): Promise<Verification> {
  const step = (part: number): CheckControl => ({ runner, onStep: (share) => onStep((part + share) / 3) });
  const formulas = await verifyFormulas(book, tenorFormulas(book), step(0));
  const kept = frozenFormulas(book);
  const frozen = await verifyFormulas(book, kept.formulas, step(1));
  const runs = await verifyRuns(book, step(2), version);
  return { formulas, frozen: { ...frozen, unchecked: [...frozen.unchecked, ...kept.lost] }, runs };
}
