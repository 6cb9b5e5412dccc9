import { say, type LocalText } from "../../catalog/text/localText";

const exitCodes = say(
  `Exit codes
  0  done; a run with broken rows or refused scenarios is done, and lists them
  1  no result: a failure of the call, an unreadable file, no row that could be valued,
     no scenario that the table can take
  2  wrong usage`,
  `退出码
  0  完成;含有问题行或无法套用的情景的运行也算完成,并逐一列出
  1  没有结果:调用失败、文件无法读取、没有可估值的行
  2  用法错误`,
);

const both = (text: LocalText): LocalText => say(`${text.en}\n\n${exitCodes.en}\n`, `${text["zh-CN"]}\n\n${exitCodes["zh-CN"]}\n`);

/** What `tenor --help` prints. */
export const generalHelp = both(
  say(
    `tenor: customer lifetime value for lenders, on the command line

Usage
  tenor functions [--json]             worksheet functions with their arguments
  tenor call NAME '[arguments]'        one call, arguments and result as JSON
  tenor run FILE [options]             a whole portfolio from a .csv or .xlsx file
  tenor simulate FILE [options]        the distribution of its value over simulated states of the economy
  tenor verify FILE.xlsx [options]     recomputes what Tenor has put into a saved workbook
  tenor diff A.xlsx B.xlsx [options]   what changed from one workbook to another
  tenor scan FILE.xlsx [options]       looks for what tends to be wrong in a workbook
  tenor sql [options]                  the model as SQL, for a table of clients in a database
  tenor import FILE… [options]         exports of other systems (clients, facilities, transactions, complaints)
                                       as one client table
  tenor --version
  tenor COMMAND --help

Options of every command
  --lang en|zh-CN                      language of words; names and JSON keys are English`,
    `tenor:贷款机构的客户终身价值,命令行版

用法
  tenor functions [--json]             工作表函数及其参数
  tenor call NAME '[参数]'             单次调用,参数与结果均为 JSON
  tenor run FILE [选项]                对 .csv 或 .xlsx 文件中的整个组合估值
  tenor simulate FILE [选项]           模拟宏观状态下组合价值的分布
  tenor verify FILE.xlsx [选项]        重新计算工作簿中由 Tenor 产生的内容
  tenor diff A.xlsx B.xlsx [选项]      两个工作簿之间的变化
  tenor scan FILE.xlsx [选项]          检查工作簿中的常见问题
  tenor sql [选项]                     将模型写成 SQL,用于数据库中的客户表
  tenor import FILE… [选项]            将其他系统导出的客户、授信、交易、投诉文件合并为客户表
  tenor --version
  tenor 命令 --help

各命令通用选项
  --lang en|zh-CN                      文字所用语言;名称与 JSON 键为英文`,
  ),
);

export const functionsHelp = both(
  say(
    `tenor functions [--json] [--lang en|zh-CN]

Lists the worksheet functions: name, arguments (optional ones in brackets), what they give.
--json adds the meaning and default of every argument.`,
    `tenor functions [--json] [--lang en|zh-CN]

列出工作表函数:名称、参数(可选参数加方括号)与结果。
--json 另给出每个参数的含义与默认值。`,
  ),
);

export const callHelp = both(
  say(
    `tenor call NAME '[arguments]' [--lang en|zh-CN]

Calls a function as a cell does. Arguments are a JSON array, in the order of the function:
  number, text, true, false     one value
  null                          left out: the default
  [1, 2, 3]                     a column: one value a client
  [[1, 2], [3, 4]]              rows of cells: a table, or a value for each year across
  {"error": "#N/A"}             a cell with an error
The result is JSON: one value, or rows of cells; a failed cell is {"error", "message"}.
A failure of the whole call is one line on standard error.

  tenor call CLV '[100, 0, 0.1, 0.12, null, null, null, "perpetual", null, null, "end", 1]'
  tenor call CLV '[[100, 200], 0, 0.1, 0.12]'`,
    `tenor call NAME '[参数]' [--lang en|zh-CN]

与单元格公式一样调用函数。参数为 JSON 数组,顺序与函数一致:
  数字、文本、true、false       单个值
  null                          省略:取默认值
  [1, 2, 3]                     一列:每个客户一个值
  [[1, 2], [3, 4]]              多行单元格:表,或横向逐年取值
  {"error": "#N/A"}             含错误的单元格
结果为 JSON:单个值,或多行单元格;出错的单元格为 {"error", "message"}。
整个调用失败时,在标准错误输出一行说明。

  tenor call CLV '[100, 0, 0.1, 0.12, null, null, null, "perpetual", null, null, "end", 1]'
  tenor call CLV '[[100, 200], 0, 0.1, 0.12]'`,
  ),
);

