import { placeText } from "../audit/book/bookCells";
import type { Finding } from "../audit/scan/rule";
import { scanBook } from "../audit/scan/scanBook";
import { describeScanned, severityNames } from "../audit/text/scanTexts";
import { say, type Locale } from "../catalog/text/localText";
import { EXIT, go, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { scanHelp } from "./text/auditHelp";
import { readBookOptions } from "./verify/bookOptions";
import { readBookFile } from "./verify/readBookFile";

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
  return findings.map((finding) => `${severityNames[finding.severity][locale]}  ${placeText(finding.place)}: ${describeScanned(finding, locale)}\n    ${finding.advice[locale]}\n`).join("");
}

function scanJson(findings: readonly Finding[], version: string): string {
  const listed = findings.map((finding) => ({ rule: finding.rule, severity: finding.severity, cell: placeText(finding.place), message: describeScanned(finding, "en"), advice: finding.advice.en, values: finding.values }));
  return `${JSON.stringify({ tenor: version, findings: listed }, null, 2)}\n`;
}
