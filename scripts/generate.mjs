// Writes what is derived from the catalog and from the import rules, or with --check fails where a committed file differs.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { functionGuideFile } from "./functionGuide/index.mjs";
import { importMapFiles } from "./importMap.mjs";
import { nativeFormsFile } from "./nativeFormsTable.mjs";
import { declaredSets, officeApiDocument, usedMembers } from "./officeApi.cjs";
import { referenceFiles } from "./reference/index.mjs";
import { requireTypeScript } from "./requireTypeScript.mjs";
import { selfTestFile } from "./selfTest/index.mjs";
import { templateFiles } from "./templates/index.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { functionsMetadata } = requireTypeScript("src/functions/metadata.ts");

const { requirements } = requireTypeScript("src/excel/requirements.ts");
const { paramLabelTable } = requireTypeScript("src/native/text/paramLabelTable.ts");

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const generated = {
  ...nativeFormsFile(),
  "src/functions/generated/functions.json": json(functionsMetadata("en")),
  "src/functions/generated/functions.zh-CN.json": json(functionsMetadata("zh-CN")),
  "src/native/text/generated/paramLabels.json": json(paramLabelTable()),
  "src/audit/selfTest/generated/selfTestCalls.json": selfTestFile(),
  "src/taskpane/model/functions/generated/functionGuide.json": functionGuideFile(),
  "docs/office-api.md": officeApiDocument(usedMembers(root, requirements), declaredSets(readFileSync(resolve(root, "manifest.xml"), "utf8")), requirements),
  ...importMapFiles(),
  ...(await referenceFiles()),
  ...(await templateFiles()),
};

const read = (path) => {
  try {
    return readFileSync(resolve(root, path));
  } catch {
    return undefined;
  }
};

const stale = Object.entries(generated).filter(([path, content]) => !read(path)?.equals(Buffer.from(content)));
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is not what it is derived from: run npm run generate`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const [path, content] of stale) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), content);
  console.log(`wrote ${path}`);
}
