/** Whether a client's word is among those a rule asks for (lower case); a rule that asks for none takes everybody. */
export function isOneOf(word: string | undefined, allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || (word !== undefined && allowed.includes(word.normalize("NFKC").trim().toLowerCase()));
}
