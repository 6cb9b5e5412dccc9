import { HostError } from "../protocol/errors";
import type { Host } from "./host";

/** Refuses a write to a protected sheet as Excel does, unless its protection allows this kind. Every cell counts as locked. */
export function requireOpen(sheetId: string, host: Pick<Host, "document">, unlessAllowed?: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows"): void {
  const protection = host.document.protections.get(sheetId);
  if (protection && !(unlessAllowed && protection.options[unlessAllowed] === true)) throw new HostError("AccessDenied");
}
