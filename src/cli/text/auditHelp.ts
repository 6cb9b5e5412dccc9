import { say } from "../../catalog/text/localText";

export const verifyHelp = say(
  `tenor verify FILE.xlsx [options]

Recomputes what Tenor has put into a saved workbook and says which cells differ: every formula that calls
Tenor, from the values that it refers to, also inside other formulas and in what it spills; frozen values,
from the formulas that were kept; recorded runs (table TenorRuns), on the table as it is now. Numbers agree
within 1e-9 of their size. A formula that uses what is not calculated here is listed as not checked.

The signature of a run is a checksum over inputs, version, seed, settings, scenarios and totals: it shows
that a record was changed after it was written. It is no proof of who wrote it.

  --strict                      what could not be checked counts as different
  --json                        prints everything as JSON

Exit codes
  0  everything that was checked is the same
  1  something differs (with --strict: or could not be checked)
  2  the file cannot be read, or wrong usage
`,
  `tenor verify FILE.xlsx [选项]

重新计算工作簿中由 Tenor 产生的内容，并指出不一致的单元格：所有调用 Tenor 的公式（按其引用的
存储值重算，含嵌套在其他公式中的调用和溢出区域）；冻结值（按保留的公式重算）；运行记录（表
TenorRuns，按现有客户表重新运行）。数值在自身大小的 1e-9 以内视为一致。用到此处不计算的内容的
公式列为“未核对”。

运行记录的签名是对输入、版本、随机种子、参数、情景与合计的校验和：可显示记录在写入后被改动，
但不能证明由谁写入。

  --strict                      未能核对的内容也算不一致
  --json                        以 JSON 输出全部结果

退出码
  0  已核对的内容全部一致
  1  有不一致（使用 --strict 时也包括未能核对的内容）
  2  文件无法读取，或用法错误
`,
);

export const diffHelp = say(
  `tenor diff A.xlsx B.xlsx [options]

Says what changed from one workbook to another: inputs (rows of tables, found by client or key: new, lost,
and column by column what was and what is), assumptions and scenarios, formulas, results, recorded runs.
Tables are matched by name, else by their headers; other cells by sheet and address. A sheet that was renamed
or moved is recognised by what it holds.

  --json                        prints everything as JSON

Exit codes
  0  no difference
  1  something differs
  2  a file cannot be read, or wrong usage
`,
  `tenor diff A.xlsx B.xlsx [选项]

说明两个工作簿之间的变化:输入(按客户或键匹配表中各行:新增、减少,以及逐列的原值与现值)、
假设与情景、公式、结果、运行记录。表按名称匹配,其次按列名;其他单元格按工作表与地址匹配。
改名或移动的工作表按内容识别。

  --json                        以 JSON 输出全部结果

退出码
  0  没有差异
  1  有差异
  2  文件无法读取,或用法错误
`,
);

export const scanHelp = say(
  `tenor scan FILE.xlsx [options]

Looks for what tends to be wrong in a workbook with formulas of Tenor, gravest first: deleted references,
columns of one call that do not cover the same rows, percents typed as whole numbers, numbers that are text,
values typed over formulas, formulas unlike those around them, runs whose inputs have changed or that other
versions recorded, precedents that change at every calculation, numbers typed into formulas.

  --json                        prints everything as JSON

Exit codes
  0  nothing was found
  1  something was found
  2  the file cannot be read, or wrong usage
`,
  `tenor scan FILE.xlsx [选项]

检查含 Tenor 公式的工作簿中的常见问题,按严重程度排列:已删除的引用、同一调用中行不一致的列、
以整数输入的百分比、文本形式的数字、被数值改写的公式、与上下不一致的公式、输入已变化或由其他
版本记录的运行、每次计算都会变化的引用、直接写在公式中的数字。

  --json                        以 JSON 输出全部结果

退出码
  0  未发现问题
  1  发现问题
  2  文件无法读取,或用法错误
`,
);
