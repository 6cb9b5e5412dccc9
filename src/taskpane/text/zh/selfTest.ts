import { selfTestTitle } from "../../../audit/selfTest/selfTestTitle";
import type { selfTestEn } from "../en/selfTest";
import type { Shape } from "../shape";

export const selfTestZh: Shape<typeof selfTestEn> = {
  title: "自检",
  about: "将已知结果的调用（取自示例与公开数据）以公式写入工作表，列出期望值、差异及通过与否，并在窗格中执行相同的调用。",
  start: "运行自检",
  working: "正在计算已知结果…",
  inCells: (passed, calls) => `单元格中：${calls} 项中 ${passed} 项通过。`,
  inPane: (passed, calls) => `窗格中：${calls} 项中 ${passed} 项通过。`,
  madeWith: (version, host) => `Tenor ${version}；${host}。`,
  sheet: {
    name: "Tenor 自检",
    title: selfTestTitle["zh-CN"],
    version: "版本",
    host: "程序",
    date: "写出时间",
    calls: "调用数",
    total: "通过数",
    note: "说明",
    noteText: "公式实时计算，显示的是本程序当前的结果；需要搜索求解的函数未列入。",
    headers: { name: "函数", source: "期望值来源", found: "结果", expected: "期望值", difference: "差异", tolerance: "容差", result: "是否通过" },
    passed: "通过",
    failed: "未通过",
  },
};
