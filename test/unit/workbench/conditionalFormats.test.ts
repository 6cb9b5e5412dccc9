import { colourRule } from "../../../src/workbench/files/colourRule";
import { clearColourScales, type ColourScaleModel } from "../../../src/workbench/host/model/colourScales";
import { createDocument } from "../../../src/workbench/host/model/document";
import type { Host } from "../../../src/workbench/host/model/host";
import type { CellRange } from "../../../src/workbench/host/model/targets";
import { colorScale, conditionalFormat, conditionalFormats } from "../../../src/workbench/host/objects/conditionalFormats";
import { hostObject, type HostType } from "../../../src/workbench/host/protocol/hostType";
import { processQuery } from "../../../src/workbench/host/protocol/processQuery";
import { References } from "../../../src/workbench/host/protocol/references";
import { partOf, sheetBytes } from "../files/support/workbook";
import { ActionType, PathType, type Action, type ObjectPath } from "../../../src/workbench/host/protocol/wire";

const types: Record<string, HostType<any, Host>> = { ConditionalFormatCollection: conditionalFormats, ConditionalFormat: conditionalFormat, ColorScaleConditionalFormat: colorScale };
/** A range with the conditional formats alone. */
const range: HostType<CellRange, Host> = { name: "Range", navigation: { ConditionalFormats: (target) => hostObject(conditionalFormats, target) } };
const cells: CellRange = { sheetId: "s", area: { row: 2, column: 1, rows: 3, columns: 4 } };
const criteria = { minimum: { type: "Number", formula: "-1", color: "#EFC4AD" }, midpoint: { type: "Number", formula: "1.5", color: "#F5F5F5" }, maximum: { type: "Number", formula: "4", color: "#A9D3F2" } };

/** As the client library sends it: range.conditionalFormats.add(type).colorScale. */
const paths = (type: string): Record<string, ObjectPath> => ({
  1: { Id: 1, ObjectPathType: PathType.global, Name: "" },
  2: { Id: 2, ObjectPathType: PathType.property, Name: "ConditionalFormats", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: PathType.method, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [type] } },
  4: { Id: 4, ObjectPathType: PathType.property, Name: "ColorScale", ParentObjectPathId: 3 },
});

function host() {
  const document = createDocument("Book");
  let ids = 0;
  const context = { document, newId: () => `cf${++ids}`, object: (type: string, target: never) => hostObject(types[type], target) } as unknown as Host;
  const run = (target: CellRange, actions: Omit<Action, "Id">[], type = "ColorScale") =>
    processQuery({ Actions: actions.map((action, index) => ({ ...action, Id: index + 1 })), ObjectPaths: paths(type) }, { root: hostObject(range, target), service: () => undefined, context, references: new References<Host>(), calculated: () => Promise.resolve() });
  return { document, run };
}

const add = { ActionType: ActionType.instantiate, Name: "", ObjectPathId: 3 };
const setCriteria = (value: unknown) => ({ ActionType: ActionType.setProperty, Name: "Criteria", ObjectPathId: 4, ArgumentInfo: { Arguments: [value] } });
const count = { ActionType: ActionType.method, Name: "GetCount", ObjectPathId: 2 };

test("a colour scale is kept with the workbook, on its cells and with its points", async () => {
  const { document, run } = host();
  const { Error: failed, Results } = await run(cells, [add, setCriteria(criteria), { ActionType: ActionType.query, Name: "", ObjectPathId: 4 }, count]);
  expect(failed).toBeUndefined();
  expect(document.colourScales).toEqual([{ id: "cf1", ...cells, criteria }]);
  expect(Results.map(({ Value }) => Value)).toEqual([{ Id: "cf1", _Id: "cf1" }, null, { Criteria: criteria, ThreeColorScale: true }, 1]);
});

test("a range has those that touch its cells, and only on its sheet", async () => {
  const { run } = host();
  await run(cells, [add]);
  const counts = await Promise.all([{ ...cells, area: { row: 4, column: 4, rows: 9, columns: 9 } }, { ...cells, area: { row: 5, column: 1, rows: 1, columns: 1 } }, { ...cells, sheetId: "t" }].map(async (target) => (await run(target, [count])).Results[0].Value));
  expect(counts).toEqual([1, 0, 0]);
});

test("other kinds, and points that are no numbers, are refused", async () => {
  const { document, run } = host();
  expect((await run(cells, [add], "IconSet")).Error?.Code).toBe("InvalidArgument");
  expect(document.colourScales).toEqual([]);
  for (const wrong of [{}, null, { ...criteria, minimum: { type: "Number" } }, { ...criteria, maximum: { type: "Formula", formula: "=A1" } }]) expect((await run(cells, [add, setCriteria(wrong)])).Error?.Code).toBe("InvalidArgument");
});

test("cleared with its cells, and not with some of them", async () => {
  const { document, run } = host();
  await run(cells, [add]);
  clearColourScales({ ...cells, area: { ...cells.area, rows: 2 } }, document.colourScales);
  expect(document.colourScales).toHaveLength(1);
  await run({ ...cells, area: { row: 0, column: 0, rows: 9, columns: 9 } }, [{ ActionType: ActionType.method, Name: "ClearAll", ObjectPathId: 2 }]);
  expect(document.colourScales).toEqual([]);
});

test("a file gets the same cells, points and colours", async () => {
  const scale: ColourScaleModel = { id: "cf1", ...cells, criteria };
  expect(colourRule(scale, 2)).toEqual({ ref: "B3:E5", rules: [{ type: "colorScale", priority: 2, cfvo: [{ type: "num", value: -1 }, { type: "num", value: 1.5 }, { type: "num", value: 4 }], color: [{ argb: "FFEFC4AD" }, { argb: "FFF5F5F5" }, { argb: "FFA9D3F2" }] }] });
  expect(colourRule({ ...scale, criteria: { minimum: { type: "LowestValue", color: "#EFC4AD" }, maximum: { type: "HighestValue", color: "#A9D3F2" } } }, 1).rules[0]).toMatchObject({ cfvo: [{ type: "min" }, { type: "max" }] });
  const bytes = await sheetBytes((sheet) => sheet.addConditionalFormatting(colourRule(scale, 1)));
  expect(await partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<conditionalFormatting sqref="B3:E5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="-1"/><cfvo type="num" val="1.5"/><cfvo type="num" val="4"/>');
});