export const runHelp = both(
  say(
    `tenor run FILE.csv|FILE.xlsx [options]

Values every client of a table under every scenario. Columns are found by their headers, English or
Chinese. Prints what the data lack, and the value by scenario.

  --scenarios FILE              scenario table; without it the illustrative base, adverse, severe, upside
  --matrix FILE                 yearly transition matrix: a rating without a PD takes its PD from it
  --assumptions FILE|name=value values for what the table leaves out: discount_rate=0.08 years=10
                                "benchmark LPR=0.031"
  --map column=Header           which header stands for a column: churn=Leavers; churn= leaves it out
  --sheet NAME                  sheet of the workbook to read
  --out FILE.xlsx|FILE.csv      writes the result: .xlsx with summary, clients, scenarios, data quality
                                and how it was made; .csv with the clients
  --workers N                   threads; the result does not depend on them
  --stamp                       writes the time of the run into the .xlsx; without it (and without
                                SOURCE_DATE_EPOCH) the same inputs give the same bytes
  --json                        prints the result as JSON

--assumptions and --map take several values and may be repeated.`,
    `tenor run FILE.csv|FILE.xlsx [选项]

对表中每个客户在每个情景下估值。按列名(中文或英文)自动识别各列。
输出数据质量说明及各情景下的价值。

  --scenarios FILE              情景表;缺省为示例情景:基准、不利、严重、乐观
  --matrix FILE                 年度转移矩阵:有评级而无违约概率的客户由此推算
  --assumptions FILE|name=value 表中缺少的取值:discount_rate=0.08 years=10
                                "benchmark LPR=0.031"
  --map column=列名             指定某列对应的列名:churn=离开率;churn= 表示不用该列
  --sheet NAME                  读取工作簿中的哪张工作表
  --out FILE.xlsx|FILE.csv      写出结果:.xlsx 含汇总、客户、情景、数据质量与说明;.csv 仅含客户
  --workers N                   线程数;不影响结果
  --stamp                       在 .xlsx 中写入运行时间;不用它(且未设置 SOURCE_DATE_EPOCH)时,
                                相同输入得到完全相同的文件
  --json                        以 JSON 输出结果

--assumptions 与 --map 可带多个值,也可重复使用。`,
  ),
);

export const simulateHelp = both(
  say(
    `tenor simulate FILE.csv|FILE.xlsx [options]

The distribution of a portfolio's value over simulated states of the economy, in which clients default,
leave and earn together: as the worksheet function SIMULATE, to the last digit.

  --paths N                     states to draw, 1000 where left out, at most 100,000
  --seed S                      a whole number, 1 where left out; the same seed gives the same numbers
  --settings FILE|name=value    correlations and the rest: credit_correlation=0.2 sampling=sobol; tenor call
                                SIMULATION_SETTINGS lists them; may be repeated
  --scenarios FILE              scenario table; its first scenario is simulated
  --scenario NAME               another one of it; without a file, of the product's own
  --out FILE.xlsx|FILE.csv      writes the result: .xlsx with distribution, clients, paths, settings, data
                                quality and how it was made; .csv with the clients

--matrix, --assumptions, --map, --sheet, --workers, --stamp and --json as in tenor run.`,
    `tenor simulate FILE.csv|FILE.xlsx [选项]

模拟宏观状态下组合价值的分布,客户的违约、流失与收入随共同因子变动;
与工作表函数 SIMULATE 的结果逐位一致。

  --paths N                     路径数,缺省为 1000,至多 100,000
  --seed S                      随机种子(整数),缺省为 1;种子相同则结果相同
  --settings FILE|name=value    相关性等参数:credit_correlation=0.2 sampling=sobol;
                                以 tenor call SIMULATION_SETTINGS 列出;可重复使用
  --scenarios FILE              情景表;取其第一个情景
  --scenario NAME               其中的另一个情景;无文件时取自产品自带情景
  --out FILE.xlsx|FILE.csv      写出结果:.xlsx 含分布、客户、路径、参数、数据质量与说明;.csv 仅含客户

--matrix、--assumptions、--map、--sheet、--workers、--stamp 与 --json 同 tenor run。`,
  ),
);

export const sqlHelp = both(
  say(
    `tenor sql [options]

Prints the deterministic model as SQL views over a table of clients: value and lines by client and
scenario, totals by scenario, the weighted total. Rows with bad input come out with a reason.

  --dialect NAME                ansi (default), duckdb, spark, trino or postgres
  --clients NAME                the client table in the database; clients where left out
  --columns LIST|FILE           names of its columns, with commas between, or a .csv or .xlsx file with
                                the same headers; without it the columns of Tenor by their ids
  --map column=Name             which column stands for one of Tenor's: churn=leavers; churn= leaves it out
  --scenarios FILE|NAME         scenario table, or one scenario of the product; without it the
                                illustrative base, adverse, severe, upside
  --assumptions FILE|name=value values for what the table leaves out: discount_rate=0.08 years=10
  --output FILE                 writes the SQL to a file

--assumptions and --map take several values and may be repeated.`,
    `tenor sql [选项]

将确定性模型写成客户表上的 SQL 视图:各客户在各情景下的价值与构成、各情景合计、加权合计。
输入有误的行给出原因代码。

  --dialect 名称                ansi(缺省)、duckdb、spark、trino 或 postgres
  --clients 名称                数据库中的客户表;缺省为 clients
  --columns 列表|FILE           该表的列名,以逗号分隔;或列名相同的 .csv、.xlsx 文件;
                                缺省为 Tenor 各列的标识
  --map column=列名             指定某列对应的列名:churn=离开率;churn= 表示不用该列
  --scenarios FILE|名称         情景表,或产品自带的某一情景;缺省为示例情景:基准、不利、严重、乐观
  --assumptions FILE|name=value 表中缺少的取值:discount_rate=0.08 years=10
  --output FILE                 将 SQL 写入文件

--assumptions 与 --map 可带多个值,也可重复使用。`,
  ),
);
