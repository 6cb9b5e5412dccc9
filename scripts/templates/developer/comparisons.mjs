/** Two figures each that have to be the same. */
export function comparisons({ say, placed, projects, group, tailoring, mortgages, milestones, loan, native }) {
  const money = "money";
  const { steps, parts } = tailoring;
  const { relationship, served } = placed.values;
  const forSale = projects.filter(({ project }) => project.sales !== undefined);
  const projectRows = (key) => `SUM(${steps.areaRef(key, steps.firstRow, steps.lastRow - 1)})`;
  const all = (key) => `SUM(${parts.areaRef(key)})`;
  const rolledUp = Array.from({ length: group.members - 1 }, (_, index) => `${group.own.value(index)}*${group.own.share(index)}`).join("+");
  return [
    { label: say("Relationship: Excel = TENOR.CLV", "客户关系价值：Excel 公式 = TENOR.CLV"), one: native.ref("cumulative", native.lastRow), other: relationship, format: money },
    ...projects.map(({ project, steps: values, offered }) => ({ label: say(`${project.name}: value = sum of its lines`, `${project.name}：价值 = 各项之和`), one: values[0], other: offered.join("+"), format: money })),
    ...forSale.map(({ project, table: cash }) => ({ label: say(`${project.name}: all homes are sold`, `${project.name}：销售比例合计 100%`), one: `SUM(${cash.areaRef("share")})`, other: "1", format: "percent" })),
    ...forSale.map(({ project, table: cash }) => ({ label: say(`${project.name}: receipts = released + left in escrow`, `${project.name}：回款 = 已释放 + 监管余额`), one: `SUM(${cash.areaRef("receipts")})`, other: `SUM(${cash.areaRef("released")})+${cash.ref("escrow", cash.lastRow)}`, format: money })),
    ...forSale.map(({ project, table: cash }) => ({ label: say(`${project.name}: escrow never below zero`, `${project.name}：监管余额不为负`), one: `MIN(0,MIN(${cash.areaRef("escrow")}))`, other: "0", format: money })),
    ...projects.map(({ project, table: cash, drawn }) => ({ label: say(`${project.name}: both ways draw the whole loan`, `${project.name}：两种提款方式提款总额相同`), one: `SUM(${cash.areaRef("draw")})`, other: `SUM(${drawn.areaRef("draw")})`, format: money })),
    { label: say("Shares kept by milestone never rise", "应留存比例随节点递减"), one: neverRises(milestones.table, "kept"), other: "0", format: "number" },
    { label: say("Mortgages by half-year = those of the projects", "逐期按揭合计 = 各项目按揭合计"), one: `SUM(${mortgages.areaRef("volume")})`, other: forSale.map(({ table: cash }) => `SUM(${cash.areaRef("mortgages")})`).join("+"), format: money },
    { label: say("Operating loan: within the cap of its value", "经营性物业贷款：不超过评估价值上限"), one: `MIN(0,${loan.room})`, other: "0", format: "percent" },
    { label: say("Operating loan: within the longest tenor", "经营性物业贷款：不超过最长期限"), one: `MIN(0,${loan.yearsLeft})`, other: "0", format: "number" },
    { label: say("Projects: sum of steps = tailored values", "项目：各步骤之和 = 定制价值"), one: projectRows("tailored"), other: projects.map(({ steps: values }) => values.at(-1)).join("+"), format: money },
    { label: say("Projects: difference by step = by component", "项目：按步骤差额 = 按构成差额"), one: projectRows("adds"), other: all("adds"), format: money },
    { label: say("Relationship: steps = tailored value", "客户关系：各步骤之和 = 定制价值"), one: steps.ref("tailored", steps.lastRow), other: served, format: money },
    { label: say("Group: GROUP_CLV = shares times own values", "集团：GROUP_CLV = 比例 × 自身价值之和"), one: group.total, other: rolledUp, format: money },
  ];
}

/** How far a column rises from one row to the next, together. */
function neverRises(table, key) {
  const rows = Array.from({ length: table.rows - 1 }, (_, index) => table.firstRow + index);
  return rows.map((row) => `MAX(0,${table.ref(key, row + 1)}-${table.ref(key, row)})`).join("+");
}
