import { round, writeCsv } from "../csv.mjs";

const HEADERS = [
  "Industry", "Size", "Loans", "Defaults", "Lifetime default rate raw", "Mean life years raw", "Credibility PD",
  "Lifetime default rate", "Mean life years", "PD raw", "PD", "LGD raw", "LGD raw by amount", "Credibility LGD", "LGD", "On the books",
];

/** The estimates cell by cell, and the whole file as the last row. */
export function estimatesFile(estimates, facts, clients, annualRate) {
  const count = (industry, size) => clients.filter((client) => client.Industry === industry && client.Size === size).length;
  const rows = estimates.cells.map(({ industry, size, raw, zPd, zLgd, shrunkRate, shrunkLife, pd, lgd }) => [
    industry, size, raw.loans, raw.defaults, rate(raw.defaultRate), rate(raw.life), rate(zPd), rate(shrunkRate), rate(shrunkLife),
    raw.defaultRate < 1 ? rate(annualRate(raw.defaultRate, raw.life)) : 1, rate(pd), rate(raw.lgd), rate(raw.lgdByAmount), rate(zLgd), rate(lgd), count(industry, size),
  ]);
  const { all } = estimates;
  const allRates = [rate(all.defaultRate), rate(all.life)];
  const last = ["All", "All", all.loans, all.defaults, ...allRates, "", ...allRates, rate(all.pd), rate(all.pd), rate(all.lgd), rate(all.lgdByAmount), "", rate(all.lgd), clients.length];
  return writeCsv({ notes: notes(estimates, facts), headers: HEADERS, rows: [...rows, last] });
}

/** Four decimals; blank where there is nothing to estimate from. */
function rate(value) {
  return value === undefined ? "" : round(value, 4);
}

function notes({ kPd, kLgd, lastDate }, facts) {
  return [
    "PD and LGD by industry and size estimated from the outcomes of US SBA loans. Method: docs/sample-data.md",
    `Loans: ${facts.loans} with ${facts.chargedOff} charged off. Every loan of the file is in exactly one cell. Last date in the file: ${lastDate}.`,
    "Lifetime default rate: charged off / all. PD: a lifetime rate turned annual = 1 - (1 - rate)^(1 / mean life in years).",
    "Mean life: to charge-off for loans charged off; else the scheduled term cut at the last date of the file.",
    `Credibility PD: Z = n / (n + ${kPd}) with n = loans; it blends both the rate and the mean life with those of all loans.`,
    `LGD: principal charged off / min(disbursed; approved) capped at 1; each default counts once. Credibility LGD: Z = n / (n + ${kLgd}) with n = defaults.`,
    "LGD raw by amount: the same weighted by principal; for information. On the books: rows of sba-clients.csv in the cell.",
  ];
}
