/**
 * Which folder may import which. Every rule carries its reason; the folders are described in
 * docs/architecture.md. Checked by `npm run check`, and by a test that plants violations.
 */

/** Rooms of the core in their order: a room sees itself and those before it. */
const CORE_ROOMS = [
  "result", "numeric", "units", "estimation",
  "survival", "repeat", "forecast", "credit", "capital", "cashflow",
  "profitability",
  "clv", "project", "stability", "segmentation", "screening", "review", "relationship",
  "portfolio", "scenario", "sensitivity", "simulation", "studies", "sharing", "allocation",
  "estimators",
];

/** What each folder of src may import of the others. */
const MAY_IMPORT = {
  core: { folders: [], reason: "the model is pure: it must run anywhere and be checked without anything else" },
  catalog: { folders: ["core"], reason: "a declaration names the model's functions and nothing that hosts them" },
  sql: { folders: ["catalog", "core"], reason: "the model as text of another language: it needs the schema and the rules of scenarios, and no host" },
  formulas: { folders: ["catalog"], reason: "the text of a formula is read the same way in Excel, in a file and in the workbench, so nothing that hosts one is known here" },
  audit: { folders: ["core", "catalog", "formulas"], reason: "a saved file and an open workbook are checked by the same code, so it takes plain data and knows no host" },
  compute: { folders: ["core"], reason: "the worker carries checked numbers; reading and wording happen before and after it" },
  functions: { folders: ["catalog", "compute", "core"], reason: "functions project the catalog onto Excel and hand long runs to the pool" },
  native: { folders: ["catalog", "core"], reason: "a native formula is text that follows from a declaration and the model: whoever has cells writes it" },
  excel: { folders: ["catalog", "core", "formulas", "audit", "native"], reason: "reading and writing a workbook needs the schemas, the text of formulas and their native forms, not the pane that asks for it" },
  files: { folders: ["catalog", "core", "formulas", "audit"], reason: "reading and writing tables as xlsx and csv is shared by the ends that open files" },
  crm: { folders: ["catalog", "core", "files"], reason: "exports of other systems become a client table the same way in the pane and on the command line: it needs the schema, the model's histories and files as they are read, and no host" },
  taskpane: { folders: ["catalog", "core", "formulas", "audit", "excel", "compute", "files", "crm"], reason: "the pane's forms come from the catalog, what it hands over as a file is written where files are, and functions must load without the pane" },
  workbench: { folders: ["functions", "taskpane", "catalog", "core", "formulas", "compute", "files"], reason: "the workbench is a host: it reaches a workbook through office.js only, never through src/excel" },
  cli: { folders: ["catalog", "core", "formulas", "audit", "compute", "files", "sql", "crm"], reason: "the command line is headless: no Excel, no pane" },
};

/** Types of the core are vocabulary; its values reach these folders through the catalog. */
const CORE_TYPES_ONLY = ["functions"];

const NODE_BUILTINS_IN = "^src/(cli|compute/node)/";

const folderRules = Object.entries(MAY_IMPORT).map(([folder, { folders, reason }]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} imports ${["itself", ...folders].join(", ")} only: ${reason}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...folders].join("|")})/` },
}));

const roomRules = CORE_ROOMS.map((room, place) => ({
  name: `core-${room}-imports`,
  comment: `core/${room} imports ${["itself", ...CORE_ROOMS.slice(0, place)].join(", ")} only: small quantities first, what is built of them after.`,
  severity: "error",
  from: { path: `^src/core/${room}/` },
  to: { path: "^src/core/", pathNot: `^src/core/(${CORE_ROOMS.slice(0, place + 1).join("|")})/` },
}));

const packageRule = (name, packages, folders, reason) => ({
  name,
  comment: `${reason}.`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(${folders.join("|")})/` },
  to: { path: `node_modules/(${packages.join("|")})(/|$)` },
});

module.exports = {
  forbidden: [
    ...folderRules,
    ...roomRules,
    {
      name: "core-has-known-rooms",
      comment: `A room of the core has a place in the order (${CORE_ROOMS.join(" < ")}); a new one is added there first.`,
      severity: "error",
      from: { path: "^src/core/", pathNot: `^src/core/(${CORE_ROOMS.join("|")})/` },
      to: {},
    },
    {
      name: "src-has-known-folders",
      comment: "A folder of src has a row in the import table; a new one is added there first.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(MAY_IMPORT).join("|")})/` },
      to: {},
    },
    {
      name: "core-types-only",
      comment: `src/${CORE_TYPES_ONLY.join(", ")} takes types from the core: values come checked through the catalog.`,
      severity: "error",
      from: { path: `^src/(${CORE_TYPES_ONLY.join("|")})/` },
      to: { path: "^src/core/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-one-imports-hosts",
      comment: "The pane, the workbench and the command line are ends: what others need of them belongs below. (The workbench shows the pane.)",
      severity: "error",
      from: { path: "^(src|test)/", pathNot: "^(test|src/(taskpane|workbench|cli))/" },
      to: { path: "^src/(taskpane|workbench|cli)/" },
    },
    {
      name: "core-and-catalog-packages",
      comment: "Core and catalog depend on no package but small pure numeric ones (@stdlib), so that digits do not depend on a host.",
      severity: "error",
      from: { path: "^src/(core|catalog)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "unknown", "undetermined"], pathNot: "^src/|@stdlib/" },
    },
    {
      name: "node-only-in-cli-and-worker",
      comment: "Everything else runs in a browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: "^src/", pathNot: NODE_BUILTINS_IN },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-worker-only-from-cli",
      comment: "compute/node is the pool for Node; a browser bundle that reached it would not build.",
      severity: "error",
      from: { path: "^src/", pathNot: NODE_BUILTINS_IN },
      to: { path: "^src/compute/node/" },
    },
    packageRule("files-only-at-the-edge", ["exceljs", "papaparse"], ["files", "cli", "workbench", "excel"], "Files are read and written at the edge; in between there are tables"),
    packageRule("components-only-in-pages", ["react", "react-dom", "@fluentui/[^/]+", "echarts"], ["taskpane", "workbench"], "Functions load without the pane: React, Fluent UI and the charts stay in pages"),
    packageRule("grid-only-in-workbench", ["@univerjs/[^/]+", "rxjs"], ["workbench"], "The spreadsheet grid exists in the workbench only; in Excel, Excel is the grid"),
    {
      name: "no-test-in-src",
      comment: "Sources do not depend on their tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|deploy)/" },
    },
    {
      name: "no-cycles",
      comment: "A cycle has no order in which it can be read.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "resolves",
      comment: "An import that cannot be resolved escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|csv|html|svg|png)$" },
    // Type imports count: they are dependencies for the reader, if not for the bundle.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "default"] },
  },
};
