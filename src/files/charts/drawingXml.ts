import type { ChartCorner, XlsxChart } from "./xlsxChart";
import { RELATIONSHIP_TYPES, XML_HEAD, escapeXml } from "./xml";

const EMU_PER_POINT = 12_700;

/** The charts of a sheet, each over the cells from its first corner to its last. */
export function drawingXml(charts: readonly XlsxChart[]): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts.map(anchor).join("")}</xdr:wsDr>`;
}

function anchor({ from, to, title, description }: XlsxChart, index: number): string {
  return `<xdr:twoCellAnchor>${corner("from", from)}${corner("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONSHIP_TYPES}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function corner(name: string, { column, row, right = 0, down = 0 }: ChartCorner): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(right * EMU_PER_POINT)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU_PER_POINT)}</xdr:rowOff></xdr:${name}>`;
}
