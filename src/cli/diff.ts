import { isSame } from "../audit/diff/changes";
import { compareBooks } from "../audit/diff/compareBooks";
import { EXIT, go, type Attempt, type ExitCode } from "./attempt";
import { diffJson, diffText } from "./diff/diffReport";
import type { Io } from "./io";
import { diffHelp } from "./text/auditHelp";
import { readBookOptions } from "./verify/bookOptions";
import { readBookFile } from "./verify/readBookFile";

/** `tenor diff A.xlsx B.xlsx`: what changed from one workbook to another. */
export async function diffCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readBookOptions(args, "diff", 2);
  if (!read.ok) return read;
  const { help, locale, files, json } = read.value;
  if (help) {
    io.stdout(diffHelp[locale]);
    return go(EXIT.done);
  }
  const before = await readBookFile(files[0], io, locale);
  if (!before.ok) return before;
  const after = await readBookFile(files[1], io, locale);
  if (!after.ok) return after;
  const changes = compareBooks(before.value, after.value);
  io.stdout(json ? diffJson(changes, io.version) : diffText(changes, locale));
  return go(isSame(changes) ? EXIT.done : EXIT.failed);
}
