/** Grades from best to worst; the last state of the matrix is default. */
export const GRADES = ["R1", "R2", "R3", "R4", "R5", "R6"];
export const STATES = [...GRADES, "D"];

/** Yearly transition probabilities of a bank that does not exist; each row adds up to 1. */
export const MATRIX = [
  [0.91, 0.07, 0.015, 0.003, 0.001, 0.0005, 0.0005],
  [0.04, 0.88, 0.06, 0.013, 0.004, 0.001, 0.002],
  [0.005, 0.05, 0.86, 0.06, 0.015, 0.004, 0.006],
  [0.001, 0.01, 0.07, 0.82, 0.065, 0.018, 0.016],
  [0, 0.004, 0.015, 0.08, 0.78, 0.076, 0.045],
  [0, 0.001, 0.005, 0.02, 0.09, 0.744, 0.14],
  [0, 0, 0, 0, 0, 0, 1],
];

/** Years that the curves hold. */
export const YEARS = 8;
export const YEAR_KEYS = Array.from({ length: YEARS }, (_, index) => `y${index + 1}`);

/** Name in English and Chinese, grade today and at origination, days past due, credit-impaired, EAD, LGD, effective rate, years to maturity. */
const ROWS = [
  ["Acorn Dairy", "橡实乳业", "R1", "R1", 0, false, 42000, 0.35, 0.041, 5],
  ["Bramble Foods", "黑莓食品", "R2", "R2", 0, false, 38000, 0.38, 0.044, 4],
  ["Clover Glass", "三叶草玻璃", "R3", "R3", 0, false, 27000, 0.4, 0.047, 6],
  ["Drift Marine", "漂流海运", "R4", "R3", 12, false, 31000, 0.42, 0.05, 7],
  ["Echo Media", "回声传媒", "R5", "R3", 0, false, 9500, 0.55, 0.056, 3],
  ["Fern Homes", "蕨园置业", "R4", "R4", 35, false, 46000, 0.36, 0.052, 8],
  ["Grove Motors", "林地汽车", "R3", "R2", 0, false, 18000, 0.45, 0.048, 4],
  ["Hazel Energy", "榛木能源", "R2", "R3", 0, false, 64000, 0.33, 0.043, 8],
  ["Inlet Fishing", "海湾渔业", "R6", "R4", 48, false, 7200, 0.5, 0.061, 3],
  ["Jetty Cargo", "栈桥货运", "R6", "R4", 120, true, 11000, 0.52, 0.059, 4],
  ["Knoll Stone", "丘岗石材", "R3", "R3", 0, false, 15500, 0.43, 0.049, 5],
  ["Lagoon Resorts", "潟湖度假", "R5", "R4", 5, false, 22000, 0.47, 0.055, 6],
];
export const clientCount = ROWS.length;

export function clientRows(say) {
  return ROWS.map(([english, chinese, grade, origination, overdue, impaired, ead, lgd, eir, maturity]) => ({
    client: say(english, chinese), grade, origination, overdue, impaired: impaired ? say("yes", "是") : say("no", "否"), ead, lgd, eir, maturity,
  }));
}

export function scenariosOf(say) {
  return [
    { key: "up", name: say("Upside", "乐观") },
    { key: "base", name: say("Base", "基准") },
    { key: "down", name: say("Downside", "悲观") },
  ];
}
