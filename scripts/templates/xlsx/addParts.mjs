import { chartPart } from "./chartPart.mjs";
import { drawingPart } from "./drawingPart.mjs";
import { CHART, CONTENT_TYPES, DRAWING, METADATA, relationship, RELATIONSHIP_TYPES, relationships } from "./partNames.mjs";

/** The calculation engine since Excel 2019: a workbook it calculated last is shown as it is, not calculated anew. */
const CALCULATION = "191029";

/** Says of the cells that name it that their array formula grows and shrinks with its result. */
const DYNAMIC_ARRAYS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * Has exceljs write what it does not know: charts, and array formulas that spill. A reader that knows no
 * spilling sees ordinary array formulas of a fixed size.
 */
export function addParts(workbook, book) {
  const extra = extraParts(book);
  const { xlsx } = workbook;
  const addContentTypes = xlsx.addContentTypes.bind(xlsx);
  // The first part to be written: from here on every part passes through the mender.
  xlsx.addContentTypes = (zip, model) => {
    const append = zip.append.bind(zip);
    zip.append = (data, options) => append(typeof data === "string" ? mend(options.name, data, extra) : data, options);
    for (const { name, text } of extra.parts) append(text, { name });
    return addContentTypes(zip, model);
  };
}

/** The parts that exceljs does not write, and which sheet has which drawing. */
function extraParts(book) {
  const parts = [{ name: METADATA, text: DYNAMIC_ARRAYS }];
  const drawings = new Map();
  let charts = 0;
  book.sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    const drawing = drawings.size + 1;
    drawings.set(index + 1, drawing);
    const numbers = sheet.charts.map(() => ++charts);
    sheet.charts.forEach((chart, at) => parts.push({ name: CHART(numbers[at]), text: chartPart(chart) }));
    parts.push({ name: DRAWING(drawing), text: drawingPart(sheet.charts) });
    parts.push({ name: `xl/drawings/_rels/drawing${drawing}.xml.rels`, text: relationships(numbers.map((number, at) => relationship(`rId${at + 1}`, "chart", `../charts/chart${number}.xml`))) });
    parts.push({ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, text: relationships([relationship("rId1", "drawing", `../drawings/drawing${drawing}.xml`)]) });
  });
  return { parts, drawings };
}

function mend(name, text, { parts, drawings }) {
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet) return withDrawing(withSpilling(text), drawings.get(Number(sheet)));
  switch (name) {
    case "[Content_Types].xml":
      return text.replace("</Types>", `${parts.map((part) => contentType(part.name)).join("")}</Types>`);
    case "xl/_rels/workbook.xml.rels":
      return text.replace("</Relationships>", `${relationship("rIdMetadata", "sheetMetadata", "metadata.xml")}</Relationships>`);
    case "xl/workbook.xml":
      return text.replace(/<calcPr [^>]*\/>/, `<calcPr calcId="${CALCULATION}"/>`);
    default:
      return text;
  }
}

function contentType(name) {
  const type = Object.keys(CONTENT_TYPES).find((kind) => name.startsWith(kind));
  return type && !name.endsWith(".rels") ? `<Override PartName="/${name}" ContentType="${CONTENT_TYPES[type]}"/>` : "";
}

function withSpilling(sheet) {
  return sheet.replace(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
}

/** A drawing stands after the page's settings, as the schema orders them; no sheet here has what comes later. */
function withDrawing(sheet, drawing) {
  if (drawing === undefined) return sheet;
  if (sheet.includes("<tableParts") || sheet.includes("<legacyDrawing")) throw new Error("a sheet with a chart has tables or notes");
  return sheet.replace("</worksheet>", `<drawing xmlns:r="${RELATIONSHIP_TYPES}" r:id="rId1"/></worksheet>`);
}
