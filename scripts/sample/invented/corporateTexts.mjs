/** Names, headers and notes of the invented clients, in both languages. Segment, region, size and stage are keys of `words`. */
const CLASSES = {
  developer: { segment: "corporate", region: "east", size: "large", stage: "mature" },
  riverside: { segment: "projectFinance", region: "east", size: "medium", stage: "construction" },
  harbour: { segment: "projectFinance", region: "south", size: "medium", stage: "construction" },
  machines: { segment: "corporate", region: "north", size: "medium", stage: "mature" },
  hospital: { segment: "corporate", region: "west", size: "large", stage: "mature" },
  tollRoad: { segment: "projectFinance", region: "west", size: "large", stage: "operation" },
  software: { segment: "micro", region: "south", size: "small", stage: "startUp" },
  utility: { segment: "corporate", region: "north", size: "large", stage: "mature" },
  trader: { segment: "sme", region: "east", size: "small", stage: "growth" },
  farm: { segment: "sme", region: "west", size: "small", stage: "mature" },
  logistics: { segment: "sme", region: "south", size: "medium", stage: "growth" },
  hotel: { segment: "sme", region: "west", size: "medium", stage: "mature" },
};

const english = {
  notes: [
    "Tenor sample: twelve corporate and project-finance clients. Invented figures: no client and no price or rate here is real.",
    "Money in thousand EUR. Revenue and cost and referral are per year. Rates are annual decimals.",
    "EAD = drawn + CCF x undrawn. LGD = 45% of the share of EAD that collateral after haircut leaves uncovered.",
    "PD follows the rating: AAA 0; A 0.002; BBB 0.005; BB 0.02; B 0.05; CCC 0.12.",
    "Northgate Homes and its two projects are one group. The toll road's growth of -0.05 stands for repayment.",
    "Negative on purpose: Harbour Offices and Grand Plaza Hotel lose more than they earn. PD 0: Union Power and Water. Churn 0: the three projects.",
  ],
  headers: ["Client", "Industry", "Segment", "Region", "Size", "Stage", "Rating", "Group", "Revenue", "Retention cost", "Churn", "Discount rate", "PD", "LGD", "EAD", "Years", "Growth", "CAC", "Referral", "Drawn", "Undrawn", "CCF", "Collateral", "Haircut", "Deposits", "Repricing share", "Deposit beta"],
  words: {
    corporate: "Corporate", sme: "SME", micro: "Micro", projectFinance: "Project finance",
    north: "North", south: "South", east: "East", west: "West",
    small: "Small", medium: "Medium", large: "Large",
    startUp: "Start-up", growth: "Growth", mature: "Mature", construction: "Construction", operation: "Operation",
    perpetual: "perpetual",
  },
  clients: withClasses({
    developer: { name: "Northgate Homes", industry: "Real estate", group: "Northgate" },
    riverside: { name: "Riverside Flats (project)", industry: "Real estate", group: "Northgate" },
    harbour: { name: "Harbour Offices (project)", industry: "Real estate", group: "Northgate" },
    machines: { name: "Keller Machine Works", industry: "Manufacturing" },
    hospital: { name: "St Anne Hospital", industry: "Health care" },
    tollRoad: { name: "Westpass Toll Road", industry: "Infrastructure" },
    software: { name: "Brightloop Software", industry: "Technology" },
    utility: { name: "Union Power and Water", industry: "Utilities" },
    trader: { name: "Meridian Trading", industry: "Wholesale trade" },
    farm: { name: "Green Valley Farm Co-operative", industry: "Agriculture" },
    logistics: { name: "Fastlane Logistics", industry: "Transport" },
    hotel: { name: "Grand Plaza Hotel", industry: "Hospitality" },
  }),
};

const chinese = {
  notes: [
    "Tenor 示例：十二个企业贷款与项目融资客户。数字均为虚构：客户、价格与利率都不是真实的。",
    "金额单位：千欧元；收入、成本与推荐价值均为每年。各种率均为年率小数。",
    "违约风险敞口 = 已用额度 + 信用转换系数 × 未用额度。违约损失率 = 45% × 折扣后押品未覆盖的敞口占比。",
    "违约概率按评级取值：AAA 0；A 0.002；BBB 0.005；BB 0.02；B 0.05；CCC 0.12。",
    "北门置业与其两个项目同属一个集团。收费公路的增长率 -0.05 表示贷款逐年偿还。",
    "有意为负值：海港写字楼项目与广场大酒店（损失大于收益）。违约概率为 0：联合水电公司。流失率为 0：三个项目。",
  ],
  headers: ["客户", "行业", "客群", "地区", "规模", "发展阶段", "评级", "集团", "收入", "维护成本", "流失率", "折现率", "违约概率", "违约损失率", "违约风险敞口", "年限", "增长率", "获客成本", "推荐价值", "已用额度", "未用额度", "信用转换系数", "押品价值", "押品折扣", "存款", "重定价占比", "存款贝塔"],
  words: {
    corporate: "大型企业", sme: "中小企业", micro: "小微企业", projectFinance: "项目融资",
    north: "北部", south: "南部", east: "东部", west: "西部",
    small: "小型", medium: "中型", large: "大型",
    startUp: "初创", growth: "成长", mature: "成熟", construction: "建设期", operation: "运营期",
    perpetual: "永续",
  },
  clients: withClasses({
    developer: { name: "北门置业", industry: "房地产", group: "北门集团" },
    riverside: { name: "河畔公寓项目", industry: "房地产", group: "北门集团" },
    harbour: { name: "海港写字楼项目", industry: "房地产", group: "北门集团" },
    machines: { name: "凯勒机械厂", industry: "制造业" },
    hospital: { name: "圣安妮医院", industry: "医疗卫生" },
    tollRoad: { name: "西岭收费公路", industry: "基础设施" },
    software: { name: "明环软件", industry: "科技" },
    utility: { name: "联合水电公司", industry: "公用事业" },
    trader: { name: "子午线贸易", industry: "批发贸易" },
    farm: { name: "绿谷农业合作社", industry: "农业" },
    logistics: { name: "快道物流", industry: "交通运输" },
    hotel: { name: "广场大酒店", industry: "酒店业" },
  }),
};

export const corporateTexts = { en: english, "zh-CN": chinese };

function withClasses(names) {
  return Object.fromEntries(Object.entries(names).map(([key, text]) => [key, { ...text, ...CLASSES[key] }]));
}
