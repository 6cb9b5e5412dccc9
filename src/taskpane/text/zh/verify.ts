import type { verifyEn } from "../en/verify";
import type { Shape } from "../shape";

export const verifyZh: Shape<typeof verifyEn> = {
  title: "核对",
  about: "按引用的单元格重算所有 Tenor 公式，按保留的公式重算冻结值，并在现有客户表上重新运行各条运行记录。不作任何修改。",
  start: "开始核对",
  working: "正在核对…",
  counts: (name, checked, differ, unchecked) => `${name}：已核对 ${checked}，不一致 ${differ}，未核对 ${unchecked}。`,
  formulas: "公式",
  frozen: "冻结值",
  runs: "运行记录",
  same: "工作簿内容与其公式和记录一致。",
  different: "以下单元格与其公式或记录不一致：",
  unchecked: "未发现不一致，但以下内容未能核对：",
  nothing: "工作簿中没有 Tenor 的公式和记录。",
  notChecked: "未核对：",
  run: (id) => `运行 ${id}`,
  signature: "运行记录的签名是校验和：可显示记录被改动，但不能说明由谁改动。",
};
