/** One project a kind of test; `npm test` runs them all, the browser tests after a build. */
const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform: { "^.+\\.tsx?$": ["ts-jest", { diagnostics: false, tsconfig: { module: "CommonJS", moduleResolution: "node10", jsx: "react-jsx", target: "ES2022", esModuleInterop: true, resolveJsonModule: true, isolatedModules: true } }] },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/style.js" },
};

const project = (displayName, folder = displayName) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`, `<rootDir>/test/${folder}/**/*.test.tsx`],
});

/** Packages of the grid that are published as modules only, which jest does not load as they are. */
const MODULES = "nanoid|rbush|quickselect|kdbush|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util";
const [[, [ts, options]]] = Object.entries(shared.transform);

/** The workbench's host with its grid, and the real client library, in Node. */
const host = {
  ...project("host"),
  moduleNameMapper: { ...shared.moduleNameMapper, "^lodash-es$": require.resolve("lodash") },
  transform: { ...shared.transform, [`node_modules/(${MODULES})/.+\\.js$`]: [ts, { ...options, tsconfig: { ...options.tsconfig, allowJs: true } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES})/)`],
};

const inBrowser = (name) => ({ ...project(name), testTimeout: 120_000 });

module.exports = {
  projects: [project("unit"), project("property"), project("golden"), host, inBrowser("e2e"), inBrowser("pace")],
};
