import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { declaredSets, officeApiDocument, tooNew, usedMembers, type MemberUse } from "../../../scripts/officeApi.cjs";
import { requirements } from "../../../src/excel/requirements";

/** A host that the manifest lets in knows every member that is used, or is asked before. */
const root = path.resolve(__dirname, "../../..");
const declared = declaredSets(readFileSync(path.join(root, "manifest.xml"), "utf8"));

describe("the deployed sources", () => {
  const uses = usedMembers(root, requirements);

  test("use no member that is newer than the manifest declares, unless they ask", () => {
    expect(uses.length).toBeGreaterThan(300);
    expect(tooNew(uses, declared, requirements)).toEqual([]);
  });

  test("use a member of the version that the manifest declares of Excel's API", () => {
    expect(uses.filter(({ set, version, guard }) => set === "ExcelApi" && version === declared.ExcelApi && !guard)).not.toEqual([]);
  });

  test("are listed in docs/office-api.md", () => {
    expect(readFileSync(path.join(root, "docs", "office-api.md"), "utf8")).toBe(officeApiDocument(uses, declared, requirements));
  });
});

describe("a planted source", () => {
  const planted: readonly (readonly [string, string, readonly string[]])[] = [
    ["without asking", "export function resize(table: Excel.Table): void { table.resize('A1'); }", ["Excel.Table.resize"]],
    ["in a pattern", "export function f({ resize }: Excel.Table): unknown { return resize; }", ["Excel.Table.resize"]],
    ["as an option", "export const f = (): unknown => Excel.run({ mergeUndoGroup: true }, async () => {});", ["Excel.RunOptions.mergeUndoGroup"]],
    ["where something older is asked for", "export function f(table: Excel.Table): void { if (supports('charts')) table.resize('A1'); }", ["Excel.Table.resize"]],
    ["where one of two callers asks", "function f(table: Excel.Table): void { table.resize('A1'); }\nexport function g(table: Excel.Table): void { if (supports('tableResize')) f(table); f(table); }", ["Excel.Table.resize"]],
    ["where it is asked for", "export function f(table: Excel.Table): void { if (supports('tableResize')) table.resize('A1'); }", []],
    ["where all callers ask", "function f(table: Excel.Table): void { table.resize('A1'); }\nexport function g(table: Excel.Table): void { if (supports('tableResize')) f(table); }", []],
    ["after a refusal", "export function f(table: Excel.Table): void { if (!supports('tableResize')) return;\n table.resize('A1'); }", []],
  ];
  const fileOf = (index: number): string => path.join("src", "excel", `planted${index}.ts`);
  let uses: MemberUse[];

  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), "office-api-"));
    mkdirSync(path.join(folder, "src", "excel"), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "bundler", target: "ES2022", lib: ["ES2022"] } }));
    planted.forEach(([, source], index) => writeFileSync(path.join(folder, fileOf(index)), `declare function supports(name: string): boolean;\n${source}`));
    uses = tooNew(usedMembers(folder, requirements), declared, requirements);
    rmSync(folder, { recursive: true });
  });

  test.each(planted.map(([name, , members], index) => [name, members, fileOf(index)] as const))("uses a newer member %s", (_, members, file) => {
    expect(uses.filter((use) => use.file === file).map(({ member }) => member)).toEqual(members);
  });
});
