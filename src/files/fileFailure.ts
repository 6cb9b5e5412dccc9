import { renderTemplate, type FailureValues } from "../core/result/failure";
import { say, type LocalText, type Locale } from "../catalog/text/localText";

/** What can be wrong with a file, as people read it. */
const fileMessages = {
  tooLarge: say("the file has {value} MB, more than {maximum} MB", "文件为 {value} MB，超过上限 {maximum} MB"),
  unpacksTooLarge: say("the workbook unpacks to more than {maximum} MB", "工作簿解压后超过 {maximum} MB"),
  unpacksToMore: say("the workbook is not as large inside as it says: it is damaged, or made to do harm", "工作簿内部大小与其声明不符：文件已损坏或有恶意"),
  tooManyParts: say("the workbook has {value} parts, more than {maximum}", "工作簿含有 {value} 个部件，超过上限 {maximum}"),
  wrongChecksum: say("the workbook is damaged: {part} does not match its checksum", "工作簿已损坏：{part} 与其校验和不符"),
  cutOff: say("the workbook is damaged: {part} is cut off", "工作簿已损坏：{part} 不完整"),
  notAWorkbook: say("this is not an .xlsx workbook", "不是 .xlsx 工作簿"),
  oldWorkbook: say("this is an old .xls workbook, or one with a password: save it as .xlsx without a password", "这是旧版 .xls 或带密码的工作簿：请另存为不带密码的 .xlsx"),
  damaged: say("the workbook cannot be read: {detail}", "无法读取工作簿：{detail}"),
  noSheets: say("the workbook has no sheets", "工作簿中没有工作表"),
  unknownSheet: say("there is no sheet \"{value}\"; the workbook has {choices}", "没有工作表“{value}”；现有：{choices}"),
  unknownTable: say("there is no table \"{value}\"; the workbook has {choices}", "没有表“{value}”；现有：{choices}"),
  noHeaderRow: say("sheet \"{sheet}\" has no row of headers", "工作表“{sheet}”没有列名行"),
  tooManyRows: say("sheet \"{sheet}\" has {value} rows, more than {maximum}", "工作表“{sheet}”有 {value} 行，超过上限 {maximum}"),
  tooManyCells: say("sheet \"{sheet}\" has {value} cells, more than {maximum}", "工作表“{sheet}”有 {value} 个单元格，超过上限 {maximum}"),
  empty: say("the file is empty", "文件为空"),
  tooManyColumns: say("record {line} has {value} columns, more than {maximum}", "第 {line} 条记录有 {value} 列，超过上限 {maximum}"),
  longRecord: say("record {line} has more than {maximum} characters: a quotation mark in it may not be closed", "第 {line} 条记录超过 {maximum} 个字符：其中的引号可能未闭合"),
  nulCharacter: say("record {line} holds a NUL character: the file is damaged, or is no text", "第 {line} 条记录含有空字符（NUL）：文件已损坏或不是文本"),
  undecodable: say("record {line} has bytes that are not {encoding}, in which the file is written: it is damaged there, or joined from files of different encodings", "第 {line} 条记录含有不符合文件编码 {encoding} 的字节：文件在此处损坏，或由不同编码的文件拼接而成"),
  badQuotes: say("quotation marks do not match in record {line}", "第 {line} 条记录的引号不匹配"),
} as const satisfies Record<string, LocalText>;

/** A file that cannot be taken in; `message` is English, other languages come from code and values. */
export interface FileFailure {
  readonly code: keyof typeof fileMessages;
  readonly message: string;
  readonly values: FailureValues;
}

export type FileResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FileFailure };

export function fileFailure(code: FileFailure["code"], values: FailureValues = {}): FileFailure {
  return { code, message: renderTemplate(fileMessages[code].en, values), values };
}

export function fileFail(code: FileFailure["code"], values: FailureValues = {}): { readonly ok: false; readonly failure: FileFailure } {
  return { ok: false, failure: fileFailure(code, values) };
}

export function describeFileFailure({ code, values }: FileFailure, locale: Locale): string {
  return renderTemplate(fileMessages[code][locale], values);
}
