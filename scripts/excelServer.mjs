// Serves dist/site over https for Excel on this computer; started by npm run excel.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import devCertificates from "office-addin-dev-certs";
import { pathHeaders, pathRules } from "../deploy/cacheRules.cjs";
import { securityHeaders } from "../deploy/contentSecurityPolicy.cjs";
import { DEVELOPMENT_ORIGIN } from "./ensureBuilt.mjs";
import { root } from "./ensureInstalled.mjs";

const site = path.join(root, "dist", "site");
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml", ".xml": "application/xml; charset=utf-8",
};

const server = createServer(await devCertificates.getHttpsServerOptions(), (request, response) => {
  const file = fileFor(request.url ?? "/");
  if (!file || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(404).end();
    return;
  }
  const address = `/${path.relative(site, file).replaceAll("\\", "/")}`;
  response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", ...securityHeaders(), ...pathHeaders(address, pathRules([])) });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
});
server.listen(Number(new URL(DEVELOPMENT_ORIGIN).port), "localhost", () => console.log(`Tenor is served to Excel at ${DEVELOPMENT_ORIGIN}`));

function fileFor(address) {
  const { pathname } = new URL(address, DEVELOPMENT_ORIGIN);
  const file = path.join(site, decodeURIComponent(pathname));
  const inside = file.startsWith(site + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
