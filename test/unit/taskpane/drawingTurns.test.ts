import { callOffDrawing, drawInTurn } from "../../../src/taskpane/charts/drawingTurns";

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const unexpected = (error: unknown): void => {
  throw error;
};

test("one is drawn a turn, in the order in which they asked", async () => {
  const drawn: string[] = [];
  const turns: number[] = [];
  let turnsTaken = 0;
  for (const name of ["first", "second", "third"]) drawInTurn({ name }, () => (drawn.push(name), turns.push(turnsTaken)), unexpected);
  expect(drawn).toEqual([]);
  for (; turnsTaken < 10 && drawn.length < 3; turnsTaken++) await turn();
  expect(drawn).toEqual(["first", "second", "third"]);
  expect(new Set(turns).size).toBe(3);
});

test("who asks twice before his turn is drawn once, as he asked last; who calls off is not drawn", async () => {
  const drawn: string[] = [];
  const [chart, other] = [{}, {}];
  drawInTurn(chart, () => drawn.push("old"), unexpected);
  drawInTurn(other, () => drawn.push("other"), unexpected);
  drawInTurn(chart, () => drawn.push("new"), unexpected);
  callOffDrawing(other);
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(drawn).toEqual(["new"]);
});

test("one that cannot be drawn is told and does not keep the others from it", async () => {
  const told: unknown[] = [];
  const failure = new Error("no canvas");
  let drawn = false;
  drawInTurn({}, () => {
    throw failure;
  }, (error) => told.push(error));
  drawInTurn({}, () => (drawn = true), unexpected);
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(drawn).toBe(true);
  expect(told).toEqual([failure]);
});
