import fc from "fast-check";
import { shapleyValues } from "../../../../src/core/numeric/shapley";
import { decimal } from "../../../support/numbers";

/** A game's worth by coalition, from a rule on its members. */
const game = (players: number, worth: (members: readonly number[]) => number): number[] =>
  Array.from({ length: 2 ** players }, (_, coalition) => worth(Array.from({ length: players }, (_player, i) => i).filter((i) => coalition & (1 << i))));

test("the runway of Littlechild & Owen (1973): each pays an equal part of every stretch that it uses", () => {
  const needs = [8, 11, 13, 18];
  expect([...shapleyValues(game(4, (members) => Math.max(0, ...members.map((i) => needs[i]))))]).toEqual([2, 3, 4, 9].map((share) => expect.closeTo(share, 12)));
});

test("the glove game: the only right glove is worth four times a left one", () => {
  expect([...shapleyValues(game(3, (members) => Number(members.includes(2) && members.length > 1)))]).toEqual([1 / 6, 1 / 6, 2 / 3].map((share) => expect.closeTo(share, 12)));
});

test("no player, no value; one player has all", () => {
  expect(shapleyValues([5])).toHaveLength(0);
  expect([...shapleyValues([5, 7])]).toEqual([2]);
});

test("values add up to the whole, whatever the game, and a player who adds nothing has nothing", () =>
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }).chain((players) => fc.array(decimal(-1e6, 1e6), { minLength: 2 ** players, maxLength: 2 ** players })), (worth) => {
    const sum = shapleyValues(worth).reduce((total, value) => total + value, 0);
    expect(Math.abs(sum - (worth[worth.length - 1] - worth[0]))).toBeLessThan(1e-12 * worth.reduce((most, value) => Math.max(most, Math.abs(value)), 1) * worth.length);
    const idle = shapleyValues([...worth, ...worth]);
    expect(idle[idle.length - 1]).toBe(0);
  })));
