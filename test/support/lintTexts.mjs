// Lints texts as if each stood in a file that exists: `[[file, text], …]` on standard input, `[["line rule", …], …]` on standard output.
import { ESLint } from "eslint";
import { text } from "node:stream/consumers";

const eslint = new ESLint();
const found = [];
for (const [file, content] of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(content, { filePath: file });
  found.push(messages.map(({ line, ruleId }) => `${line} ${ruleId}`));
}
process.stdout.write(JSON.stringify(found));
