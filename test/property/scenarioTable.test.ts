import fc from "fast-check";
import type { InputCell, InputMatrix } from "../../src/catalog/cell";
import { presentScenarios } from "../../src/catalog/present/presentScenarios";
import { rewriteScenarioTable } from "../../src/catalog/present/rewriteScenarioTable";
import { readScenarioSheet, readScenarioTable, scenarioOf, type SheetScenario } from "../../src/catalog/schema/readScenarioTable";
import { driverChoices, operationChoices, scenarioColumns } from "../../src/catalog/schema/scenarioColumns";
import { LOCALES } from "../../src/catalog/text/localText";
import { DRIVERS, SHOCK_OPERATIONS, type Scenario, type Shock } from "../../src/core/scenario/scenario";
import { decimal } from "../support/numbers";

const seed = 20261124;

/** Words as people write them, the signs of a filter among them; normal and trimmed, as a table is read. */
const word = fc.array(fc.constantFrom("a", "B", "7", " ", ",", ";", "=", '"', "、", "-", "小", "微", "é"), { minLength: 1, maxLength: 8 })
  .map((signs) => signs.join("").normalize("NFKC").trim()).filter((text) => text !== "" && !/^["']/.test(text));
const value = fc.oneof(word, word.map((text) => `"${text}"`));

const filter = fc.array(fc.record({ column: fc.constantFrom("segment", "industry", "region", "rating", "group", "Own column"), values: fc.array(value, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 });
const path = fc.record({ start: fc.integer({ min: 1, max: 9 }), ramp: fc.integer({ min: 0, max: 5 }), length: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 9 })) });
const shock: fc.Arbitrary<Shock> = fc.record({
  driver: fc.constantFrom(...DRIVERS), operation: fc.constantFrom(...SHOCK_OPERATIONS), amount: decimal(-5, 5, 4),
  filter: fc.option(filter, { nil: undefined }), path: fc.option(path, { nil: undefined }),
});
const name = fc.array(fc.constantFrom("A", "b", "7", " ", "+", "情"), { minLength: 1, maxLength: 6 }).map((signs) => signs.join("").trim()).filter((text) => text !== "");
const note = fc.option(fc.constantFrom("illustrative", "为什么", "2 years"), { nil: undefined });
const scenarios: fc.Arbitrary<Scenario[]> = fc.uniqueArray(
  fc.record({ name, weight: decimal(0, 1, 3), note, shocks: fc.array(shock, { maxLength: 4 }) }), { selector: (scenario) => scenario.name, minLength: 1, maxLength: 4 });

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: { message: string } }): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test("scenarios written as a table are read back as they were: filters of any text, paths, notes, weights", () => {
  fc.assert(fc.property(scenarios, fc.constantFrom(...LOCALES), (wanted, locale) => {
    expect(valueOf(readScenarioTable(presentScenarios(wanted, locale) as InputMatrix))).toEqual(wanted);
  }), { seed, numRuns: 400 });
});

/** A table as people leave it: columns in another order with one of their own, words in any spelling, names that run on, blank rows. */
const messy = fc.record({ wanted: scenarios, locale: fc.constantFrom(...LOCALES), order: fc.shuffledSubarray([...scenarioColumns.keys(), -1], { minLength: scenarioColumns.length + 1 }), spelling: fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }) })
  .map(({ wanted, locale, order, spelling }) => {
    let next = 0;
    const chance = (): number => spelling[next++ % spelling.length];
    const [headers, ...rows] = presentScenarios(wanted, locale) as InputCell[][];
    const spelt = rows.map((row, index): InputCell[] => {
      const driver = driverChoices.find(({ label }) => label[locale] === row[2]);
      const operation = operationChoices.find(({ label }) => label[locale] === row[3]);
      const continues = index > 0 && rows[index - 1][0] === row[0];
      const changed = [...row];
      if (continues && chance() > 2) changed[0] = null;
      if (driver && chance() > 2) changed[2] = ` ${(driver.synonyms?.[0] ?? driver.value).toUpperCase()}`;
      if (operation && chance() > 2) changed[3] = operation.synonyms?.[0] ?? operation.value;
      if (continues && rows[index][9] === "" && rows.some((one) => one[0] === row[0] && one[9] !== "") && chance() > 3) changed[9] = "of this row";
      return changed;
    });
    const own = (index: number): InputCell => (index === 0 ? "Owner" : `owner ${index}`);
    const cells = [headers, ...spelt].map((row, index) => order.map((column) => (column === -1 ? own(index) : row[column] === "" ? null : row[column])));
    return { cells: chance() > 3 ? [...cells, order.map(() => null)] : cells };
  });

