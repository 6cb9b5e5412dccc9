import { chartXml } from "./chartXml";
import { drawingXml } from "./drawingXml";
import type { PackageChange, Part, SheetToWrite } from "./packageParts";
import type { XlsxChart } from "./xlsxChart";
import { RELATIONSHIP_TYPES, relationship, relationships } from "./xml";

/** A sheet with charts: the number of its drawing, and the id by which the sheet names it. */
interface Drawn {
  readonly drawing: number;
  readonly relation: string;
  /** The sheet has relations of its own, to which this one comes. */
  readonly joins: boolean;
}

/** The parts for the charts of each sheet, by the sheet's place in the workbook. */
export function chartParts(sheets: readonly SheetToWrite[], chartsOf: (index: number) => readonly XlsxChart[]): PackageChange {
  const parts: Part[] = [];
  const drawn = new Map<number, Drawn>();
  let charts = 0;
  sheets.forEach((sheet, index) => {
    const ofSheet = chartsOf(index);
    if (ofSheet.length === 0) return;
    const drawing = drawn.size + 1;
    const joins = (sheet.rels?.length ?? 0) > 0;
    const relation = joins ? "rIdDrawing" : "rId1";
    drawn.set(sheet.id, { drawing, relation, joins });
    const numbers = ofSheet.map(() => ++charts);
    ofSheet.forEach((chart, at) => parts.push({ name: `xl/charts/chart${numbers[at]}.xml`, text: chartXml(chart) }));
    parts.push({ name: `xl/drawings/drawing${drawing}.xml`, text: drawingXml(ofSheet) });
    parts.push({ name: `xl/drawings/_rels/drawing${drawing}.xml.rels`, text: relationships(numbers.map((number, at) => relationship(`rId${at + 1}`, "chart", `../charts/chart${number}.xml`))) });
    if (!joins) parts.push({ name: sheetRelations(sheet.id), text: relationships([toDrawing(drawn.get(sheet.id)!)]) });
  });
  return { parts, mend: (name, text) => mend(name, text, drawn) };
}

const sheetRelations = (id: number): string => `xl/worksheets/_rels/sheet${id}.xml.rels`;

function toDrawing({ relation, drawing }: Drawn): string {
  return relationship(relation, "drawing", `../drawings/drawing${drawing}.xml`);
}

function mend(name: string, text: string, drawn: ReadonlyMap<number, Drawn>): string {
  const [, relations, id] = /^xl\/worksheets\/(_rels\/)?sheet(\d+)\.xml/.exec(name) ?? [];
  const here = id === undefined ? undefined : drawn.get(Number(id));
  if (!here) return text;
  if (relations) return here.joins ? text.replace("</Relationships>", `${toDrawing(here)}</Relationships>`) : text;
  return withDrawing(text, here.relation);
}

/** A drawing stands after the page's settings and before notes and tables, as the schema orders them. */
function withDrawing(sheet: string, relation: string): string {
  const drawing = `<drawing xmlns:r="${RELATIONSHIP_TYPES}" r:id="${relation}"/>`;
  const later = ["<legacyDrawing", "<tableParts", "<extLst", "</worksheet>"].map((element) => sheet.lastIndexOf(element)).filter((at) => at >= 0);
  const at = Math.min(...later);
  return sheet.slice(0, at) + drawing + sheet.slice(at);
}
