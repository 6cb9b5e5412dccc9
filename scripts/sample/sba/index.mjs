import { writeCsv } from "../csv.mjs";
import { clientNotes } from "./clientNotes.mjs";
import { clientRows } from "./clients.mjs";
import { annualRate, estimate } from "./estimates.mjs";
import { estimatesFile } from "./estimatesFile.mjs";
import { factsOf } from "./facts.mjs";
import { readLoans } from "./loans.mjs";

/** The two SBA files as text, and the facts they state, from the text of the raw file. Nothing is random. */
export function buildSba(rawText) {
  const loans = readLoans(rawText);
  const estimates = estimate(loans);
  const clients = clientRows(loans, estimates);
  const facts = factsOf(loans, estimates, clients);
  return {
    facts: { ...facts, kPd: estimates.kPd, kLgd: estimates.kLgd, lastDate: estimates.lastDate, all: estimates.all },
    files: {
      "sba-clients.csv": writeCsv({ notes: clientNotes(estimates, facts), headers: Object.keys(clients[0]), rows: clients.map(Object.values) }),
      "sba-estimates.csv": estimatesFile(estimates, facts, clients, annualRate),
    },
  };
}
