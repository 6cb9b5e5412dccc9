// node scripts/serve.mjs [port] [--mount /address/=folder]: serves the built workbench, and beside it what is deployed.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { OFFICE_JS_SCRIPT, securityHeaders } from "../deploy/contentSecurityPolicy.cjs";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const DEFAULT_PORT = 3000;
const PORTS_TO_TRY = 20;

/**
 * Folder by address, the longest address first. Microsoft's library is served from where npm put it:
 * its licence does not allow a copy in what we build.
 */
const MOUNTS = [
  // The pane finds help and samples beside itself, as on the deployed site.
  ["/workbench/assets/", path.join(project, "dist", "site", "assets")],
  ["/workbench/", path.join(project, "dist", "workbench")],
  ["/office-js/", path.join(project, "node_modules", "@microsoft", "office-js", "dist")],
  ["/", path.join(project, "dist", "site")],
];

/** The pane as it is deployed; Microsoft's script in it gives way to the page's side of the bridge and to Excel's own client library. */
const PANE = "/taskpane.html";
const PANE_SCRIPTS = '<script src="/workbench/runtime.js"></script><script src="/office-js/excel-web-16.00.js"></script>';

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * @param {{ port?: number, host?: string, mounts?: [string, string][] }} [options] `mounts` come before the usual
 * ones and serve a test's own bundles
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = DEFAULT_PORT, host = "127.0.0.1", mounts = [] } = {}) {
  const all = [...mounts, ...MOUNTS];
  const server = createServer((request, response) => {
    answer(request, response, all).catch(() => refuse(response, 500, "Something went wrong."));
  });
  const bound = await listen(server, port, host);
  return {
    url: `http://${host}:${bound}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function listen(server, port, host) {
  const last = port === 0 ? 0 : port + PORTS_TO_TRY - 1;
  for (let candidate = port; candidate <= last; candidate++) {
    if (await bind(server, candidate, host)) return server.address().port;
  }
  throw new Error(`Ports ${port} to ${last} are all in use.`);
}

function bind(server, port, host) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

async function answer(request, response, mounts) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD.");
  const address = readAddress(request.url);
  if (address === undefined) return refuse(response, 400, "Bad address.");
  if (address === "/") return redirect(response, `/workbench/${new URL(request.url, "http://host").search}`);
  if (mounts.some(([prefix]) => `${address}/` === prefix)) return redirect(response, `${address}/`);

  for (const [prefix, folder] of mounts) {
    if (!address.startsWith(prefix)) continue;
    const file = await findFile(folder, address.slice(prefix.length));
    if (file) return send(request, response, file, prefix === "/" ? deployedHeaders(request) : {}, address === PANE);
  }
  return refuse(response, 404, "Not found.");
}

/** The decoded path, or undefined where it is malformed or climbs out of its folder. */
function readAddress(url) {
  try {
    const address = decodeURIComponent(new URL(url, "http://host").pathname);
    return address.includes("\0") || address.split(/[\\/]/).includes("..") ? undefined : address;
  } catch {
    return undefined;
  }
}

async function findFile(folder, relative) {
  const file = path.resolve(folder, relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative);
  if (!file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { path: file, size: found.size } : undefined;
}

/** What is deployed is served under the policy that it is deployed with; only here may the workbench, under either name of this machine, frame it. */
const deployedHeaders = ({ headers }) => securityHeaders([`http://127.0.0.1:${portOf(headers.host)}`, `http://localhost:${portOf(headers.host)}`]);
const portOf = (host) => new URL(`http://${host}`).port || "80";

async function send(request, response, file, headers, isPane) {
  const body = isPane ? (await readFile(file.path, "utf8")).replace(OFFICE_JS_SCRIPT, PANE_SCRIPTS) : undefined;
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[path.extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": body === undefined ? file.size : Buffer.byteLength(body),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  if (request.method === "HEAD" || body !== undefined) return response.end(request.method === "HEAD" ? undefined : body);
  return createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

function redirect(response, location) {
  response.writeHead(302, { Location: location });
  response.end();
}

function refuse(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  return response.end(text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { mount: { type: "string", multiple: true, default: [] } } });
  const mounts = values.mount.map((mount) => mount.split("=")).map(([address, folder]) => [address, path.resolve(folder)]);
  const { url, close } = await serve({ port: positionals[0] === undefined ? DEFAULT_PORT : Number(positionals[0]), mounts });
  console.log(url);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => close().then(() => process.exit(0)));
}
