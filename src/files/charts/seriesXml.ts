import type { ChartCells, XlsxChart, XlsxSeries } from "./xlsxChart";
import { escapeXml } from "./xml";

/** A series with what it draws and where; the cells' values stand beside the references. */
export function seriesXml(series: XlsxSeries, index: number, chart: XlsxChart): string {
  const { kind, values } = series;
  const bars = kind === "columns";
  const filled = bars || kind === "area";
  const name = `<c:tx>${typeof series.header === "string" ? `<c:v>${escapeXml(series.header)}</c:v>` : stringReference(series.header)}</c:tx>`;
  const look = filled ? fill(series.colour) : stroke(series.colour, kind);
  const marker = bars ? '<c:invertIfNegative val="0"/>' : kind === "area" ? "" : kind === "points" ? pointMarker(series.colour) : '<c:marker><c:symbol val="none"/></c:marker>';
  const points = [...(series.pointColours ?? [])].map(([place, colour]) => `<c:dPt><c:idx val="${place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fill(colour)}</c:dPt>`);
  const [where, what] = chart.scatter ? ["xVal", "yVal"] : ["cat", "val"];
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${marker}${points.join("")}<c:${where}>${categoryReference(chart.categories)}</c:${where}><c:${what}>${numberReference(values, "General")}</c:${what}>${filled ? "" : '<c:smooth val="0"/>'}</c:ser>`;
}

function fill(colour: string | undefined): string {
  return colour === undefined ? "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" : `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
}

function stroke(colour: string | undefined, kind: XlsxSeries["kind"]): string {
  if (colour === undefined || kind === "points") return '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr>';
  const width = kind === "dashes" ? 15875 : 28575;
  return `<c:spPr><a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${kind === "dashes" ? '<a:prstDash val="dash"/>' : ""}<a:round/></a:ln></c:spPr>`;
}

function pointMarker(colour: string | undefined): string {
  return `<c:marker><c:symbol val="circle"/><c:size val="6"/>${fill(colour)}</c:marker>`;
}

/** Numbers where every category that is there is one; else text. */
function categoryReference(cells: ChartCells): string {
  return cells.values.every((value) => typeof value === "number") ? numberReference(cells, "0") : stringReference(cells);
}

function stringReference(cells: ChartCells): string {
  const points = cells.values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(typeof value === "string" || typeof value === "number" ? String(value) : "")}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(reference(cells))}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

/** Cells without a number are gaps. */
function numberReference(cells: ChartCells, format: string): string {
  const points = cells.values.map((value, index) => (typeof value === "number" && Number.isFinite(value) ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""));
  return `<c:numRef><c:f>${escapeXml(reference(cells))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${cells.values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** "B5:B9" of a sheet → "'Sheet'!$B$5:$B$9": always quoted, so that any name will do. */
export function reference({ sheet, address }: Pick<ChartCells, "sheet" | "address">): string {
  return `'${sheet.replaceAll("'", "''")}'!${address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
