import { NO_SETTINGS, readSettingsText, writeSettingsText, type PaneSettings } from "../../../src/excel/paneSettings";
import { problemOf } from "../../../src/excel/problemOf";
import { describeProblem, problemTexts } from "../../../src/excel/problemTexts";
import { sourceKey } from "../../../src/catalog/schema/sourceRef";

describe("settings in the workbook", () => {
  const settings: PaneSettings = {
    source: { kind: "table", name: "Clients" },
    tables: { "table:Clients": { mapping: { churn: "Attrition", pd: null }, assumptions: { discount_rate: 0.08, years: "perpetual" } } },
  };

  test("come back as they were written", () => expect(readSettingsText(writeSettingsText(settings))).toEqual(settings));

  test.each([undefined, 7, "", "{", "[]", "null", '{"version":99,"tables":{}}'])("%p is no settings", (text) => {
    expect(readSettingsText(text)).toEqual(NO_SETTINGS);
  });

  test("what does not fit is left out, the rest is kept", () => {
    const text = JSON.stringify({ version: 1, source: { kind: "cell" }, tables: { good: { mapping: {}, assumptions: {} }, bad: { mapping: { a: 1 }, assumptions: {} } } });
    expect(readSettingsText(text)).toEqual({ tables: { good: { mapping: {}, assumptions: {} } } });
  });

  test("tables are known by name, ranges by place", () => {
    expect(sourceKey({ kind: "table", name: "T" })).toBe("table:T");
    expect(sourceKey({ kind: "range", sheet: "S", address: "A1:B2" })).toBe("range:S!A1:B2");
  });
});

describe("problems of the workbook", () => {
  test.each([
    ["ItemNotFound", "notFound"],
    ["AccessDenied", "protected"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["InvalidOperationInCellEditMode", "cellEdit"],
    ["GeneralException", "unexpected"],
  ])("%s is %s", (code, expected) => {
    expect(problemOf(Object.assign(new Error("said"), { code }))).toEqual({ code: expected, detail: `${code}: said` });
  });

  test("every problem has words in both languages", () => {
    for (const code of Object.keys(problemTexts) as (keyof typeof problemTexts)[]) {
      expect(describeProblem({ code }, "en")).toMatch(/\w/);
      expect(describeProblem({ code }, "zh-CN")).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
