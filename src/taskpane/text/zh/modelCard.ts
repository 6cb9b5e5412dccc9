import type { modelCardEn } from "../en/modelCard";
import type { Shape } from "../shape";

export const modelCardZh: Shape<typeof modelCardEn> = {
  title: "模型卡",
  about: "写出一张供模型评审使用的工作表：用途、方法、在用的输入与假设、局限、数据，以及本工作簿的测试与历史。重新写出时保留人员填写的内容。",
  write: "写出模型卡",
  working: "正在写出模型卡…",
  written: (sheet) => `已写入工作表“${sheet}”。`,
};
