/** Two figures each that have to be the same. */
export function comparisons({ say, placed, projects, group, native }) {
  const money = "money";
  const { table, sums } = group;
  const { relationship } = placed.values;
  const forSale = projects.filter(({ project }) => project.sales !== undefined);
  return [
    { label: say("Relationship: Excel = TENOR.CLV", "客户关系价值：Excel 公式 = TENOR.CLV"), one: native.ref("cumulative", native.lastRow), other: relationship, format: money },
    ...projects.map(({ project, steps, lines }) => ({ label: say(`${project.name}: value = sum of its lines`, `${project.name}：价值 = 各项之和`), one: steps[0], other: lines.join("+"), format: money })),
    ...forSale.map(({ project, table: cash }) => ({ label: say(`${project.name}: all homes are sold`, `${project.name}：销售比例合计 100%`), one: `SUM(${cash.areaRef("share")})`, other: "1", format: "percent" })),
    ...forSale.map(({ project, table: cash }) => ({ label: say(`${project.name}: receipts = released + left in escrow`, `${project.name}：回款 = 已释放 + 监管余额`), one: `SUM(${cash.areaRef("receipts")})`, other: `SUM(${cash.areaRef("released")})+${cash.ref("escrow", cash.lastRow)}`, format: money })),
    { label: say("Projects, tailored: sum of steps = sum of values", "项目定制价值：各步骤之和 = 价值之和"), one: `SUM(${table.areaRef("tailored")})`, other: projects.map(({ steps }) => steps[3]).join("+"), format: money },
    { label: say("Group = relationship + tailored projects", "集团 = 客户关系 + 定制后项目"), one: sums.group, other: `${relationship}+SUM(${table.areaRef("tailored")})`, format: money },
  ];
}
