/**
 * Clients that do not exist: names, and figures in thousands. A row: name in English and Chinese, then the places
 * of segment, industry, region, size and stage in the lists below, rating, revenue, retention cost, churn, PD, LGD,
 * EAD, growth, acquisition cost, referral.
 */
const ROWS = [
  ["Alder Textiles", "赤杨纺织", 0, 0, 0, 0, 2, "R2", 4200, 620, 0.05, 0.006, 0.38, 92000, 0.02, 0, 260],
  ["Basalt Cement", "玄武水泥", 0, 0, 1, 0, 2, "R3", 3650, 540, 0.06, 0.012, 0.4, 88000, 0.01, 0, 120],
  ["Cormorant Shipping", "鸬鹚航运", 0, 2, 0, 0, 2, "R4", 3900, 600, 0.07, 0.021, 0.42, 76000, 0.015, 0, 180],
  ["Dunlin Foods", "滨鹬食品", 0, 0, 2, 0, 2, "R1", 2900, 410, 0.045, 0.0025, 0.35, 64000, 0.025, 0, 210],
  ["Ember Power", "余烬电力", 0, 3, 3, 0, 2, "R2", 5100, 560, 0.035, 0.005, 0.32, 138000, 0.01, 0, 90],
  ["Fathom Ports", "寻深港务", 0, 2, 0, 0, 2, "R2", 3300, 430, 0.04, 0.006, 0.34, 82000, 0.015, 0, 150],
  ["Garnet Chemicals", "石榴石化工", 0, 0, 0, 0, 2, "R4", 2700, 480, 0.08, 0.024, 0.45, 52000, 0, 0, 60],
  ["Harrow Machines", "耙犁机械", 1, 0, 2, 1, 1, "R3", 980, 165, 0.09, 0.014, 0.42, 17500, 0.05, 40, 75],
  ["Iris Medical", "鸢尾医疗", 1, 1, 0, 1, 1, "R2", 1240, 190, 0.07, 0.008, 0.4, 15200, 0.08, 55, 140],
  ["Juniper Retail", "杜松零售", 1, 1, 3, 1, 2, "R4", 860, 175, 0.11, 0.026, 0.48, 13800, 0.02, 0, 30],
  ["Kestrel Logistics", "红隼物流", 1, 2, 1, 1, 1, "R3", 1100, 180, 0.09, 0.016, 0.43, 18900, 0.06, 45, 95],
  ["Lantern Lighting", "灯笼照明", 1, 0, 0, 1, 1, "R3", 760, 140, 0.1, 0.015, 0.45, 11200, 0.04, 0, 45],
  ["Mallow Packaging", "锦葵包装", 1, 0, 2, 1, 2, "R5", 690, 150, 0.12, 0.045, 0.5, 12600, 0, 0, 15],
  ["Nettle Software", "荨麻软件", 1, 1, 0, 1, 1, "R3", 920, 160, 0.13, 0.018, 0.6, 5400, 0.12, 80, 160],
  ["Osprey Tools", "鱼鹰工具", 1, 0, 1, 1, 2, "R2", 830, 135, 0.075, 0.009, 0.41, 14100, 0.03, 0, 55],
  ["Pebble Building", "卵石建筑", 1, 3, 3, 1, 2, "R5", 740, 145, 0.11, 0.052, 0.47, 13300, 0.01, 0, 20],
  ["Quill Printing", "翎笔印刷", 2, 0, 1, 2, 2, "R4", 210, 52, 0.14, 0.028, 0.52, 2900, 0, 12, 8],
  ["Rowan Bakery", "花楸烘焙", 2, 1, 0, 2, 0, "R4", 165, 46, 0.16, 0.032, 0.55, 1800, 0.07, 18, 22],
  ["Sable Garage", "紫貂汽修", 2, 1, 2, 2, 2, "R5", 140, 48, 0.17, 0.05, 0.55, 1600, 0, 0, 5],
  ["Teal Travel", "水鸭旅行", 2, 1, 0, 2, 1, "R6", 390, 60, 0.2, 0.11, 0.6, 2400, 0.03, 15, 12],
  ["Umber Joinery", "赭木工坊", 2, 0, 3, 2, 1, "R3", 175, 44, 0.12, 0.017, 0.5, 2100, 0.05, 10, 18],
  ["Verbena Care", "马鞭草护理", 2, 1, 1, 2, 0, "R3", 230, 58, 0.13, 0.019, 0.5, 2600, 0.1, 22, 35],
  ["Willow Nursery", "垂柳苗圃", 2, 3, 3, 2, 1, "R4", 120, 40, 0.15, 0.03, 0.52, 1500, 0.02, 8, 6],
  ["Yarrow Design", "蓍草设计", 2, 1, 0, 2, 0, "R5", 60, 66, 0.22, 0.06, 0.62, 900, 0.04, 14, 4],
];

export const clientCount = ROWS.length;

/** Capital per unit of exposure by rating: invented. */
const CAPITAL = { R1: 0.04, R2: 0.055, R3: 0.075, R4: 0.095, R5: 0.12, R6: 0.15 };

export function wordsOf(say) {
  return {
    segments: [say("Corporate", "公司客户"), say("SME", "中小企业"), say("Micro", "小微企业")],
    industries: [say("Manufacturing", "制造业"), say("Services", "服务业"), say("Transport", "交通运输"), say("Infrastructure", "基础设施与建筑")],
    regions: [say("East", "东部"), say("Central", "中部"), say("South", "南部"), say("West", "西部")],
    sizes: [say("Large", "大型"), say("Medium", "中型"), say("Small", "小型")],
    stages: [say("Start-up", "初创"), say("Growth", "成长"), say("Mature", "成熟")],
  };
}

/** The clients by column, in one language. */
export function clientRows(say) {
  const words = wordsOf(say);
  return ROWS.map(([english, chinese, segment, industry, region, size, stage, rating, revenue, cost, churn, pd, lgd, ead, growth, cac, referral]) => ({
    client: say(english, chinese),
    segment: words.segments[segment],
    industry: words.industries[industry],
    region: words.regions[region],
    size: words.sizes[size],
    stage: words.stages[stage],
    rating, revenue, retention_cost: cost, churn, pd, lgd, ead, growth, cac, referral,
    capital: CAPITAL[rating],
  }));
}
