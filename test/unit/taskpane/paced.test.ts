import { paced } from "../../../src/taskpane/state/paced";

test("of many moves, the first is told at once and one a tenth of a second after it", () => {
  let clock = 5000;
  const told: number[] = [];
  const tell = paced(() => clock, (share: number) => told.push(share));
  for (let step = 0; step < 100; step++, clock += 10) tell(step);
  expect(told).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
});
