import { spawn } from "node:child_process";

/** Opens an address in the user's browser where there is one; never fails the command that asked. */
export function openBrowser(address) {
  if (!hasBrowser()) return false;
  const [command, ...args] = commandFor(address);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
  return true;
}

function hasBrowser() {
  if (process.env.CI) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function commandFor(address) {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  return ["xdg-open", address];
}
