import type { Workbook } from "exceljs";

/** A part of a workbook file. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** Parts that exceljs does not write, and what has to change in those that it does. */
export interface PackageChange {
  readonly parts: readonly Part[];
  readonly mend: (name: string, text: string) => string;
}

/** What exceljs knows of a sheet when it begins to write; it is not in its declarations. */
export interface SheetToWrite {
  readonly id: number;
  readonly name: string;
  /** Relations that it writes itself: to tables, notes and pictures. */
  readonly rels?: readonly unknown[];
}

interface PackageModel {
  readonly worksheets: readonly SheetToWrite[];
}
interface PartTaker {
  append: (data: unknown, options: { readonly name: string }) => void;
}
interface PackageWriter {
  addContentTypes: (zip: PartTaker, model: PackageModel) => Promise<void>;
}

/** Content types by how the name of a part begins. */
const CONTENT_TYPES = {
  "xl/metadata": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  "xl/charts/": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/drawings/drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
} as const;

/** Has exceljs write further parts, and pass its own through a mender. */
export function changePackage(workbook: Workbook, change: (sheets: readonly SheetToWrite[]) => PackageChange): void {
  const xlsx = workbook.xlsx as unknown as PackageWriter;
  const addContentTypes = xlsx.addContentTypes.bind(xlsx);
  // The first part to be written: from here on every part passes through the mender.
  xlsx.addContentTypes = (zip, model) => {
    const { parts, mend } = change(model.worksheets);
    const append = zip.append.bind(zip);
    zip.append = (data, options) => append(typeof data === "string" ? withContentTypes(options.name, mend(options.name, data), parts) : data, options);
    for (const { name, text } of parts) append(text, { name });
    return addContentTypes(zip, model);
  };
}

function withContentTypes(name: string, text: string, parts: readonly Part[]): string {
  return name === "[Content_Types].xml" ? text.replace("</Types>", `${parts.map((part) => contentType(part.name)).join("")}</Types>`) : text;
}

function contentType(name: string): string {
  const type = Object.entries(CONTENT_TYPES).find(([start]) => name.startsWith(start))?.[1];
  return type && !name.endsWith(".rels") ? `<Override PartName="/${name}" ContentType="${type}"/>` : "";
}
