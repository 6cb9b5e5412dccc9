const { INSIDE_EXCELJS } = require("./insideExceljs.cjs");

/**
 * What is shipped as a CycloneDX 1.6 document (https://cyclonedx.org/docs/1.6/json/). It has neither a time nor a number of its own,
 * so the same sources give the same file.
 */
function billOfMaterials(project, packages) {
  const components = packages.map(component);
  const application = { type: "application", "bom-ref": `pkg:npm/${project.name}@${project.version}`, name: project.name, version: project.version, description: project.description, licenses: licences(project.license) };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { lifecycles: [{ phase: "build" }], component: application },
    components,
    dependencies: [{ ref: application["bom-ref"], dependsOn: components.map((each) => each["bom-ref"]) }],
  };
}

function component({ name, version, licence, integrity }) {
  const purl = purlOf(name, version);
  const inside = name === "exceljs" ? { components: INSIDE_EXCELJS.map((each) => ({ type: "library", ...nameParts(each.name), licenses: licences(each.licence), purl: purlOf(each.name) })) } : {};
  return { type: "library", "bom-ref": purl, ...nameParts(name), version, hashes: [hashOf(integrity)], licenses: licences(licence), purl, ...inside };
}

function nameParts(name) {
  const [group, rest] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return group === undefined ? { name: rest } : { group, name: rest };
}

const purlOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}${version === undefined ? "" : `@${version}`}`;
const licences = (licence) => (/ (OR|AND) /.test(licence) ? [{ expression: licence.replace(/^\((.*)\)$/, "$1") }] : [{ license: { id: licence } }]);

/** package-lock.json writes a hash as `sha512-` and base 64. */
function hashOf(integrity) {
  const [algorithm, value] = integrity.split("-");
  return { alg: algorithm.toUpperCase().replace(/^SHA/, "SHA-"), content: Buffer.from(value, "base64").toString("hex") };
}

module.exports = { billOfMaterials };
