import { say, type LocalText } from "../../catalog/text/localText";

/** Words of `tenor import`. */
export const importTexts = {
  progress: say("joining", "合并中"),
  tableSheet: say("Clients", "客户"),
  reportSheet: say("Import report", "导入报告"),
} as const;

/** What `tenor import --help` prints. */
export const importHelp: LocalText = say(
  `tenor import FILE… [options]

Joins exports of other systems into one client table: clients, facilities, transactions, complaints, as .csv or .xlsx.
What a file holds follows from its headers, English or Chinese. Prints what was read and what was found; nothing is
dropped without a line in the report.

  --currency CODE               currency of the client table, where files have amounts in several
  --rates FILE                  currency, rate to that currency and, where rates change, date; an amount without
                                a rate is an error of its row
  --dates dmy|mdy               order of day and month in columns whose dates do not tell
  --as-of DATE                  date of the look; without it the latest date in the files
  --kind FILE=KIND              clients, facilities, transactions or complaints, where the headers do not tell
  --map KIND.FIELD=Header       a column by hand; without a header it is left out
  --mapping FILE.json           a mapping that was saved, by the pane or with the next option
  --save-mapping FILE.json      keeps columns, order of dates, currency and rates for the next time
  --out FILE.xlsx|FILE.csv      the client table; a workbook has the report beside it
  --json                        the result as JSON

  tenor import clients.csv facilities.csv transactions.csv --currency EUR --rates rates.csv --out book.xlsx

Exit codes
  0  done, whatever the report lists
  1  a file could not be read or written
  2  wrong usage, or something only you can say: it is asked
`,
  `tenor import FILE… [选项]

将其他系统导出的客户、授信、交易、投诉文件（.csv 或 .xlsx）合并为一张客户表。文件内容由列名（中文或英文）识别。
输出读取情况与发现的问题；任何一行未计入都会写入报告。

  --currency CODE               客户表的货币（文件含多种货币时必填）
  --rates FILE                  币种、折算汇率，以及汇率变动时的日期；缺少汇率的金额作为该行的错误
  --dates dmy|mdy               无法判断的日期列采用日/月或月/日
  --as-of DATE                  截止日；缺省为文件中的最近日期
  --kind FILE=KIND              列名无法识别时指定 clients、facilities、transactions 或 complaints
  --map KIND.FIELD=列名          手工指定列；不写列名则不使用
  --mapping FILE.json           使用已保存的映射
  --save-mapping FILE.json      保存列、日期顺序、货币与汇率，供下次使用
  --out FILE.xlsx|FILE.csv      写出客户表；工作簿同时含导入报告
  --json                        以 JSON 输出结果

  tenor import clients.csv facilities.csv transactions.csv --currency CNY --rates rates.csv --out book.xlsx

退出码
  0  完成，报告中可有发现
  1  文件无法读取或写入
  2  用法错误，或需由您回答的问题
`,
);
