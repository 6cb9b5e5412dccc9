/** The newest version of each requirement set whose members, as far as Tenor uses them, the host answers. */
const SUPPORTED: Readonly<Record<string, string>> = {
  excelapi: "1.16",
  sharedruntime: "1.2",
  customfunctionsruntime: "1.4",
  openbrowserwindowapi: "1.1",
  addincommands: "1.3",
};

export function isSetSupported(name: string, version = "1.1"): boolean {
  const newest = SUPPORTED[name.toLowerCase()];
  return newest !== undefined && compareVersions(version, newest) <= 0;
}

function compareVersions(left: string, right: string): number {
  const [leftMajor, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
