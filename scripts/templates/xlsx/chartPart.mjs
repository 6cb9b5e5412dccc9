import { absolute, cellAddress, parseCell } from "../book/addresses.mjs";
import { escapeXml } from "./drawingPart.mjs";

const INK = "5A6A73";
const GRID = "E3E7EA";
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/**
 * A chart of columns and lines over the same two axes. Each series has a header cell, a block of values,
 * a colour and a kind: "columns", "line", or "dashes" for a line that is a bound. What the cells hold is
 * stored beside the references, for programs that draw without calculating.
 */
export function chartPart({ title, categories, categoryTitle, valueTitle, valueFormat, fromZero = true, series }) {
  const drawn = series.map((one, index) => ({ kind: one.kind, xml: seriesXml(one, index, categories) }));
  const columns = drawn.filter(({ kind }) => kind === "columns").map(({ xml }) => xml);
  const lines = drawn.filter(({ kind }) => kind !== "columns").map(({ xml }) => xml);
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const columnChart = columns.length === 0 ? "" : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.join("")}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const lineChart = lines.length === 0 ? "" : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(title, 1200, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${columnChart}${lineChart}${categoryAxis(categoryTitle)}${valueAxis(valueTitle, valueFormat, fromZero)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}

function seriesXml({ kind, header, values, colour }, index, categories) {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${escapeXml(header.sheet.ref(absolute(header.area)))}</c:f>${stringCache(header)}</c:strRef></c:tx>${kind === "columns" ? fill(colour) : stroke(colour, kind)}${kind === "columns" ? '<c:invertIfNegative val="0"/>' : '<c:marker><c:symbol val="none"/></c:marker>'}<c:cat><c:numRef><c:f>${escapeXml(categories.sheet.ref(absolute(categories.area)))}</c:f>${numberCache(categories, "0")}</c:numRef></c:cat><c:val><c:numRef><c:f>${escapeXml(values.sheet.ref(absolute(values.area)))}</c:f>${numberCache(values, "General")}</c:numRef></c:val>${kind === "columns" ? "" : '<c:smooth val="0"/>'}</c:ser>`;
}

function fill(colour) {
  return `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
}

function stroke(colour, kind) {
  const width = kind === "dashes" ? 15875 : 28575;
  return `<c:spPr><a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${kind === "dashes" ? '<a:prstDash val="dash"/>' : ""}<a:round/></a:ln></c:spPr>`;
}

function categoryAxis(title) {
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${titleXml(title, 900)}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine("A9B6BD")}${textProperties(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(title, format, fromZero) {
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero ? '<c:min val="0"/>' : ""}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${axisLine(GRID)}</c:majorGridlines>${titleXml(title, 900)}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function axisLine(colour) {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
}

function titleXml(text, size, bold = false) {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textProperties(size) {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

function stringCache(place) {
  const points = cellsOf(place).map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value ?? "")}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache>`;
}

/** Cells without a number are gaps. */
function numberCache(place, format) {
  const cells = cellsOf(place);
  const points = cells.map((value, index) => (typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""));
  return `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache>`;
}

function cellsOf({ sheet, area }) {
  const [from, to = from] = area.split(":");
  const [first, last] = [parseCell(from), parseCell(to)];
  return Array.from({ length: last.row - first.row + 1 }, (_, down) => {
    const cell = sheet.cells.get(cellAddress(first.column, first.row + down));
    return cell?.formula === undefined ? cell?.value : cell.result;
  });
}
