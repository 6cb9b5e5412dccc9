/**
 * How long browsers and Excel may keep what is deployed without asking. Paths as web servers match them; none is matched twice,
 * because some servers join the values of two rules.
 *
 * What has a fixed address is asked for each time it is used, and answered "not changed" as long as it is not. What is named by
 * its content never changes. Icons may be kept for a day: Office shows no icon that comes with "no-cache".
 */
const REVALIDATE = "no-cache";
const FOR_EVER = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";

/** Excel on the web fetches what the manifest names as functions from its own origin. */
const FUNCTION_FILES = ["/functions.js", "/functions.json", "/functions.zh-CN.json"];

const FIXED = ["/taskpane.html", "/manifest.xml", "/assets/pane.css", "/assets/help/*", "/assets/samples/*", "/assets/templates/*"];

/** @param {readonly string[]} entryScripts addresses of the scripts that the pane loads first, named by their content */
const pathRules = (entryScripts) => [
  ...FUNCTION_FILES.map((path) => ({ path, headers: { "Cache-Control": REVALIDATE, "Access-Control-Allow-Origin": "*" } })),
  ...FIXED.map((path) => ({ path, headers: { "Cache-Control": REVALIDATE } })),
  ...["/assets/icons/*", "/assets/brand/*"].map((path) => ({ path, headers: { "Cache-Control": A_DAY } })),
  ...["/chunks/*", ...entryScripts].map((path) => ({ path, headers: { "Cache-Control": FOR_EVER } })),
];

/** The headers of one address. */
function pathHeaders(address, rules) {
  const rule = rules.find(({ path }) => (path.endsWith("*") ? address.startsWith(path.slice(0, -1)) : address === path));
  return rule === undefined ? {} : rule.headers;
}

module.exports = { pathRules, pathHeaders };
