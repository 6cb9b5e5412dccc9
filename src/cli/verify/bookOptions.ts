import type { Locale } from "../../catalog/text/localText";
import { go, stopUsage, type Attempt } from "../attempt";
import { commonOptions, readLanguage, readOptions } from "../options";

/** What the commands about workbooks are told: the files, and how to report. */
export interface BookOptions {
  readonly help: boolean;
  readonly locale: Locale;
  readonly files: readonly string[];
  readonly strict: boolean;
  readonly json: boolean;
}

const options = { ...commonOptions, strict: { type: "boolean" }, json: { type: "boolean" } } as const;

/** Reads the words behind a command that takes a certain number of workbooks. */
export function readBookOptions(args: readonly string[], command: string, count: 1 | 2): Attempt<BookOptions> {
  const parsed = readOptions(args, options);
  if (!parsed.ok) return parsed;
  const { values, positionals: files } = parsed.value;
  const locale = readLanguage(values.lang);
  if (!locale.ok) return locale;
  const usage = count === 1 ? "FILE.xlsx" : "A.xlsx B.xlsx";
  if (values.strict && command !== "verify") return stopUsage(`--strict is for verify; see tenor ${command} --help`);
  if (!values.help && files.length !== count) return stopUsage(`${command} takes ${usage}, got ${files.length === 0 ? "nothing" : files.join(" ")}; see tenor ${command} --help`);
  return go({ help: values.help ?? false, locale: locale.value ?? "en", files, strict: values.strict ?? false, json: values.json ?? false });
}
