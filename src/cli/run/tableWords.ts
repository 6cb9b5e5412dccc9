import type { Locale } from "../../catalog/text/localText";
import { go, type Attempt } from "../attempt";
import { commonOptions, readLanguage, readOptions } from "../options";

/** Options of every command that reads a client table. */
export const tableOptions = {
  ...commonOptions,
  scenarios: { type: "string" },
  assumptions: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
} as const;

type Options = NonNullable<Parameters<typeof readOptions>[1]> & typeof tableOptions;
type ValuesOf<Command extends Options> = Extract<ReturnType<typeof readOptions<Command>>, { readonly ok: true }>["value"]["values"];

/** What was typed: the options' values, and the words sorted. */
interface TableWords<Command extends Options> extends SortedWords {
  readonly values: ValuesOf<Command>;
  /** Undefined where none was asked for. */
  readonly locale: Locale | undefined;
}

/** Reads the words behind a command on a client table. */
export function readTableWords<const Command extends Options>(args: readonly string[], options: Command): Attempt<TableWords<Command>> {
  const parsed = readOptions(args, options);
  if (!parsed.ok) return parsed;
  const { values, tokens } = parsed.value;
  const locale = readLanguage((values as { readonly lang?: string }).lang);
  return locale.ok ? go({ values, locale: locale.value, ...sortWords(tokens) }) : locale;
}

interface SortedWords {
  readonly files: string[];
  readonly assumptions: string[];
  readonly map: string[];
}

type Token = { readonly kind: string; readonly name?: string; readonly value?: string | undefined };

/** A word with "=" behind --assumptions or --map is a further value of that option; other words are files. */
function sortWords(tokens: readonly Token[]): SortedWords {
  const lists = { files: [] as string[], assumptions: [] as string[], map: [] as string[] };
  let open: "assumptions" | "map" | undefined;
  for (const { kind, name, value = "" } of tokens) {
    if (kind === "option") {
      open = name === "assumptions" || name === "map" ? name : undefined;
      if (open) lists[open].push(value);
    } else if (kind === "positional") lists[open !== undefined && value.includes("=") ? open : "files"].push(value);
  }
  return lists;
}
