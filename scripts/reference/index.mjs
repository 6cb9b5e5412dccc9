import { cellsOf } from "./calls.mjs";
import { errorTables } from "./errors.mjs";
import { groups } from "./groups.mjs";
import { code, inCell, table } from "./markdown.mjs";
import { page } from "./page.mjs";
import { words } from "./words.mjs";

const folders = { en: "docs/functions", "zh-CN": "docs/functions/zh-CN" };

/** The list of all functions by group, in one language. */
function indexPage(locale) {
  const say = words[locale];
  const other = locale === "en" ? "zh-CN/README.md" : "../README.md";
  const row = ({ name, summary }) => [`[${code(name)}](${name}.md)`, inCell(summary[locale])];
  return [
    `# ${say.title}`,
    `[${say.other}](${other})`,
    ...say.introduction,
    ...groups.flatMap(({ title, functions }) => [`## ${title[locale]}`, table([say.function, say.summary], functions.map(row))]),
    `## ${say.errorKinds}`,
    table(say.errorHead.slice(1), say.errorsByReason),
  ].join("\n\n").concat("\n");
}

/** The reference of worksheet functions as files: an index and a page a function, in both languages. */
export async function referenceFiles() {
  const files = Object.fromEntries(Object.entries(folders).map(([locale, folder]) => [`${folder}/README.md`, indexPage(locale)]));
  for (const fn of groups.flatMap(({ functions }) => functions)) {
    const results = [];
    for (const { args } of fn.examples) results.push(await cellsOf(fn, args));
    const errors = await errorTables(fn);
    for (const [locale, folder] of Object.entries(folders)) files[`${folder}/${fn.name}.md`] = page(fn, locale, { results, errors });
  }
  return files;
}
