/**
 * A developer group that does not exist, with three projects for sale and one building to let; millions, half-years.
 * Of a project for sale: what it sells for and what building it costs, then by period the milestone reached and the share
 * of the homes sold. What milestones free and let draw stands on the sheet Milestones.
 */
const SALE_PHASES = ["construction", "construction", "construction", "rampUp", "rampUp", "rampUp", "rampUp", "rampUp"];
const LET_YEARS = 14;

export function projectsOf(say) {
  return [
    { key: "harbour", name: say("Harbour Gardens", "港湾花园"), company: say("Harbour Gardens Ltd", "港湾花园公司"), share: 1, sales: 2600, budget: 1150, loan: 900, phases: SALE_PHASES, nodes: [1, 2, 3, 4, 5, 6, 6, 6], sold: [0, 0.1, 0.25, 0.3, 0.2, 0.15, 0, 0], rate: 0.056, finalRepayment: 6, pd: [0.022, 0.014, 0.01], lgd: 0.32 },
    { key: "orchard", name: say("Orchard Terrace", "果园台地"), company: say("Orchard Terrace Ltd (60 %)", "果园台地公司（持股 60%）"), share: 0.6, sales: 1450, budget: 640, loan: 520, phases: SALE_PHASES, nodes: [1, 1, 2, 3, 4, 5, 6, 6], sold: [0, 0.05, 0.2, 0.3, 0.25, 0.2, 0, 0], rate: 0.059, finalRepayment: 6, pd: [0.028, 0.018, 0.012], lgd: 0.36 },
    { key: "lake", name: say("Lakeside Court", "湖畔庭院"), company: say("Lakeside Court Ltd", "湖畔庭院公司"), share: 1, sales: 980, budget: 430, loan: 360, phases: SALE_PHASES, nodes: [1, 2, 3, 5, 6, 6, 6, 6], sold: [0, 0.1, 0.3, 0.35, 0.25, 0, 0, 0], rate: 0.054, finalRepayment: 6, pd: [0.02, 0.012, 0.009], lgd: 0.3 },
    { key: "plaza", name: say("Station Plaza (to let)", "站前广场（出租）"), company: say("Station Plaza Ltd", "站前广场公司"), share: 1, rent: 42, loan: 420, phases: ["rampUp", "rampUp", ...Array(LET_YEARS).fill("operation")], nodes: Array(LET_YEARS + 2).fill(6), use: [0.7, 0.85, ...Array(LET_YEARS).fill(0.95)], rate: 0.049, finalRepayment: 14, pd: [0.015, 0.012, 0.008], lgd: 0.28 },
  ];
}

/** What a milestone leaves to be kept of the regulated amount, and how much of the loan is drawn by then: usual, and tailored. */
export function milestonesOf(say) {
  return [
    { name: say("Presale permit, foundations done", "取得预售许可（基础完工）"), kept: 1, usual: 0.7, tailored: 0.35 },
    { name: say("Half of the structure", "主体结构过半"), kept: 0.8, usual: 1, tailored: 0.65 },
    { name: say("Structure topped out", "主体结构封顶"), kept: 0.55, usual: 1, tailored: 1 },
    { name: say("Fit-out done", "竣工"), kept: 0.3, usual: 1, tailored: 1 },
    { name: say("Completion filed", "竣工验收备案"), kept: 0.05, usual: 1, tailored: 1 },
    { name: say("First registration of title", "不动产首次登记"), kept: 0, usual: 1, tailored: 1 },
  ];
}

export function phaseWords(say) {
  return { construction: say("construction", "建设期"), rampUp: say("ramp-up", "爬坡期"), operation: say("operation", "运营期") };
}
