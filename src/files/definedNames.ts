import type { BookName } from "../audit/book/bookCells";
import { fromFileFormula } from "../formulas/functionNames";
import { packagePart } from "./packagePart";

const NAME = /<(?:\w+:)?definedName\s([^>]*)>([^<]*)<\//g;

/** Names of a workbook with what they refer to, which exceljs keeps only of plain areas. Excel's own (print areas) are left out. */
export async function definedNames(bytes: Uint8Array, sheetNames: readonly string[]): Promise<BookName[]> {
  const xml = (await packagePart(bytes, "xl/workbook.xml")) ?? "";
  return [...xml.matchAll(NAME)].flatMap(([, attributes, text]) => {
    const name = attribute(attributes, "name");
    if (name === undefined || name.startsWith("_xlnm.")) return [];
    const sheet = sheetNames[Number(attribute(attributes, "localSheetId") ?? NaN)];
    return [{ name, ...(sheet === undefined ? {} : { sheet }), refersTo: `=${fromFileFormula(plainText(text))}` }];
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found ? plainText(found[1]) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, digits: string | undefined, name: string | undefined) =>
    name === undefined ? String.fromCodePoint(parseInt(hex ?? digits ?? "0", hex === undefined ? 10 : 16)) : (ENTITIES[name] ?? whole),
  );
}
