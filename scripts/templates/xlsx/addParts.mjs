import { requireTypeScript } from "../../requireTypeScript.mjs";
import { cellAddress, parseCell } from "../book/addresses.mjs";

const { changePackage } = requireTypeScript("src/files/charts/packageParts.ts");
const { chartParts } = requireTypeScript("src/files/charts/chartParts.ts");
const { relationship } = requireTypeScript("src/files/charts/xml.ts");

/** The calculation engine since Excel 2019: a workbook it calculated last is shown as it is, not calculated anew. */
const CALCULATION = "191029";

const METADATA = "xl/metadata.xml";

/** Says of the cells that name it that their array formula grows and shrinks with its result. */
const DYNAMIC_ARRAYS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * Has exceljs write what it does not know: charts, and array formulas that spill. A reader that knows no
 * spilling sees ordinary array formulas of a fixed size.
 */
export function addParts(workbook, book) {
  changePackage(workbook, (sheets) => {
    const charts = chartParts(sheets, (index) => book.sheets[index].charts.map(chartOf));
    return { parts: [{ name: METADATA, text: DYNAMIC_ARRAYS }, ...charts.parts], mend: (name, text) => charts.mend(name, mend(name, text)) };
  });
}

function mend(name, text) {
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return withSpilling(text);
  switch (name) {
    case "xl/_rels/workbook.xml.rels":
      return text.replace("</Relationships>", `${relationship("rIdMetadata", "sheetMetadata", "metadata.xml")}</Relationships>`);
    case "xl/workbook.xml":
      return text.replace(/<calcPr [^>]*\/>/, `<calcPr calcId="${CALCULATION}"/>`);
    default:
      return text;
  }
}

function withSpilling(sheet) {
  return sheet.replace(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
}

/** A chart of the book, its places in cells as the file names them. */
function chartOf({ from, to, categories, fromZero = true, series, ...chart }) {
  return {
    ...chart,
    from: cornerOf(from),
    to: cornerOf(to),
    fromZero,
    categories: cellsOf(categories),
    series: series.map(({ header, values, ...one }) => ({ ...one, header: cellsOf(header), values: cellsOf(values) })),
  };
}

function cornerOf(address) {
  const { column, row } = parseCell(address);
  return { column: column - 1, row: row - 1 };
}

function cellsOf({ sheet, area }) {
  const [from, to = from] = area.split(":");
  const [first, last] = [parseCell(from), parseCell(to)];
  const values = Array.from({ length: last.row - first.row + 1 }, (_, down) => {
    const cell = sheet.cells.get(cellAddress(first.column, first.row + down));
    return cell?.formula === undefined ? cell?.value : cell.result;
  });
  return { sheet: sheet.name, address: area, values };
}