/** Something that the editor does. */
type Edit = { readonly kind: "drop" | "rename" | "weigh" | "note" | "remove" | "append" | "swap" | "copy" | "path" | "filter"; readonly at: number; readonly shock: Shock };
const edits: fc.Arbitrary<Edit[]> = fc.array(fc.record({ kind: fc.constantFrom("drop", "rename", "weigh", "note", "remove", "append", "swap", "copy", "path", "filter"), at: fc.nat(7), shock }), { maxLength: 4 });

function edited(all: readonly SheetScenario[], { kind, at, shock: fresh }: Edit): SheetScenario[] {
  const index = at % all.length;
  const one = all[index];
  const withOne = (changed: SheetScenario): SheetScenario[] => all.map((scenario, position) => (position === index ? changed : scenario));
  const withShock = (changed: Partial<Shock>): SheetScenario[] => withOne({ ...one, shocks: one.shocks.map((line, position) => (position === at % one.shocks.length ? { ...line, shock: { ...line.shock, ...changed } } : line)) });
  switch (kind) {
    case "drop": return all.length > 1 ? all.filter((scenario) => scenario !== one) : [...all];
    case "rename": return withOne({ ...one, name: `New ${at} ${index} ${one.name}` });
    case "weigh": return withOne({ ...one, weight: at / 8 });
    case "note": return withOne({ ...one, note: at % 2 ? undefined : `note ${at}` });
    case "remove": return withOne({ ...one, shocks: one.shocks.slice(1) });
    case "append": return withOne({ ...one, shocks: [...one.shocks, { shock: fresh }] });
    case "swap": return [...all.slice(index), ...all.slice(0, index)];
    case "copy": return [...all, { ...one, name: `Copy ${at} of ${one.name}`, row: undefined, shocks: one.shocks.map((line) => ({ shock: line.shock })) }];
    case "path": return withShock({ path: fresh.path });
    case "filter": return withShock({ filter: fresh.filter });
  }
}

function rewritten(cells: InputMatrix, wanted: readonly SheetScenario[]): InputCell[][] {
  return rewriteScenarioTable(cells, wanted).map((row) => row.map((cell) => ("value" in cell ? (cell.value === "" ? null : (cell.value as InputCell)) : (cells[cell.row][cell.column] ?? null))));
}

test("a table rewritten by edits holds just what was edited, whatever it looked like", () => {
  fc.assert(fc.property(messy, edits, ({ cells }, steps) => {
    const read = valueOf(readScenarioSheet(cells));
    const wanted = steps.reduce<readonly SheetScenario[]>(edited, read);
    if (new Set(wanted.map((scenario) => scenario.name)).size < wanted.length) return;
    expect(valueOf(readScenarioTable(rewritten(cells, wanted)))).toEqual(wanted.map(scenarioOf));
  }), { seed, numRuns: 600 });
});

test("a table rewritten without an edit keeps every cell of every row that says something", () => {
  fc.assert(fc.property(messy, ({ cells }) => {
    const rows = cells.filter((row, index) => index === 0 || row.some((cell) => cell !== null));
    expect(rewritten(cells, valueOf(readScenarioSheet(cells)))).toEqual(rows);
  }), { seed, numRuns: 300 });
});

test("what nobody knows goes with its row", () => {
  const cells: InputMatrix = [["Owner", "Scenario", "Driver", "Operation", "Amount"], ["Ann", "A", "pd", "×", 2], ["Bob", null, "lgd", "add", 0.1], ["Cat", "B", "churn", "add", 0.1]];
  const [a, b] = valueOf(readScenarioSheet(cells));
  expect(rewritten(cells, [b, { ...a, shocks: a.shocks.slice(1), note: "why" }])).toEqual([
    ["Owner", "Scenario", "Driver", "Operation", "Amount", "Note"],
    ["Cat", "B", "churn", "add", 0.1, null],
    ["Bob", "A", "lgd", "add", 0.1, "why"],
  ]);
});
