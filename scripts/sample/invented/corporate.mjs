import { round, writeCsv } from "../csv.mjs";
import { corporateTexts } from "./corporateTexts.mjs";

/**
 * Twelve invented clients, the numbers once for both languages, in thousand EUR and annual decimals.
 * The rest follows: EAD = drawn + CCF × undrawn; PD from the rating; LGD = 45 % of the share of EAD that
 * collateral after haircut leaves uncovered.
 */
const COLUMNS = ["key", "rating", "revenue", "retentionCost", "churn", "discountRate", "years", "growth", "cac", "referral", "drawn", "undrawn", "ccf", "collateral", "haircut", "deposits", "repricingShare", "depositBeta"];

// prettier-ignore
const CLIENTS = [
  ["developer",  "BB",  120, 20, 0.05, 0.08, 10,          0,     0,  10, 2000,  2000, 0.5, 2500,  0.2, 800,  0.2, 0.4],
  ["riverside",  "B",   200, 30, 0,    0.08, 3,           0,     50, 0,  4000,  6000, 0.5, 5250,  0.2, 0,    0.3, 0.4],
  ["harbour",    "B",   90,  30, 0,    0.08, 4,           0,     40, 0,  1000,  8000, 0.5, 1250,  0.2, 0,    0.3, 0.4],
  ["machines",   "BBB", 80,  15, 0.08, 0.08, 10,          0.02,  0,  4,  2000,  1000, 0.4, 2000,  0.4, 600,  0.2, 0.5],
  ["hospital",   "A",   90,  20, 0.02, 0.08, 15,          0,     0,  0,  5000,  0,    0,   0,     0,   1500, 0.1, 0.3],
  ["tollRoad",   "BBB", 240, 20, 0,    0.08, 20,          -0.05, 0,  0,  12000, 0,    0,   10000, 0.2, 500,  0.1, 0.4],
  ["software",   "CCC", 40,  10, 0.2,  0.1,  5,           0.25,  15, 0,  200,   300,  0.4, 0,     0,   500,  0.3, 0.2],
  ["utility",    "AAA", 150, 30, 0.04, 0.06, "perpetual", 0,     0,  0,  10000, 5000, 0.4, 0,     0,   3000, 0.1, 0.6],
  ["trader",     "BB",  45,  15, 0.15, 0.08, 5,           0,     0,  5,  500,   1500, 0.2, 0,     0,   300,  0.4, 0.5],
  ["farm",       "BB",  30,  8,  0.05, 0.08, 10,          0.01,  0,  2,  800,   200,  0.5, 750,   0.4, 200,  0.2, 0.3],
  ["logistics",  "B",   42,  10, 0.1,  0.08, 7,           0,     5,  0,  1000,  500,  0.4, 1000,  0.4, 150,  0.3, 0.4],
  ["hotel",      "CCC", 60,  15, 0.1,  0.08, 8,           0,     0,  0,  3000,  0,    0,   2500,  0.2, 100,  0.2, 0.3],
].map((cells) => Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]])));

/** Invented, one PD a rating. */
const PD_OF_RATING = { AAA: 0, A: 0.002, BBB: 0.005, BB: 0.02, B: 0.05, CCC: 0.12 };

const UNSECURED_LGD = 0.45;

/** `corporate-12.en.csv` and `corporate-12.zh-CN.csv`. */
export function corporateFiles() {
  return Object.fromEntries(Object.entries(corporateTexts).map(([locale, texts]) => [`corporate-12.${locale}.csv`, corporateFile(texts)]));
}

function corporateFile({ notes, headers, words, clients }) {
  return writeCsv({ notes, headers, rows: CLIENTS.map((client) => clientRow(client, clients[client.key], words)) });
}

/** Cells in the order of the headers. */
function clientRow(client, text, words) {
  const { rating, drawn, undrawn, ccf, collateral, haircut } = client;
  const ead = drawn + ccf * undrawn;
  const uncovered = Math.max(0, ead - collateral * (1 - haircut)) / ead;
  return [
    text.name, text.industry, words[text.segment], words[text.region], words[text.size], words[text.stage], rating, text.group ?? "",
    client.revenue, client.retentionCost, client.churn, client.discountRate, PD_OF_RATING[rating], round(UNSECURED_LGD * uncovered, 6), ead,
    words[client.years] ?? client.years, client.growth, client.cac, client.referral,
    drawn, undrawn, ccf, collateral, haircut, client.deposits, client.repricingShare, client.depositBeta,
  ];
}
