import { createDocument } from "../../../src/workbench/host/model/document";
import type { Host } from "../../../src/workbench/host/model/host";
import { requireOpen } from "../../../src/workbench/host/model/protection";
import { protection } from "../../../src/workbench/host/objects/protection";

/** A host as far as protection asks: its document. */
const hostOf = (): Host => ({ document: createDocument("Book") }) as unknown as Host;

const { properties, methods } = protection;
const isProtected = (host: Host): unknown => properties!.Protected.get("s", host);
const protect = (host: Host, options: unknown, password: unknown): unknown => methods!.Protect("s", host, options, password);
const unprotect = (host: Host, password: unknown): unknown => methods!.Unprotect("s", host, password);

const denied = expect.objectContaining({ code: "AccessDenied" }) as Error;

test("a sheet is protected and opened again", () => {
  const host = hostOf();
  expect(isProtected(host)).toBe(false);
  protect(host, { allowSort: true }, null);
  expect(isProtected(host)).toBe(true);
  expect(properties!.Options.get("s", host)).toMatchObject({ allowSort: true, allowFormatCells: false });
  expect(() => protect(host, null, null)).toThrow(denied);
  unprotect(host, null);
  expect(isProtected(host)).toBe(false);
});

test("a password opens what it closed, and nothing else does", () => {
  const host = hostOf();
  protect(host, null, "secret");
  for (const wrong of [null, "", "Secret"]) expect(() => unprotect(host, wrong)).toThrow(denied);
  unprotect(host, "secret");
  expect(isProtected(host)).toBe(false);
});

test("what the protection allows is not refused, and other sheets are open", () => {
  const host = hostOf();
  protect(host, { allowFormatColumns: true }, null);
  expect(() => requireOpen("s", host, "allowFormatColumns")).not.toThrow();
  expect(() => requireOpen("s", host, "allowFormatCells")).toThrow(denied);
  expect(() => requireOpen("t", host)).not.toThrow();
});
