import { renderTemplate, type Failure, type FailureValues } from "../../core/result/failure";
import { say, type LocalText, type Locale } from "../text/localText";

/** Something about the data that a person should know, though a value can be computed. */
export interface DataWarning {
  readonly code: WarningCode;
  readonly values: FailureValues;
  /** Row of the source table below its headers, from 1; absent where it is about a whole column. */
  readonly row?: number;
  readonly column?: string;
}

/** A row that cannot be valued, and the first rule it breaks. */
export interface DataError {
  /** Row of the source table below its headers, from 1. */
  readonly row: number;
  readonly client: string;
  readonly failure: Failure;
}

/** How a column was filled where the table itself says nothing. */
export interface FilledColumn {
  readonly id: string;
  /** What stands in; of a derived column, the id of the column it is derived from. */
  readonly value: number | string;
  readonly rows: number;
  readonly from: "assumption" | "default" | "derived";
}

/** What reading a client table found. */
export interface QualityReport {
  /** Rows below the headers that are not blank. */
  readonly rows: number;
  readonly blankRows: number;
  readonly errors: readonly DataError[];
  readonly warnings: readonly DataWarning[];
  readonly filled: readonly FilledColumn[];
}

const warningMessages = {
  duplicateClient: say("{client} appears more than once: rows {first} and {row}", "{client} 出现多次：第 {first} 行与第 {row} 行"),
  duplicateColumn: say("more than one column for {column}: {value}; the first is used", "{column} 对应多列：{value}；取第一列"),
  mixedTypes: say("{column} holds {value} texts among its numbers", "{column} 列的数字中混有 {value} 个文本"),
  roundedHorizon: say("{value} horizons were rounded up to whole periods", "{value} 个年限已向上取整为整数期"),
  probablyPercent: say("{column} looks like percents typed as whole numbers: {value} of {rows} values are above 1", "{column} 疑似以百分数整数填写：{rows} 个值中有 {value} 个大于 1"),
  probablyDecimal: say("{column} looks like decimals where basis points are needed: {value} of {rows} values are below 1", "{column} 应以基点填写，疑似填成了小数：{rows} 个值中有 {value} 个小于 1"),
  looksLikeDates: say("{column} holds dates where years are needed: {value} of {rows} cells count as blank", "{column} 应为年数，疑似填成了日期：{rows} 个单元格中有 {value} 个按空白处理"),
  looksCumulative: say("{column} rises year by year towards 1: a cumulative curve where a conditional one is needed?", "{column} 逐年上升趋近 1：此处需要条件概率，是否误填了累计概率?"),
  needsCompanion: say("{column} has no effect without {value}", "缺少 {value}，{column} 不起作用"),
  loadedDiscount: say("discount rate of {value} or more with PD above 0 in {rows} rows: default risk may be charged twice", "有 {rows} 行折现率不低于 {value} 且 PD 大于 0：违约风险可能被重复计入"),
} as const satisfies Record<string, LocalText>;
export type WarningCode = keyof typeof warningMessages;

/** A warning in words. */
export function describeWarning(warning: DataWarning, locale: Locale): string {
  return renderTemplate(warningMessages[warning.code][locale], warning.values);
}

/** A discount rate from which a check asks whether it already holds a risk premium. A convention of this product. */
export const LOADED_DISCOUNT_RATE = 0.15;
