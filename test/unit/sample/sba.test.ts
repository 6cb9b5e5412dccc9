import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import { buildInMemory, builtFacts, readSample, repositoryText, type Row } from "./support/files";
import { rawLoans, type RawLoan } from "./support/rawLoans";

const clients = readSample("sba-clients.csv");
const estimates = readSample("sba-estimates.csv");
const loans = rawLoans();
const AS_OF = "2006-12-31";

/** Months since year 0, for scheduled maturity by calendar months. */
const monthCount = (time: number): number => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();

const onTheBooks = (loan: RawLoan, time: number): boolean =>
  loan.disbursed !== undefined && loan.disbursed <= time && !(loan.chargeOff !== undefined && loan.chargeOff <= time) && monthCount(loan.disbursed) + loan.termMonths > monthCount(time);

describe("the committed files", () => {
  test("are what the builder makes, byte for byte", () => {
    const differing = Object.entries(buildInMemory()).filter(([name, text]) => text !== repositoryText(`assets/samples/${name}`));
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  test("are read by the product without an error or a warning", () => {
    const reading = readClientTable(clients.cells);
    if (!reading.ok) throw new Error(reading.failure.message);
    expect(reading.value.report.errors).toEqual([]);
    expect(reading.value.report.warnings).toEqual([]);
    expect(reading.value.table.count).toBe(clients.rows.length);
  });

  test("name the source, the licence, the date and what is assumed", () => {
    const notes = clients.notes.join("\n");
    for (const words of ["US Small Business Administration", "public domain", AS_OF, "Assumption:", "Caution:", "a lifetime rate turned annual"]) expect(notes).toContain(words);
  });

  test("the documentation states the same counts", () => {
    const document = repositoryText("docs/sample-data.md");
    const counts = Object.values(builtFacts()).filter((fact): fact is number => typeof fact === "number" && Number.isInteger(fact));
    expect(counts.length).toBeGreaterThan(15);
    expect(counts.map((count) => count.toLocaleString("en-US")).filter((count) => !new RegExp(`\\b${count}\\b`).test(document))).toEqual([]);
  });
});

describe("the book", () => {
  test("holds the loans disbursed, not due and not charged off at the as-of date", () => {
    const expected = loans.filter((loan) => onTheBooks(loan, Date.parse(AS_OF))).map(({ id }) => id);
    expect(clients.rows.map((row) => row.Client)).toEqual(expected);
  });

  test("is largest at this year-end", () => {
    const sizeAt = (year: number): number => loans.filter((loan) => onTheBooks(loan, Date.UTC(year, 11, 31))).length;
    const years = Array.from({ length: 43 }, (_, index) => 1972 + index);
    expect(years.reduce((best, year) => (sizeAt(year) > sizeAt(best) ? year : best))).toBe(2006);
  });

  test("has valid ranges and whole quarters", () => {
    const shares = ["PD", "LGD", "Churn", "CCF", "Repricing share", "Deposit beta", "SBA guaranteed share"];
    const within = (value: unknown, low: number, high: number): boolean => Number(value) >= low && Number(value) <= high;
    const valid = (row: Row): boolean =>
      shares.every((column) => within(row[column], 0, 1)) &&
      Number(row.EAD) > 0 &&
      Number(row.Revenue) > 0 &&
      Number(row.Years) > 0 &&
      Number.isInteger(Number(row.Years) * 4) &&
      row.EAD === Number(row.Drawn) + Number(row.CCF) * Number(row.Undrawn) &&
      within(row.Growth, -0.9, 0);
    expect(clients.rows.filter((row) => !valid(row))).toEqual([]);
  });

  test("a term loan owes what is left after its level payments, month by month", () => {
    const loan = loans.find(({ id }) => id === "S00002")!;
    const rate = 0.08 / 12;
    const payment = (loan.principal * rate) / (1 - 1 / (1 + rate) ** loan.termMonths);
    const elapsed = monthCount(Date.parse(AS_OF)) - monthCount(loan.disbursed!);
    const balances = [loan.principal];
    for (let month = 1; month <= loan.termMonths; month++) balances.push(balances[month - 1] * (1 + rate) - payment);
    expect(balances[loan.termMonths]).toBeCloseTo(0, 4);

    const row = clients.rows.find(({ Client }) => Client === "S00002")!;
    expect(row.EAD).toBe(Math.round(balances[elapsed]));
    const opening = balances.slice(elapsed, loan.termMonths).filter((_, month) => month % 3 === 0);
    const factor = (1 + Number(row.Growth)) ** 0.25;
    const scheduled = opening.reduce((total, balance) => total + balance / opening[0], 0);
    const geometric = opening.reduce((total, _, quarter) => total + factor ** quarter, 0);
    expect(Number(row.Years) * 4).toBe(opening.length);
    expect(geometric / scheduled).toBeCloseTo(1, 3);
  });
});

describe("PD and LGD", () => {
  const cells = estimates.rows.filter(({ Industry }) => Industry !== "All");
  const all = estimates.rows.find(({ Industry }) => Industry === "All")!;
  const column = (name: string): number => cells.reduce((total, row) => total + Number(row[name]), 0);

  test("every loan and every default of the raw file is in exactly one cell", () => {
    expect(loans).toHaveLength(6000);
    expect(column("Loans")).toBe(loans.length);
    expect(column("Defaults")).toBe(loans.filter(({ defaulted }) => defaulted).length);
    expect(column("On the books")).toBe(clients.rows.length);
    expect([all.Loans, all.Defaults]).toEqual([6000, 1245]);
  });

  test("depend on industry and size alone, whatever the term", () => {
    const valuesOf = new Map<string, Set<string>>();
    const termsOf = new Map<string, Set<unknown>>();
    for (const row of clients.rows) {
      const key = `${row.Industry}|${row.Size}`;
      valuesOf.set(key, (valuesOf.get(key) ?? new Set()).add(`${row.PD}|${row.LGD}`));
      termsOf.set(key, (termsOf.get(key) ?? new Set()).add(row["Term months"]));
    }
    expect([...valuesOf.values()].every((values) => values.size === 1)).toBe(true);
    expect(termsOf.get("Retail trade|0 to 4 employees")!.size).toBeGreaterThan(50);
    for (const cell of cells.filter((row) => Number(row["On the books"]) > 0)) {
      expect([...valuesOf.get(`${cell.Industry}|${cell.Size}`)!]).toEqual([`${cell.PD}|${cell.LGD}`]);
    }
  });

  // Independent of the builder: own reading, own grouping, one-pass sums.
  const groupKey = ({ naics, employees }: RawLoan): string => `${sector(naics)}|${[50, 10, 5, 0].find((bound) => employees >= bound)}`;
  const lastDate = Math.max(...loans.map(({ chargeOff }) => chargeOff ?? 0));
  const life = (loan: RawLoan): number => (loan.defaulted ? years(loan.chargeOff! - loan.start) : Math.min(loan.termMonths / 12, years(lastDate - loan.start)));
  const loss = (loan: RawLoan): number => Math.min(1, loan.chargedOff / loan.principal);
  const defaults = loans.filter(({ defaulted }) => defaulted);

  const kPd = credibilityConstant(loans.map((loan) => [groupKey(loan), loan.defaulted ? 1 : 0]));
  const kLgd = credibilityConstant(defaults.map((loan) => [groupKey(loan), loss(loan)]));

  test("the credibility constants are the stated ones", () => {
    expect([kPd, kLgd]).toEqual([53, 13]);
    expect(estimates.notes.join("\n")).toContain(`n / (n + ${kPd})`);
    expect(estimates.notes.join("\n")).toContain(`n / (n + ${kLgd})`);
  });

  test.each([
    ["Retail trade", "0 to 4 employees", (loan: RawLoan) => /^4[45]/.test(loan.naics) && loan.employees < 5],
    ["Construction", "10 to 49 employees", (loan: RawLoan) => loan.naics.startsWith("23") && loan.employees >= 10 && loan.employees < 50],
  ])("%s, %s: recomputed from the raw file", (industry, size, belongs) => {
    const members = loans.filter(belongs);
    const lost = members.filter(({ defaulted }) => defaulted);
    // k loans of the average kind join the cell.
    const rate = (lost.length + (kPd * defaults.length) / loans.length) / (members.length + kPd);
    const meanLife = (total(members.map(life)) + (kPd * total(loans.map(life))) / loans.length) / (members.length + kPd);
    const pd = 1 - Math.exp(Math.log(1 - rate) / meanLife);
    const lgd = (total(lost.map(loss)) + (kLgd * total(defaults.map(loss))) / defaults.length) / (lost.length + kLgd);

    const cell = cells.find((row) => row.Industry === industry && row.Size === size)!;
    expect([cell.Loans, cell.Defaults]).toEqual([members.length, lost.length]);
    expect(cell.PD).toBeCloseTo(pd, 4);
    expect(Math.abs(Number(cell.PD) - pd)).toBeLessThan(0.5001e-4);
    expect(Math.abs(Number(cell.LGD) - lgd)).toBeLessThan(0.5001e-4);
    expect(Math.abs(Number(cell["LGD raw"]) - total(lost.map(loss)) / lost.length)).toBeLessThan(0.5001e-4);
  });

  test("lie between the cell's own rate and that of all loans", () => {
    for (const cell of cells) {
      for (const [raw, shrunk] of [["Lifetime default rate raw", "Lifetime default rate"], ["Mean life years raw", "Mean life years"], ["LGD raw", "LGD"]]) {
        const centre = Number(all[raw]);
        const own = cell[raw] === null ? centre : Number(cell[raw]);
        expect(Number(cell[shrunk])).toBeGreaterThanOrEqual(Math.min(own, centre) - 1e-4);
        expect(Number(cell[shrunk])).toBeLessThanOrEqual(Math.max(own, centre) + 1e-4);
      }
    }
  });
});

function sector(naics: string): string {
  if (naics === "0") return "0";
  const two = naics.slice(0, 2);
  return { 32: "31", 33: "31", 45: "44", 49: "48" }[two] ?? two;
}

function total(values: readonly number[]): number {
  let result = 0;
  for (const value of values) result += value;
  return result;
}

function years(milliseconds: number): number {
  return milliseconds / 86_400_000 / 365.25;
}

/** Bühlmann–Straub k from sums and sums of squares: within = Σx² − Σ(Σx)²/n, between = Σ(Σx)²/n − (Σx)²/N. */
function credibilityConstant(observations: readonly (readonly [string, number])[]): number {
  const groups = new Map<string, { n: number; sum: number }>();
  let squares = 0;
  let sum = 0;
  for (const [key, x] of observations) {
    const group = groups.get(key) ?? { n: 0, sum: 0 };
    groups.set(key, { n: group.n + 1, sum: group.sum + x });
    squares += x * x;
    sum += x;
  }
  const count = observations.length;
  const groupSquares = total([...groups.values()].map((group) => group.sum ** 2 / group.n));
  const within = (squares - groupSquares) / (count - groups.size);
  const between = (groupSquares - sum ** 2 / count - (groups.size - 1) * within) / (count - total([...groups.values()].map(({ n }) => n * n)) / count);
  return Math.round(within / between);
}
