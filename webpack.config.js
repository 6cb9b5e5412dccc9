const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { HELP_POLICY, PANE_POLICY, withPolicy } = require("./deploy/contentSecurityPolicy.cjs");
const { DeployPlugin } = require("./deploy/deployPlugin.cjs");
const { helpPages } = require("./scripts/helpPages.cjs");
const { withoutHelp, withoutItemHelp } = require("./scripts/withoutHelp.cjs");

const root = (...parts) => path.resolve(__dirname, ...parts);

const typescript = (options = {}) => ({ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false }, ...options }, exclude: /node_modules/ });
const OTHER_RULES = [
  { test: /\.css$/, use: ["style-loader", "css-loader"] },
  { test: /\.csv$/, type: "asset/source" },
];

/** The origin that manifest.xml and the functions' metadata are written for; every build may name another. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/**
 * Three bundles, each in a folder of its own:
 *   dist/site       what is deployed: the shared runtime, its functions and its pane
 *   dist/workbench  the local page with a spreadsheet grid; never deployed
 *   dist/cli        the `tenor` command for Node
 *
 * `--env origin=https://tenor.example.com` writes the manifest for that origin.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const origin = (env.origin ?? process.env.TENOR_ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/$/, "");
  const shared = {
    mode,
    devtool: mode === "production" ? "source-map" : "cheap-module-source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [typescript(), ...OTHER_RULES],
    },
    plugins: [new DefinePlugin({ __TENOR_VERSION__: JSON.stringify(version) })],
    performance: { hints: false },
    stats: "errors-warnings",
  };

  return [
    siteConfig(shared, origin),
    workbenchConfig(shared),
    cliConfig(shared),
  ];
};

function siteConfig(shared, origin) {
  const forOrigin = (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin);
  return {
    ...shared,
    name: "site",
    target: ["web", "es2022"],
    module: { rules: [{ oneOf: [...declarationsWithoutHelp(), typescript()] }, ...OTHER_RULES] },
    entry: {
      functions: root("src/functions/index.ts"),
      // The pane shares the functions' modules: one runtime, one copy of the core.
      taskpane: { import: root("src/taskpane/index.ts"), dependOn: "functions" },
    },
    // A page names scripts by their content, so that a page and scripts of two versions never meet.
    output: { path: root("dist/site"), filename: "[name].[contenthash:8].js", chunkFilename: "chunks/[name].[contenthash:8].js", clean: true, publicPath: "auto" },
    plugins: [
      ...shared.plugins,
      new HtmlPlugin({ template: root("src/taskpane/taskpane.html"), filename: "taskpane.html", chunks: ["functions", "taskpane"], scriptLoading: "defer", policy: PANE_POLICY }),
      new DeployPlugin(),
      new CopyPlugin({
        patterns: [
          { from: root("assets"), to: "assets", transform: (content, file) => (file.endsWith(".html") ? withPolicy(content.toString(), HELP_POLICY) : content) },
          helpPages(root("docs"), "functions", "assets/help"),
          helpPages(root("docs"), "guides", "assets/help"),
          { from: root("docs/images"), to: "assets/help/images" },
          { from: root("src/functions/generated/*.json"), to: "[name][ext]", transform: forOrigin },
          { from: root("manifest.xml"), to: "manifest.xml", transform: forOrigin },
        ],
      }),
    ],
  };
}

/** Groups of functions that are fetched when they are first called: the pane's page for them shows their help. */
const FETCHED_LATER = ["defaults", "forecast", "history", "lifetime", "repeat", "studies"].map((group) => root("src/catalog/functions", group));

/** Worksheet functions as they are deployed: help is in functions.json, which Excel reads. */
function declarationsWithoutHelp() {
  const without = (transformer, instance, folder) => ({ ...typescript({ instance, getCustomTransformers: () => ({ before: [transformer] }) }), include: [root(folder)], exclude: [/node_modules/, ...FETCHED_LATER] });
  return [without(withoutHelp, "declarations", "src/catalog/functions"), without(withoutItemHelp, "tables", "src/catalog/tables")];
}

function workbenchConfig(shared) {
  return {
    ...shared,
    name: "workbench",
    target: ["web", "es2022"],
    // Served on this machine only: making it small takes longer than it saves.
    devtool: false,
    optimization: { minimize: false },
    entry: {
      workbench: root("src/workbench/index.ts"),
      runtime: root("src/workbench/runtime/index.ts"),
    },
    output: { path: root("dist/workbench"), filename: "[name].js", chunkFilename: "chunks/[name].[contenthash:8].js", clean: true, publicPath: "auto" },
    plugins: [
      ...shared.plugins,
      new HtmlPlugin({ template: root("src/workbench/workbench.html"), filename: "index.html", chunks: ["workbench"], scriptLoading: "defer" }),
    ],
  };
}

function cliConfig(shared) {
  return {
    ...shared,
    name: "cli",
    target: "node20",
    // exceljs reads streams through unzipper, whose dependency "buffers" has no licence; whole files need neither.
    resolve: { ...shared.resolve, alias: { unzipper: false } },
    entry: {
      tenor: { import: root("src/cli/index.ts") },
      worker: { import: root("src/compute/node/worker.ts") },
    },
    output: { path: root("dist/cli"), filename: "[name].js", clean: true, libraryTarget: "commonjs2" },
    optimization: { minimize: false },
    plugins: [...shared.plugins, new (require("webpack").BannerPlugin)({ banner: "#!/usr/bin/env node", raw: true, include: /tenor\.js$/ })],
  };
}
