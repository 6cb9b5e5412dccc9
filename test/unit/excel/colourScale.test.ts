import type { SheetBlock } from "../../../src/excel/write/sheetPlan";
import { writeBlock } from "../../../src/excel/write/writeBlock";

const block: SheetBlock = {
  title: "Heat",
  cells: [["PD", "a", "b"], ["x", -1, 2], ["y", 3, 4]],
  formats: ["text", "money", "money"],
  colourScale: { columns: [1, 2], low: { value: -1, colour: "#EFC4AD" }, middle: { value: 1.5, colour: "#F5F5F5" }, high: { value: 4, colour: "#A9D3F2" } },
};

/** A sheet that keeps the colour scales and number formats of its ranges; `version` is the host's API. */
function fakeSheet(version: number) {
  const scales: { at: number[]; type: string; criteria?: unknown }[] = [];
  const formats: [number[], unknown][] = [];
  const range = (at: number[]) => ({
    format: { font: {}, fill: {} },
    set numberFormat(code: unknown) {
      formats.push([at, code]);
    },
    conditionalFormats: {
      add: (type: string) => {
        const scale: (typeof scales)[number] = { at, type };
        scales.push(scale);
        return { colorScale: { set criteria(criteria: unknown) { scale.criteria = criteria; } } };
      },
    },
  });
  const isSetSupported = (_set: string, wanted: string): boolean => Number(wanted) <= version;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  const sheet = { getRangeByIndexes: (...at: number[]) => range(at) } as unknown as Excel.Worksheet;
  const write = (what: SheetBlock) => writeBlock({ sync: () => Promise.resolve() }, sheet, what, 10, () => undefined);
  return { scales, formats, write };
}

test("the numbers below a block's headers are coloured between three points", async () => {
  const { scales, formats, write } = fakeSheet(1.6);
  await write(block);
  expect(scales).toEqual([{
    at: [12, 1, 2, 2],
    type: "ColorScale",
    criteria: { minimum: { type: "Number", formula: "-1", color: "#EFC4AD" }, midpoint: { type: "Number", formula: "1.5", color: "#F5F5F5" }, maximum: { type: "Number", formula: "4", color: "#A9D3F2" } },
  }]);
  // No red numbers on coloured cells.
  expect(formats).toEqual([[[12, 1, 2, 1], "#,##0.00;-#,##0.00;0"], [[12, 2, 2, 1], "#,##0.00;-#,##0.00;0"]]);
});

test("a host without colour scales gets the numbers alone", async () => {
  const { scales, formats, write } = fakeSheet(1.5);
  await write(block);
  expect(scales).toEqual([]);
  expect(formats).toHaveLength(2);
});

test("a block that asks for none, or has no rows, has none", async () => {
  const { scales, formats, write } = fakeSheet(1.16);
  await write({ ...block, colourScale: undefined });
  await write({ ...block, cells: block.cells.slice(0, 1) });
  expect(scales).toEqual([]);
  expect(formats.map(([, code]) => code)).toEqual(["#,##0.00;[Red]-#,##0.00;0", "#,##0.00;[Red]-#,##0.00;0"]);
});
