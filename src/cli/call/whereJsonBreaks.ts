const CONTEXT = 12;

/** Where a text stops being JSON, in words: "unexpected , at character 4: [1,>>>,<<<2]". */
export function whereJsonBreaks(text: string): string {
  const at = longestBeginning(text);
  if (at >= text.length) return `it ends too early, after character ${text.length}`;
  return `unexpected ${text[at]} at character ${at + 1}: ${text.slice(Math.max(0, at - CONTEXT), at)}>>>${text[at]}<<<${text.slice(at + 1, at + 1 + CONTEXT)}`;
}

/** Length of the longest beginning that could still become JSON. Once one cannot, no longer one can. */
function longestBeginning(text: string): number {
  let fits = 0;
  let breaks = text.length + 1;
  while (breaks - fits > 1) {
    const middle = (fits + breaks) >> 1;
    if (couldGoOn(text.slice(0, middle))) fits = middle;
    else breaks = middle;
  }
  return fits;
}

/** Whether a beginning is JSON, or fails only because it ends: engines tell a position at its end, or say so. */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    return position !== undefined ? Number(position) >= beginning.length : /end of JSON/.test(message) || endsInLiteral(beginning);
  }
}

/** Ends in a part of true, false or null. */
function endsInLiteral(beginning: string): boolean {
  const word = /[a-z]+$/.exec(beginning)?.[0];
  return word !== undefined && ["true", "false", "null"].some((literal) => literal.startsWith(word) && literal !== word);
}
