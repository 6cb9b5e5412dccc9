import { ftpMargin } from "../../src/catalog/functions/profit/ftpMargin";
import { raroc } from "../../src/catalog/functions/profit/raroc";
import { rateFor } from "../../src/catalog/functions/profit/rateFor";
import { numbersOf } from "../unit/catalog/pdCells";
import { readGolden } from "./readGolden";

describe("RAROC", () => {
  const { rows, tolerance } = readGolden("profit_raroc.csv");
  test.each(rows)("$exposure at $rate: $raroc", (row) => {
    const n = (name: string): number => Number(row[name]);
    const [[value]] = numbersOf(raroc, n("exposure"), n("rate"), n("ftp_rate"), n("expected_loss_rate"), n("cost_rate"), n("capital_rate"), n("capital_return"), null, n("tax_rate"));
    expect(Math.abs(value - n("raroc"))).toBeLessThanOrEqual(tolerance);
  });
});

describe("FTP_MARGIN", () => {
  const { rows, tolerance } = readGolden("profit_ftp.csv");
  test.each(rows)("$side at $rate against $ftp_rate: $margin", (row) => {
    const [[value]] = numbersOf(ftpMargin, Number(row.balance), Number(row.rate), Number(row.ftp_rate), row.side);
    expect(Math.abs(value - Number(row.margin))).toBeLessThanOrEqual(tolerance);
  });
});

describe("RATE_FOR", () => {
  // A value of one margin multiple takes a margin of 1: 10,000 basis points on an exposure of 1.
  const { rows, tolerance } = readGolden("margin_multiples.csv");
  test.each(rows)("the published multiple $multiple", (row) => {
    const multiple = Number(row.multiple);
    const [[spread]] = numbersOf(rateFor, multiple, "clv", 1, 0, 0, null, null, null, null, null, null, null, null, 1 - Number(row.retention), Number(row.discount_rate), "perpetual", null, "end", 1);
    expect(Math.abs(multiple / (spread / 10_000) - multiple)).toBeLessThanOrEqual(tolerance);
  });
});
