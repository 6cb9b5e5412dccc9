import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Names that would tie the model to a host, a clock or chance. */
const HOSTS = ["window", "document", "self", "globalThis", "navigator", "location", "process", "require", "Buffer", "console", "fetch", "setTimeout", "setInterval", "performance", "crypto", "Excel", "Office", "OfficeExtension", "CustomFunctions"];

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one name for one thing, in every file that uses it.",
};

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The model has no clock: take the date as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "The model has no clock: take the date as an argument." },
];

const noChance = [
  { object: "Date", property: "now", message: "The model has no clock: take the date as an argument." },
  { object: "Math", property: "random", message: "The model has no randomness of its own: take the numbers, or a seed, as an argument." },
];

/** Functions whose last digit the language leaves to the engine. */
const ENGINES_OWN = ["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "sin", "cos", "tan", "hypot", "cbrt"];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/", "src/functions/generated/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  // Every script of the project.
  {
    files: ["**/*.{js,cjs,mjs,ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-else-return": "error",
      "no-throw-literal": "off",
      "object-shorthand": "error",
      "no-self-compare": "error",
      "no-loss-of-precision": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
      "no-unreachable": "error",
      "no-fallthrough": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-implied-eval": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "start" }],
      complexity: ["error", 20],
      "max-depth": ["error", 5],
      "max-params": ["error", 6],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },

  // Scripts that Node reads as they are.
  {
    files: ["**/*.{js,cjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },

  // TypeScript, with its types.
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },

  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 350 }],
      "no-console": "error",
      "no-restricted-syntax": ["error", noDefaultExport],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/prefer-readonly": "error",
    },
  },

  // The model and its declarations: pure functions of their arguments.
  {
    files: ["src/core/**/*.ts", "src/catalog/**/*.ts", "src/formulas/**/*.ts", "src/audit/**/*.ts", "src/sql/**/*.ts", "src/crm/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...HOSTS.map((name) => ({ name, message: "The model knows no host, clock or chance: take what is needed as an argument." }))],
      "no-restricted-properties": ["error", ...noChance],
      "no-restricted-syntax": ["error", noDefaultExport, ...noClock],
    },
  },

  // What searches: another last digit of exp or log may be another step, and the search ends elsewhere.
  {
    files: ["src/core/{estimation,forecast,repeat,survival}/**/*.ts", "src/core/numeric/{betaMean,gaussLegendre}.ts"],
    // Worksheet functions that load first, and search for nothing.
    ignores: ["src/core/survival/{defaultCurves,proportionalHazards}.ts"],
    rules: {
      "no-restricted-properties": ["error", ...noChance, ...ENGINES_OWN.map((property) => ({ object: "Math", property, message: "An engine's own digits do not enter a search: take it from numeric/elementary." }))],
      "no-restricted-syntax": ["error", noDefaultExport, ...noClock, { selector: "BinaryExpression[operator='**']", message: "An engine's own digits do not enter a search: take power or square from numeric/elementary." }],
    },
  },

  // Pages and the workbook.
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/workbench/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // An event handler may start work without waiting for it.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },

  // Excel takes CustomFunctions.Error, which its types do not call an Error.
  { files: ["src/functions/**/*.ts"], rules: { "@typescript-eslint/only-throw-error": "off" } },

  // The command line speaks on the console.
  { files: ["src/cli/**/*.ts"], rules: { "no-console": "off" } },

  // Tests reach into what is not theirs, and say one thing after another.
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": "off",
      complexity: "off",
      "max-params": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
