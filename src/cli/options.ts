import { parseArgs, type ParseArgsConfig } from "node:util";
import { LOCALES, type Locale } from "../catalog/text/localText";
import { go, stopUsage, type Attempt } from "./attempt";

type Config = NonNullable<ParseArgsConfig["options"]>;

/** Options of every command. */
export const commonOptions = { lang: { type: "string" }, help: { type: "boolean", short: "h" } } as const satisfies Config;

/** `parseArgs`, with a wrong option as a reason to stop rather than an exception. */
export function readOptions<const Options extends Config>(args: readonly string[], options: Options): Attempt<ReturnType<typeof parse<Options>>> {
  try {
    return go(parse(args, options));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code?.startsWith("ERR_PARSE_ARGS")) throw error;
    return stopUsage(message.split(". ")[0]);
  }
}

function parse<const Options extends Config>(args: readonly string[], options: Options) {
  return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
}

/** The language asked for, or undefined where none was. */
export function readLanguage(typed: string | undefined): Attempt<Locale | undefined> {
  if (typed === undefined) return go(undefined);
  const found = LOCALES.find((locale) => locale.toLowerCase() === typed.toLowerCase() || (locale === "zh-CN" && typed.toLowerCase() === "zh"));
  return found ? go(found) : stopUsage(`--lang must be one of ${LOCALES.join(", ")}, got ${typed}`);
}
