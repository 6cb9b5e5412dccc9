/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestProblems, siteFileIn } from "./manifestRules";

const projectRoot = path.resolve(__dirname, "../../..");
const xml = readFileSync(path.join(projectRoot, "manifest.xml"), "utf8");
const ORIGIN = "https://localhost:3000";

function problemsOf(text: string, origin = ORIGIN): string[] {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const error = document.querySelector("parsererror");
  if (error) throw new Error(error.textContent ?? "not well-formed");
  return manifestProblems(document, origin, siteFileIn(projectRoot));
}

test("breaks no rule of the manifest reference", () => {
  expect(problemsOf(xml)).toEqual([]);
});

test("is still sound when a build writes it for another origin", () => {
  const origin = "https://tenor.example.com";
  expect(problemsOf(xml.replaceAll(ORIGIN, origin), origin)).toEqual([]);
});

test("carries the package's version", () => {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  expect(xml).toContain(`<Version>${version}.0</Version>`);
});

test("prefixes worksheet functions with TENOR", () => {
  expect(xml).toContain('<bt:String id="Functions.Namespace" DefaultValue="TENOR" />');
});

test("is read by office-addin-manifest", () => {
  const command = path.join(projectRoot, "node_modules/office-addin-manifest/cli.js");
  const { status, stdout } = spawnSync(process.execPath, [command, "info", "manifest.xml"], { cwd: projectRoot, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/Type: TaskPaneApp/);
  expect(stdout).toMatch(/Hosts: Workbook/);
  expect(stdout).toMatch(/Permissions: ReadWriteDocument/);
});

/** Each rule is seen to fire: a change to the manifest, and the words of the problem it must cause. */
const PLANTED: readonly [name: string, change: (xml: string) => string, problem: RegExp][] = [
  ["elements in the wrong order", (x) => swap(x, /<Runtimes>.*?<\/Runtimes>/s, /<AllFormFactors>.*?<\/AllFormFactors>/s), /holds Runtimes after AllFormFactors/],
  ["base elements in the wrong order", (x) => swap(x, /<Hosts>\s*<Host Name.*?<\/Hosts>/s, /<Requirements>.*?<\/Requirements>/s), /holds Hosts after Requirements/],
  ["a missing element", (x) => x.replace(/<Metadata>.*?<\/Metadata>/s, ""), /lacks Metadata/],
  ["an unknown element", (x) => x.replace("<Runtimes>", "<Extra /><Runtimes>"), /may not hold Extra/],
  ["an element twice", (x) => x.replace(/<Permissions>.*?<\/Permissions>/, "$&$&"), /holds Permissions 2 times/],
  ["a wrong namespace", (x) => x.replaceAll("<bt:Urls>", "<Urls>").replaceAll("</bt:Urls>", "</Urls>"), /is in namespace/],
  ["an unresolved resid", (x) => x.replace('resid="Group.Label"', 'resid="Group.Lable"'), /refers to Group.Lable/],
  ["a resid in the wrong list", (x) => x.replace('<Label resid="Group.Label"', '<Label resid="PaneButton.Tip"'), /in LongStrings, not ShortStrings/],
  ["an id over 32 characters", (x) => x.replaceAll("Group.Label", "Group.Label.That.Is.Longer.Than.Allowed"), /has a resid of 39 characters/],
  ["an unused resource", (x) => x.replace("<bt:LongStrings>", '<bt:LongStrings><bt:String id="Idle" DefaultValue="x"><bt:Override Locale="zh-CN" Value="x" /></bt:String>'), /Idle is never used/],
  ["a short string over 125 characters", (x) => x.replace('DefaultValue="Customer value"', `DefaultValue="${"x".repeat(126)}"`), /has 126 characters of 125/],
  ["a long string over 250 characters", (x) => x.replace('DefaultValue="Open the pane', `DefaultValue="${"x".repeat(251)}`), /characters of 250/],
  ["a string without Chinese", (x) => x.replace(/<bt:Override Locale="zh-CN" Value="客户价值" \/>/, ""), /translated into nothing/],
  ["a translated namespace", (x) => x.replace('DefaultValue="TENOR" />', 'DefaultValue="TENOR"><bt:Override Locale="zh-CN" Value="期限" /></bt:String>'), /namespace is translated/],
  ["an unknown requirement set", (x) => x.replace('MinVersion="1.12"', 'MinVersion="1.99"'), /ExcelApi 1.99 is unknown/],
  ["a second runtime page", (x) => x.replace('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'), /several pages/],
  ["a short runtime", (x) => x.replace('lifetime="long"', 'lifetime="short"'), /not long/],
  ["an icon of the wrong size", (x) => x.replace("icon-80.png", "icon-64.png"), /is 64×64, not 80×80/],
  ["a mandatory icon size left out", (x) => x.replaceAll(/<bt:Image size="80".*?\/>/g, ""), /lacks size 80/],
  ["a file the site lacks", (x) => x.replace("icon-16.png", "icon-17.png"), /no file of the site/],
  ["plain http", (x) => x.replace("https://localhost:3000/functions.js\"", "http://localhost:3000/functions.js\""), /not https/],
  ["an id that is no GUID", (x) => x.replace(/<Id>.*?<\/Id>/, "<Id>tenor</Id>"), /no GUID/],
];

test.each(PLANTED)("notices %s", (_, change, problem) => {
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  expect(problemsOf(changed).join("\n")).toMatch(problem);
});

function swap(text: string, first: RegExp, second: RegExp): string {
  const a = first.exec(text)?.[0] ?? "";
  const b = second.exec(text)?.[0] ?? "";
  return text.replace(a, "@@first@@").replace(b, () => a).replace("@@first@@", () => b);
}
