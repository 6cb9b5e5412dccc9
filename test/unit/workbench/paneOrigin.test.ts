import { paneOrigin } from "../../../src/workbench/wire/paneOrigin";

const site = (url: string): string => paneOrigin(new URL(url));

test("the pane comes from this machine's other name, at the same port", () => {
  expect(site("http://127.0.0.1:3000/workbench/?lang=en")).toBe("http://localhost:3000");
  expect(site("http://localhost:3001/")).toBe("http://127.0.0.1:3001");
  expect(site("http://localhost/")).toBe("http://127.0.0.1");
});

test("under a name without a twin it comes from the host's own site", () => {
  expect(site("https://tenor.example:8443/workbench/")).toBe("https://tenor.example:8443");
});
