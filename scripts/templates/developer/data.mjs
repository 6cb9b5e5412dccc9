/**
 * A developer group that does not exist, with three projects for sale and one building to let; millions, half-years.
 * Of a project for sale: what it sells for, then by period the share of the loan drawn, of the homes sold, and of
 * what stands in escrow that the milestones reached so far set free.
 */
const SALE_PHASES = ["construction", "construction", "construction", "rampUp", "rampUp", "rampUp", "rampUp", "rampUp"];

export function projectsOf(say) {
  return [
    { key: "harbour", name: say("Harbour Gardens", "港湾花园"), sales: 2600, loan: 900, phases: SALE_PHASES, drawn: [0.45, 0.3, 0.25, 0, 0, 0, 0, 0], sold: [0, 0.1, 0.25, 0.3, 0.2, 0.15, 0, 0], free: [0, 0.2, 0.45, 0.65, 0.85, 1, 1, 1], rate: 0.056, finalRepayment: 6, pd: [0.022, 0.014, 0.01], lgd: 0.32 },
    { key: "orchard", name: say("Orchard Terrace", "果园台地"), sales: 1450, loan: 520, phases: SALE_PHASES, drawn: [0.5, 0.25, 0.25, 0, 0, 0, 0, 0], sold: [0, 0.05, 0.2, 0.3, 0.25, 0.2, 0, 0], free: [0, 0.15, 0.4, 0.6, 0.8, 1, 1, 1], rate: 0.059, finalRepayment: 6, pd: [0.028, 0.018, 0.012], lgd: 0.36 },
    { key: "lake", name: say("Lakeside Court", "湖畔庭院"), sales: 980, loan: 360, phases: SALE_PHASES, drawn: [0.4, 0.35, 0.25, 0, 0, 0, 0, 0], sold: [0, 0.1, 0.3, 0.35, 0.25, 0, 0, 0], free: [0, 0.2, 0.5, 0.75, 1, 1, 1, 1], rate: 0.054, finalRepayment: 6, pd: [0.02, 0.012, 0.009], lgd: 0.3 },
    { key: "plaza", name: say("Station Plaza (to let)", "站前广场（出租）"), rent: 42, loan: 640, phases: ["rampUp", "rampUp", ...Array(14).fill("operation")], drawn: [1, ...Array(15).fill(0)], use: [0.7, 0.85, ...Array(14).fill(0.95)], rate: 0.049, finalRepayment: 14, pd: [0.015, 0.012, 0.008], lgd: 0.28 },
  ];
}

export function phaseWords(say) {
  return { construction: say("construction", "建设期"), rampUp: say("ramp-up", "爬坡期"), operation: say("operation", "运营期") };
}
