import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { failure } from "../../../src/core/result/failure";
import { describeFailure } from "../../../src/catalog/text/describeFailure";
import { failurePhrasesZh } from "../../../src/catalog/text/failurePhrases.zh";

const root = path.resolve(__dirname, "../../../src");

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? sources(file) : file.endsWith(".ts") ? [file] : [];
  });
}

/** Names of parameters, functions and measures are the same in both languages. */
const isName = (text: string): boolean => /^[a-z_]+$|^[A-Z_]+$|^[a-z_]+ [=≤] [\d.]+$/.test(text);

/** Phrases that a failure is given in the sources, by the names under which messages take them. */
function phrases(text: string): string[] {
  const calls = [...text.matchAll(/\b(?:fail|failure)\("\w+", \{[^\n]*?\}\)/g)].map(([call]) => call);
  const shapes = [...text.matchAll(/wrongShape\(\w+(?:\.\w+)?, \w+, "([^"]+)"\)/g)].map(([, phrase]) => phrase);
  return [...shapes, ...calls.flatMap((call) => [...call.matchAll(/\b(?:purpose|other|quantity|expected|detail|metric): "([^"]+)"/g)].map(([, phrase]) => phrase))];
}

test("every phrase that stands in a message has its Chinese", () => {
  const all = new Set(sources(path.join(root, "core")).concat(sources(path.join(root, "catalog"))).flatMap((file) => phrases(readFileSync(file, "utf8"))));
  expect(all.size).toBeGreaterThan(15);
  expect([...all].filter((phrase) => !isName(phrase) && !(phrase in failurePhrasesZh))).toEqual([]);
});

test("a message says its phrases, and the failure behind it, in the reader's language", () => {
  const cause = failure("needed", { parameter: "cfads", purpose: "a sculpted loan" });
  expect(describeFailure(cause, "zh-CN")).toBe("按现金流还款的贷款 需要给出 cfads");
  const row = failure("brokenRule", { parameter: "terms", row: 3, detail: cause });
  expect(row.message).toBe("row 3 of terms: cfads is needed for a sculpted loan");
  expect(describeFailure(row, "zh-CN")).toBe("terms 第 3 行：按现金流还款的贷款 需要给出 cfads");
});
