/** Shape ids that a drawing part reserves at a time. */
const BLOCK = 1024;

/**
 * Mends parts of a workbook as exceljs writes them, which Excel would offer to repair:
 *   - a sheet with notes and a table has them in the wrong order (exceljs issue 1369)
 *   - every sheet's notes use the same shape ids, which are to be unique in the workbook (exceljs pull request 3070)
 * Parts have to come in one call each, in the order in which they are written.
 */
export function partMender(): (name: string, text: string) => string {
  let nextBlock = 1;
  return (name, text) => {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return notesBeforeTables(text);
    if (!/^xl\/drawings\/vmlDrawing\d+\.vml$/.test(name)) return text;
    const first = nextBlock;
    const shapes = text.match(/<v:shape /g)?.length ?? 0;
    const blocks = Math.ceil((shapes + 1) / BLOCK);
    nextBlock += blocks;
    return withShapeIds(text, first, blocks);
  };
}

function notesBeforeTables(sheet: string): string {
  const notes = /<legacyDrawing [^>]*\/>(?=<\/worksheet>$)/.exec(sheet)?.[0];
  const tables = sheet.lastIndexOf("<tableParts");
  if (!notes || tables < 0) return sheet;
  const rest = sheet.replace(/<legacyDrawing [^>]*\/>(?=<\/worksheet>$)/, "");
  return rest.slice(0, tables) + notes + rest.slice(tables);
}

function withShapeIds(drawing: string, firstBlock: number, blocks: number): string {
  let id = firstBlock * BLOCK;
  return drawing
    .replace(/(<o:idmap [^>]*data=")[^"]*(")/, (_, before: string, after: string) => before + Array.from({ length: blocks }, (__, block) => firstBlock + block).join(",") + after)
    .replace(/(<v:shape id=")_x0000_s\d+(")/g, (_, before: string, after: string) => `${before}_x0000_s${++id}${after}`);
}
