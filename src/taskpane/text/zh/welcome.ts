import type { welcomeEn } from "../en/welcome";
import type { Shape } from "../shape";

export const welcomeZh: Shape<typeof welcomeEn> = {
  title: "新手三步",
  about: "三次点击，从空白工作簿到组合价值。不会改动您已有的内容。",
  short: "初次使用 Tenor？三步得到首个结果。",
  show: "查看步骤",
  hide: "隐藏新手三步",
  menu: "新手三步",
  status: { done: "已完成", next: "下一步", waiting: "稍后" },
  steps: { sample: "客户表", formula: "第一个公式", run: "第一次运行" },
  what: {
    sample: "在新工作表中放入十二个虚构客户；也可选中自有客户表中的单元格，在下方使用。",
    formula: "在表格旁用一个公式计算每个客户的终身价值。",
    run: "同一批客户在四种情景下的价值：经济下行的代价，以及由哪些客户承担。",
  },
  act: { sample: "将示例放入新工作表", formula: "插入到表格旁", run: "为组合估值" },
  working: "请稍候……",
  sheet: { sheet: "示例客户", table: "SampleClients", header: "CLV" },
  calculating: (place) => `已插入 ${place}，正在计算。`,
  shows: (place, text) => `${place} 显示 ${text}，即第一个客户的终身价值；其余客户在其下方。`,
  lacksColumns: "该表缺少收入、维护成本、流失率或折现率列：请在“函数”页面构建公式。",
  done: "完成。结果见下方，其中每个数字都可解释。",
  explore: "查看全部函数",
  noSample: "示例获取失败。请重试，或使用自有客户表。",
};
