import { verdictOf } from "../audit/verify/findings";
import { verifyBook } from "../audit/verify/verifyBook";
import { RunFailure } from "../compute/runFailure";
import { EXIT, go, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { progressLine } from "./progressLine";
import { verifyHelp } from "./text/auditHelp";
import { verifyTexts } from "./text/verifyTexts";
import { readBookOptions } from "./verify/bookOptions";
import { ioRunner } from "./verify/ioRunner";
import { readBookFile } from "./verify/readBookFile";
import { verifyJson, verifyText } from "./verify/verifyReport";

/** `tenor verify FILE.xlsx`: recomputes what Tenor has put into a saved workbook. */
export async function verifyCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readBookOptions(args, "verify", 1);
  if (!read.ok) return read;
  const { help, locale, files, strict, json } = read.value;
  if (help) {
    io.stdout(verifyHelp[locale]);
    return go(EXIT.done);
  }
  const book = await readBookFile(files[0], io, locale);
  if (!book.ok) return book;
  const progress = progressLine(io, verifyTexts.progress[locale]);
  const onStep = (share: number): Promise<void> => {
    progress.show(share);
    return io.signal?.aborted ? Promise.reject(RunFailure.cancelled()) : Promise.resolve();
  };
  try {
    const verification = await verifyBook(book.value, { runner: ioRunner(io), onStep }, io.version);
    progress.clear();
    io.stdout(json ? verifyJson(verification, io.version) : verifyText(verification, locale));
    const verdict = verdictOf(verification);
    return go(verdict === "different" || (strict && verdict === "unchecked") ? EXIT.failed : EXIT.done);
  } finally {
    progress.clear();
  }
}
