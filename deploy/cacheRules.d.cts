export interface PathRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function pathRules(entryScripts: readonly string[]): PathRule[];

/** The headers of one address. */
export function pathHeaders(address: string, rules: readonly PathRule[]): Readonly<Record<string, string>>;
