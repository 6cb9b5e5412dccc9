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

module.exports = {
  projects: [project("unit"), project("property"), project("golden"), { ...project("e2e"), testTimeout: 120_000 }],
};
