import { browserLaunchOptions } from "../../scripts/chromium.cjs";
import { launch } from "./browser";

/** How tests start their browser when it dies as it starts. What dies here is Node: it does not know a browser's options. */
jest.setTimeout(60_000);

let printed: jest.SpyInstance;
let launches = 0;

beforeEach(() => {
  launches = 0;
  printed = jest.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

const dyingAt = (most: number) => () => (++launches > most ? browserLaunchOptions() : { ...browserLaunchOptions(), channel: undefined, executablePath: process.execPath });

test("a browser that ends at launch is launched again, with a line that says so", async () => {
  const browser = await launch(dyingAt(2));
  expect(browser.isConnected()).toBe(true);
  await browser.close();
  expect(launches).toBe(3);
  expect(printed.mock.calls.map(([line]) => line as string)).toEqual([expect.stringContaining("launch 1 of 3"), expect.stringContaining("launch 2 of 3")]);
});

test("one that ends the third time fails the tests", async () => {
  await expect(launch(dyingAt(9))).rejects.toThrow();
  expect(launches).toBe(3);
});
