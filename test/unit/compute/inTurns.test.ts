import { afterATurn, inTurns, pauseAfterTurns } from "../../../src/compute/inTurns";

/** Holds the thread as long as a step that takes more than a turn. */
function hold(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Whether others had a turn while something was waited for. */
async function othersHadATurn(act: () => Promise<unknown>): Promise<boolean> {
  let had = false;
  const other = setTimeout(() => (had = true), 0);
  await act();
  clearTimeout(other);
  return had;
}

test("what took a turn lets others have theirs before its result is gone on with", async () => {
  expect(await othersHadATurn(() => afterATurn(() => hold(20)))).toBe(true);
  expect(await othersHadATurn(() => afterATurn(async () => { hold(20); }))).toBe(true);
  expect(await afterATurn(() => 3)).toBe(3);
});

test("of many pauses, those after a turn let others have theirs", async () => {
  const pause = pauseAfterTurns();
  expect(await othersHadATurn(pause)).toBe(false);
  hold(20);
  expect(await othersHadATurn(pause)).toBe(true);
  expect(await othersHadATurn(pause)).toBe(false);
});

test("so does the last of many steps", async () => {
  function* steps(): Generator<void, string> {
    hold(20);
    return "all";
  }
  let value = "";
  expect(await othersHadATurn(async () => (value = await inTurns(steps())))).toBe(true);
  expect(value).toBe("all");
});

test("a cancel is noticed between two steps", async () => {
  const abort = new AbortController();
  let taken = 0;
  function* steps(): Generator<void, void> {
    for (;;) {
      taken++;
      hold(10);
      yield;
    }
  }
  const run = inTurns(steps(), abort.signal);
  abort.abort();
  await expect(run).rejects.toMatchObject({ failure: { code: "cancelled" } });
  expect(taken).toBe(1);
});
