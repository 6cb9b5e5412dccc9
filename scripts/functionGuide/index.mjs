import { groups } from "../reference/groups.mjs";

/** What a declaration says to people: the deployed ones do not carry it. */
const wordsOf = ({ name, summary, formula, returns, params, examples }) => ({
  name, summary, formula, returns,
  params: params.map(({ label, help }) => ({ label, help })),
  examples: examples.map(({ note, args }) => ({ note, args })),
});

/** The words of all worksheet functions by group, as a file: one function a line. */
export function functionGuideFile() {
  const listed = groups.map(({ title, functions }) => `{"title":${JSON.stringify(title)},"functions":[\n${functions.map((fn) => JSON.stringify(wordsOf(fn))).join(",\n")}\n]}`);
  return `[\n${listed.join(",\n")}\n]\n`;
}
