import type { TenorFunction } from "../../src/catalog/define/defineFunction";
import { anyCell, pick, upTo, type Random } from "./anyCells";

type Block = unknown[][];

/** Rows of a column that is long, and blank for most of its length. */
const LONG = 200;
/** Functions that search, simulate or look at every pair get columns of this length: they are no less exercised, in a hundredth of the time. */
const SHORT = 40;

/** Arguments by position, as a cell would give them: now and then nothing but strange ones, mostly an example with a few of its arguments or cells changed. */
export function anyCallOf(fn: TenorFunction, random: Random): unknown[] {
  const { params, examples, kind } = fn;
  const long = kind === "client" ? LONG : SHORT;
  if (random() < 0.15) return params.map(() => anyArgument(random, long));
  const { args } = pick(random, examples);
  const given = params.map((_, index): unknown => {
    const arg = args[index] ?? null;
    return Array.isArray(arg) ? (arg as Block).map((row) => [...row]) : arg === null || random() < 0.5 ? arg : [[arg]];
  });
  for (let changes = upTo(random, 2) + 1; changes > 0 && params.length > 0; changes--) {
    const index = upTo(random, params.length - 1);
    given[index] = changed(given[index], random, long);
  }
  return given;
}

/** Left out, one value bare or as a block, row, column, matrix, a column with a long blank end, or without any cell. */
function anyArgument(random: Random, long: number): unknown {
  const kind = random();
  if (kind < 0.1) return null;
  if (kind < 0.2) return anyCell(random);
  if (kind < 0.5) return [[anyCell(random)]];
  if (kind < 0.52) return pick(random, [[], [[]], undefined]);
  if (kind < 0.54) return withBlankEnd(blockOf(random, 3, 1), long);
  if (kind < 0.66) return blockOf(random, 1, 1 + upTo(random, 5));
  if (kind < 0.82) return blockOf(random, 1 + upTo(random, 5), 1);
  return blockOf(random, 1 + upTo(random, 4), 1 + upTo(random, 4));
}

function blockOf(random: Random, rows: number, columns: number): Block {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => anyCell(random)));
}

/** One cell, or the argument as a whole. */
function changed(argument: unknown, random: Random, long: number): unknown {
  if (!Array.isArray(argument) || argument.length === 0 || random() < 0.25) return anyArgument(random, long);
  const block = argument as Block;
  if (random() < 0.6) {
    const row = pick(random, block);
    row[upTo(random, row.length - 1)] = anyCell(random);
    return block;
  }
  return pick(random, RESHAPINGS)(block, random, long);
}

/** What happens to ranges in sheets. */
const RESHAPINGS: readonly ((block: Block, random: Random, long: number) => unknown)[] = [
  (block, _, long) => withBlankEnd(block, long),
  (block) => block[0].map((__, column) => block.map((row) => row[column])),
  (block) => [...block].reverse(),
  (block) => [...block, ...block.slice(1)],
  (block) => block.map((row) => [...row, row[0]]),
  (block) => block.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell))),
  (block) => block.slice(0, 1),
  (block) => block.map((row) => row.slice(0, 1)),
  (block, random) => {
    const cell = anyCell(random);
    const column = upTo(random, block[0].length - 1);
    return block.map((row, index) => row.map((one, at) => (at === column && index > 0 ? cell : one)));
  },
  (block, random) => {
    const scale = pick(random, [0, -1, 1e-12, 1e12, 1e300]);
    return block.map((row) => row.map((cell) => (typeof cell === "number" ? cell * scale : cell)));
  },
];

function withBlankEnd(block: Block, rows: number): Block {
  return [...block, ...Array.from({ length: Math.max(0, rows - block.length) }, () => block[0].map(() => ""))];
}
