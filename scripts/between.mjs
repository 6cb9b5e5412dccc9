/** Puts a text between the marks of its name in a document. */
export function between(document, name, text) {
  const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);
  if (!marked.test(document)) throw new Error(`no marks for ${name}`);
  return document.replace(marked, (_, open, close) => `${open}${text}${close}`);
}
