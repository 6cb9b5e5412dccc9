/**
 * Two snapshots of clients that do not exist, figures in thousands. A row: name in English and Chinese, segment,
 * then rating, revenue, retention cost, PD, LGD, EAD, churn before signals, satisfaction, days to approve, open
 * complaints, days overdue; PD at origination comes last.
 */
const PREVIOUS = [
  ["Amber Steel", "琥珀钢铁", 0, "R2", 2600, 380, 0.007, 0.38, 52000, 0.05, 7.5, 14, 0, 0, 0.006],
  ["Birch Paper", "白桦纸业", 0, "R3", 1900, 310, 0.013, 0.4, 41000, 0.06, 7, 16, 0, 0, 0.012],
  ["Cedar Hotels", "雪松酒店", 0, "R4", 1500, 290, 0.024, 0.45, 36000, 0.07, 6.5, 18, 1, 0, 0.018],
  ["Dolphin Fisheries", "海豚渔业", 1, "R3", 720, 130, 0.015, 0.42, 11500, 0.09, 7, 15, 0, 0, 0.014],
  ["Elm Furniture", "榆木家具", 1, "R3", 640, 125, 0.016, 0.44, 9800, 0.1, 7.5, 12, 0, 0, 0.015],
  ["Flint Mining", "燧石矿业", 0, "R4", 2100, 360, 0.022, 0.41, 47000, 0.06, 7, 15, 0, 0, 0.02],
  ["Gull Logistics", "海鸥物流", 1, "R2", 890, 140, 0.009, 0.4, 13600, 0.08, 8, 11, 0, 0, 0.009],
  ["Heron Pharma", "苍鹭制药", 1, "R2", 1080, 165, 0.008, 0.39, 14900, 0.07, 7.5, 13, 0, 0, 0.008],
  ["Ivy Garments", "常春藤服饰", 1, "R4", 560, 120, 0.028, 0.48, 8700, 0.11, 6, 20, 1, 12, 0.024],
  ["Jade Ceramics", "碧玉陶瓷", 1, "R5", 480, 115, 0.046, 0.5, 8200, 0.12, 6.5, 17, 0, 20, 0.03],
  ["Kite Electronics", "风筝电子", 1, "R3", 930, 155, 0.014, 0.46, 10400, 0.1, 7, 14, 0, 0, 0.013],
  ["Larch Timber", "落叶松木业", 1, "R3", 510, 110, 0.017, 0.43, 7900, 0.1, 6.5, 19, 1, 0, 0.016],
];

const CURRENT = [
  ["Amber Steel", "琥珀钢铁", 0, "R2", 2680, 385, 0.007, 0.38, 54000, 0.05, 8, 12, 0, 0, 0.006],
  ["Birch Paper", "白桦纸业", 0, "R3", 1840, 310, 0.014, 0.4, 40000, 0.06, 5.5, 27, 2, 0, 0.012],
  ["Cedar Hotels", "雪松酒店", 0, "R5", 1380, 300, 0.052, 0.45, 37500, 0.07, 6, 20, 1, 38, 0.018],
  ["Dolphin Fisheries", "海豚渔业", 1, "R3", 760, 132, 0.015, 0.42, 12000, 0.09, 7.5, 12, 0, 0, 0.014],
  ["Elm Furniture", "榆木家具", 1, "R3", 655, 126, 0.015, 0.44, 9600, 0.1, 7.5, 13, 0, 0, 0.015],
  ["Flint Mining", "燧石矿业", 0, "R4", 1860, 370, 0.031, 0.44, 49000, 0.06, 6.5, 17, 1, 8, 0.02],
  ["Gull Logistics", "海鸥物流", 1, "R2", 960, 142, 0.008, 0.4, 14800, 0.08, 8, 10, 0, 0, 0.009],
  ["Heron Pharma", "苍鹭制药", 1, "R2", 1190, 168, 0.0075, 0.39, 15600, 0.07, 8, 12, 0, 0, 0.008],
  ["Ivy Garments", "常春藤服饰", 1, "R4", 545, 122, 0.03, 0.48, 8600, 0.11, 4.5, 28, 3, 15, 0.024],
  ["Jade Ceramics", "碧玉陶瓷", 1, "R6", 390, 125, 0.12, 0.52, 8400, 0.12, 5, 22, 2, 96, 0.03],
  ["Kite Electronics", "风筝电子", 1, "R3", 1010, 158, 0.013, 0.46, 11200, 0.1, 7.5, 12, 0, 0, 0.013],
  ["Maple Dairy", "枫叶乳业", 1, "R3", 610, 118, 0.015, 0.42, 8800, 0.09, 7, 15, 0, 0, 0.015],
];

const CAPITAL = { R2: 0.055, R3: 0.075, R4: 0.095, R5: 0.12, R6: 0.15 };

const rowsOf = (rows, say) => rows.map(([english, chinese, segment, rating, revenue, cost, pd, lgd, ead, baseChurn, satisfaction, daysToApprove, complaints, overdue, origination]) => ({
  client: say(english, chinese),
  segment: [say("Corporate", "公司客户"), say("SME", "中小企业")][segment],
  rating, revenue, retention_cost: cost, pd, lgd, ead, capital: CAPITAL[rating],
  baseChurn, satisfaction, daysToApprove, complaints, overdue, origination,
}));

export const previousClients = (say) => rowsOf(PREVIOUS, say);
export const currentClients = (say) => rowsOf(CURRENT, say);

/** Of both snapshots together. */
export const allClientCount = new Set([...PREVIOUS, ...CURRENT].map(([name]) => name)).size;
