import { placeText } from "../audit/book/bookCells";
import type { Finding, Severity } from "../audit/scan/rule";
import { scanBook } from "../audit/scan/scanBook";
import { say, type LocalText, type Locale } from "../catalog/text/localText";
import { renderTemplate } from "../core/result/failure";
import { EXIT, go, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { scanHelp } from "./text/auditHelp";
import { readBookOptions } from "./verify/bookOptions";
import { readBookFile } from "./verify/readBookFile";

const severities: Readonly<Record<Severity, LocalText>> = { error: say("Error", "错误"), warning: say("Warning", "警告"), note: say("Note", "提示") };
const nothing = say("Nothing was found.", "未发现问题。");

/** `tenor scan FILE.xlsx`: looks for what tends to be wrong in a workbook. */
export async function scanCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readBookOptions(args, "scan", 1);
  if (!read.ok) return read;
  const { help, locale, files, json } = read.value;
  if (help) {
    io.stdout(scanHelp[locale]);
    return go(EXIT.done);
  }
  const book = await readBookFile(files[0], io, locale);
  if (!book.ok) return book;
  const findings = await scanBook(book.value);
  io.stdout(json ? scanJson(findings, io.version) : scanText(findings, locale));
  return go(findings.length === 0 ? EXIT.done : EXIT.failed);
}

function scanText(findings: readonly Finding[], locale: Locale): string {
  if (findings.length === 0) return `${nothing[locale]}\n`;
  return findings.map(({ severity, place, what, values, advice }) => `${severities[severity][locale]}  ${placeText(place)}: ${renderTemplate(what[locale], values)}\n    ${advice[locale]}\n`).join("");
}

function scanJson(findings: readonly Finding[], version: string): string {
  const listed = findings.map(({ rule, severity, place, what, values, advice }) => ({ rule, severity, cell: placeText(place), message: renderTemplate(what.en, values), advice: advice.en, values }));
  return `${JSON.stringify({ tenor: version, findings: listed }, null, 2)}\n`;
}
