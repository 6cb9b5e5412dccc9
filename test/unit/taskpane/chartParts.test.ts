import { escapeHtml, onTwoLines } from "../../../src/taskpane/charts/chartParts";

test("what a cell says is text in a tooltip", () => {
  expect(escapeHtml(`<img src="x" onerror='a'>&\nb`)).toBe("&#60;img src=&#34;x&#34; onerror=&#39;a&#39;&#62;&#38;<br>b");
});

test.each([
  ["Severe", "Severe"],
  ["Harbour Offices (project)", "Harbour Offices\n(project)"],
  ["Discount rate ±1 points", "Discount rate\n±1 points"],
  ["Stability not known", "Stability\nnot known"],
  ["客户终身价值", "客户终身价值"],
  ["信用（违约概率、违约损失率）", "信用（违约概率、\n违约损失率）"],
  ["Unbreakableclientname", "Unbreakableclientname"],
])("%s beside a bar", (name, shown) => {
  expect(onTwoLines(name)).toBe(shown);
});

test("nothing of a name is lost between the lines", () => {
  for (const name of ["a b c d e f g h i j k l", "  two  spaces   in the middle", "北京Tenor有限公司第一分公司", "🏦🏦🏦🏦 bank of the four banks 🏦"]) {
    expect(onTwoLines(name).replace(/\s/g, "")).toBe(name.replace(/\s/g, ""));
    expect(onTwoLines(name).split("\n").length).toBeLessThanOrEqual(2);
  }
});
