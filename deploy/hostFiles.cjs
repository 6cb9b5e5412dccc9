const { securityHeaders } = require("./contentSecurityPolicy.cjs");
const { pathRules } = require("./cacheRules.cjs");

/**
 * The same headers as each common server for static sites reads them. A server takes the file that it knows; the others are
 * text to it. nginx does not read files of the site: its lines are included in a `server` block.
 * @param {readonly string[]} entryScripts addresses of the scripts that the pane loads first
 * @returns {Record<string, string>} content by file
 */
function hostFiles(entryScripts) {
  const rules = pathRules(entryScripts);
  return {
    _headers: headersFile(rules),
    "staticwebapp.config.json": staticWebApp(rules),
    "web.config": webConfig(rules),
    "nginx.conf": nginx(rules),
  };
}

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value));

/** Netlify and Cloudflare Pages. */
function headersFile(rules) {
  return [{ path: "/*", headers: securityHeaders() }, ...rules]
    .map(({ path, headers }) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}\n`).join("")}`)
    .join("\n");
}

/** Azure Static Web Apps. A route's headers are added to the global ones. */
function staticWebApp(rules) {
  const config = { globalHeaders: securityHeaders(), routes: rules.map(({ path, headers }) => ({ route: path, headers })), mimeTypes: { ".json": "application/json" } };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const inXml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** IIS and Azure App Service on Windows. */
function webConfig(rules) {
  const headers = (all, indent) => lines(all, (name, value) => `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${inXml(value)}" />\n`).join("");
  const locations = rules.map(({ path, headers: all }) => `  <location path="${path.slice(1).replace(/\/\*$/, "")}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${headers(all, "          ")}        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers(securityHeaders(), "        ")}      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join("")}</configuration>
`;
}

/** nginx: a location's headers replace those of the server, so each has all of them. */
function nginx(rules) {
  const add = (headers) => lines(headers, (name, value) => `  add_header ${name} "${value}" always;\n`).join("");
  const place = (path) => (path.endsWith("*") ? `^~ ${path.slice(0, -1)}` : `= ${path}`);
  return [
    "# Include this file in the server block whose root is this folder.\n",
    `location / {\n${add(securityHeaders())}}\n`,
    ...rules.map(({ path, headers }) => `location ${place(path)} {\n${add({ ...securityHeaders(), ...headers })}}\n`),
    "location = /nginx.conf { return 404; }\n",
  ].join("\n");
}

module.exports = { hostFiles };
