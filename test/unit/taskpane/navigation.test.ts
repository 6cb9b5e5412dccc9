import type { Errand } from "../../../src/taskpane/model/errand";
import { Navigation } from "../../../src/taskpane/state/navigation";

const side = (name: string) => ({ source: { kind: "table", name } as const, scenario: "" });
const errand: Errand = { kind: "compare", before: side("March"), after: side("June") };

test("begins on the portfolio, and tells who listens of another page until they leave", () => {
  const navigation = new Navigation();
  const seen: string[] = [];
  const leave = navigation.subscribe(() => seen.push(navigation.state()));
  expect(navigation.state()).toBe("portfolio");
  navigation.show("changes");
  navigation.show("history");
  leave();
  navigation.show("client");
  expect(seen).toEqual(["changes", "history"]);
  expect(navigation.state()).toBe("client");
});

test("an errand is taken once, and is there by the time that listeners hear of the page", () => {
  const navigation = new Navigation();
  const taken: (Errand | undefined)[] = [];
  navigation.subscribe(() => taken.push(navigation.takeErrand()));
  navigation.show("changes", errand);
  expect(taken).toEqual([errand]);
  expect(navigation.takeErrand()).toBeUndefined();
});

test("an errand that nobody took is forgotten with the next turn of the page", () => {
  const navigation = new Navigation();
  navigation.show("changes", errand);
  navigation.show("changes");
  expect(navigation.takeErrand()).toBeUndefined();
});
