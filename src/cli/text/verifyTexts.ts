import { say } from "../../catalog/text/localText";

/** Words of `tenor verify`. Slots are filled like those of messages. */
export const verifyTexts = {
  formulas: say("Formulas", "公式"),
  frozen: say("Frozen values", "冻结值"),
  runs: say("Recorded runs", "运行记录"),
  counts: say("checked {checked}, differ {differ}, not checked {unchecked}", "已核对 {checked}，不一致 {differ}，未核对 {unchecked}"),
  differ: say("Differ", "不一致"),
  unchecked: say("Not checked", "未核对"),
  notes: say("Notes", "说明"),
  otherVersion: say("recorded by version {version}", "由版本 {version} 记录"),
  notSigned: say("recorded without a signature", "记录时没有签名"),
  run: say("run {id}", "运行 {id}"),
  more: say("… and {count} more; --json lists all", "…… 另有 {count} 条；--json 列出全部"),
  progress: say("verifying", "核对中"),
  verdicts: {
    same: say("The workbook holds what its formulas and records give.", "工作簿内容与其公式和记录一致。"),
    different: say("The workbook does not hold what its formulas and records give.", "工作簿内容与其公式或记录不一致。"),
    unchecked: say("Nothing differs, but not everything could be checked.", "未发现不一致，但有未能核对的内容。"),
    nothing: say("The workbook has no formula and no record of Tenor: there is nothing to verify.", "工作簿中没有 Tenor 的公式和记录，无可核对。"),
  },
};
