import ExcelJS from "exceljs";
import { requireTypeScript } from "../../requireTypeScript.mjs";
import { parseCell, cellAddress, columnNumber } from "../book/addresses.mjs";
import { addParts } from "./addParts.mjs";
import { styleOf } from "./styles.mjs";

const { clearZipDates } = requireTypeScript("src/files/zipDirectory.ts");
const { toFileFormula } = requireTypeScript("src/formulas/functionNames.ts");

const FONTS = { en: "Calibri", "zh-CN": "Microsoft YaHei" };
const FIXED_DATE = new Date(Date.UTC(2026, 0, 1));
const ROW_HEIGHT = 17;
/** 210 × 297 mm. */
const A4 = 9;

/** A calculated book as the bytes of an .xlsx workbook; the same book gives the same bytes. */
export async function writeBook(book, { language, title, subject }) {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title, subject, creator: "Tenor", lastModifiedBy: "Tenor", created: FIXED_DATE, modified: FIXED_DATE });
  for (const sheet of book.sheets) writeSheet(workbook, sheet, FONTS[language]);
  addParts(workbook, book);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  clearZipDates(bytes);
  return bytes;
}

function writeSheet(workbook, sheet, font) {
  const { name, frozen, widths, landscape, pagesWide, tab } = sheet;
  const first = frozen && parseCell(frozen);
  const worksheet = workbook.addWorksheet(name, {
    properties: { defaultRowHeight: ROW_HEIGHT, ...(tab ? { tabColor: { argb: tab } } : {}) },
    views: [{ showGridLines: false, ...(first ? { state: "frozen", xSplit: first.column - 1, ySplit: first.row - 1, topLeftCell: frozen } : {}) }],
    pageSetup: { paperSize: A4, orientation: landscape ? "landscape" : "portrait", fitToPage: true, fitToWidth: pagesWide, fitToHeight: pagesWide, margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } },
    headerFooter: { oddFooter: "&L&8&A&R&8&P / &N" },
  });
  for (const [letters, width] of Object.entries(widths)) worksheet.getColumn(columnNumber(letters)).width = width;
  for (const [row, height] of Object.entries(sheet.heights)) worksheet.getRow(Number(row)).height = height;
  for (const [address, cell] of sheet.cells) {
    const target = worksheet.getCell(address);
    target.value = valueOf(address, cell);
    target.style = styleOf(cell.styles, font);
  }
  for (const { area, formulae } of sheet.choices) worksheet.dataValidations.add(area, { type: "list", allowBlank: true, showErrorMessage: true, formulae });
  for (const { area, rules } of sheet.conditions) worksheet.addConditionalFormatting({ ref: area, rules });
}

function valueOf(address, { value, formula, result, spill }) {
  if (formula === undefined) return value === "" ? null : value;
  const stored = { formula: toFileFormula(formula), result };
  return spill ? { ...stored, shareType: "array", ref: areaFrom(address, spill) } : stored;
}

function areaFrom(address, { rows, columns }) {
  const { column, row } = parseCell(address);
  return `${address}:${cellAddress(column + columns - 1, row + rows - 1)}`;
}
