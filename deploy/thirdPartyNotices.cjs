const { INSIDE_EXCELJS } = require("./insideExceljs.cjs");

const RULE = "-".repeat(100);

/** Packages that ship without their licence's text, and a shipped package of the same owner under the same licence whose text stands in. */
const TEXT_OF = { "@fluentui/react-icons": "@fluentui/react-button" };

/** Names, versions and licences of all that is shipped, and each licence's text once with the packages that it belongs to. */
function thirdPartyNotices(project, packages) {
  const textsOf = ({ name, version, texts }) => {
    if (texts.length > 0) return texts;
    const other = packages.find((each) => each.name === TEXT_OF[name]);
    if (other === undefined) throw new Error(`${name} ${version} ships without the text of its licence`);
    return other.texts;
  };
  const owners = new Map();
  for (const each of packages) for (const { text } of textsOf(each)) owners.set(text, [...(owners.get(text) ?? []), `${each.name} ${each.version}`]);
  return [
    `${project.name} ${project.version} contains the packages below. What each may be used for is in the licence under its name.\n`,
    ...packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`),
    "\nexceljs contains, in its own script:\n",
    ...INSIDE_EXCELJS.map(({ name, licence }) => `${name}: ${licence}`),
    ...[...owners].map(([text, names]) => `\n${RULE}\n${names.join("\n")}\n${RULE}\n\n${text}`),
    "",
  ].join("\n");
}

module.exports = { thirdPartyNotices };
