import { openWorkbook, type Host } from "../model/host";
import { HostError } from "../protocol/errors";

/** Excel's rules for a sheet's name: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, none twice. */
export function checkSheetName(value: unknown, host: Host, renaming?: string): string {
  const name = String(value);
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw new HostError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
  const taken = openWorkbook(host)
    .getSheets()
    .some((sheet) => sheet.getSheetId() !== renaming && sheet.getSheetName().toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `There is a sheet "${name}".`);
  return name;
}
