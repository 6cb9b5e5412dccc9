import { AXIS_IDS, GRID, axesXml, textProperties, titleXml } from "./axesXml";
import { seriesXml } from "./seriesXml";
import type { SeriesKind, XlsxChart } from "./xlsxChart";
import { XML_HEAD } from "./xml";

/** Between bars, where a chart says nothing else. */
const USUAL_GAP = 60;

/** The part of a workbook file that holds one chart: bars, areas and lines over the same two axes. */
export function chartXml(chart: XlsxChart): string {
  const { title, stacked = false, overlaid = false, lying = false, gap = USUAL_GAP, legend = true, series } = chart;
  const drawn = series.map((one, index) => ({ kind: one.kind, xml: seriesXml(one, index, chart) }));
  const group = (...kinds: SeriesKind[]): string => drawn.filter(({ kind }) => kinds.includes(kind)).map(({ xml }) => xml).join("");
  const [areas, bars, lines] = [group("area"), group("columns"), group("line", "dashes", "points")];
  const areaChart = areas && `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${areas}${AXIS_IDS}</c:areaChart>`;
  const barChart = bars && `<c:barChart><c:barDir val="${lying ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${bars}<c:gapWidth val="${gap}"/>${stacked || overlaid ? '<c:overlap val="100"/>' : ""}${AXIS_IDS}</c:barChart>`;
  const lineChart = lines && (chart.scatter ? `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${lines}${AXIS_IDS}</c:scatterChart>` : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`);
  const unnamed = series.flatMap(({ colour }, index) => (colour === undefined ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`] : []));
  const legendXml = legend ? `<c:legend><c:legendPos val="b"/>${unnamed.join("")}<c:overlay val="0"/>${textProperties(900)}</c:legend>` : "";
  return `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(title, 1200, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${areaChart}${barChart}${lineChart}${axesXml(chart)}</c:plotArea>${legendXml}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}
