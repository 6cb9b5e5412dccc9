import type { BookCells } from "../../audit/book/bookCells";
import type { Locale } from "../../catalog/text/localText";
import { describeFileFailure } from "../../files/fileFailure";
import { readBook } from "../../files/readBook";
import { EXIT, go, type Attempt } from "../attempt";
import type { Io } from "../io";
import { systemError } from "../run/readTableFile";

/** Reads a whole workbook. One that cannot be read stops a comparison with the exit code of trouble, not of a difference. */
export async function readBookFile(path: string, io: Io, locale: Locale): Promise<Attempt<BookCells>> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    return { ok: false, stop: { exit: EXIT.usage, message: `${path}: ${systemError(error)}` } };
  }
  const book = await readBook(bytes);
  return book.ok ? go(book.value) : { ok: false, stop: { exit: EXIT.usage, message: `${path}: ${describeFileFailure(book.failure, locale)}` } };
}
