import { say } from "../../../catalog/text/localText";
import { argumentCells } from "../argumentCells";
import type { ScanRule } from "../rule";

const NUMBER = /^[\s']*[-+]?[\d.,\s\u00a0]*\d[\d.,\s\u00a0]*%?\s*$/;

/** Numbers that are text, where a number is read. */
export const textNumbers: ScanRule = {
  id: "textNumbers",
  severity: "error",
  what: say("{value} is text, where {parameter} has to be a number", "{parameter} 应为数字，{value} 却是文本"),
  advice: say("Convert the cell to a number (Data, Text to Columns).", "请将单元格转换为数字（“数据”选项卡的“分列”）。"),
  find: (context) =>
    argumentCells(context).flatMap(({ place, cell, param }) => (typeof cell === "string" && NUMBER.test(cell) ? [{ place, values: { value: JSON.stringify(cell), parameter: param.name } }] : [])),
};
