const path = require("node:path");
const ts = require("typescript");

/** Packages whose types say to which requirement set a member belongs. */
const TYPES = /node_modules\/@types\/(office-js|custom-functions-runtime)\//;
/** What is not deployed: the workbench is itself a host, and plays Excel's part. */
const NOT_DEPLOYED = /\/src\/workbench\//;
const NAMESPACES = /\b(Excel|Office|OfficeRuntime|CustomFunctions)\b/;

/**
 * Every member of Excel's, Office's and the custom functions' interfaces that the deployed sources use.
 * @param {string} root the project's folder
 * @param {Record<string, { set: string, version: string }>} requirements what `supports` may be asked for, by name
 * @returns {{ member: string, set?: string, version?: string, guard?: string, file: string }[]} one entry a member, guard and file
 */
function usedMembers(root, requirements) {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config, { ...ts.sys, readDirectory: () => ts.sys.readDirectory(path.join(root, "src"), [".ts", ".tsx"]) }, root);
  const program = ts.createProgram(fileNames.filter((file) => !NOT_DEPLOYED.test(file) && speaksToExcel(file)), { ...options, types: ["office-js", "custom-functions-runtime"] });
  const checker = program.getTypeChecker();
  const sources = program.getRootFileNames().map((file) => program.getSourceFile(file));
  const guardOf = guardFinder(checker, sources, requirements);
  const found = new Map();
  for (const source of sources) {
    visit(source, (node) => {
      const declaration = memberDeclaration(checker, node);
      if (!declaration) return;
      const use = { member: nameOf(declaration), ...setOf(declaration), guard: guardOf(node), file: path.relative(root, source.fileName) };
      found.set(JSON.stringify(use), use);
    });
  }
  return [...found.values()].sort((left, right) => compare(left.member, right.member) || compare(left.file, right.file));
}

/** Who speaks to Excel lives in one folder or names it in code; nothing else is handed its objects. */
function speaksToExcel(file) {
  if (file.includes("/src/excel/")) return true;
  const text = ts.sys.readFile(file);
  let named = false;
  if (NAMESPACES.test(text)) visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022), (node) => void (named ||= ts.isIdentifier(node) && NAMESPACES.test(node.text)));
  return named;
}

const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

function visit(node, act) {
  act(node);
  ts.forEachChild(node, (child) => visit(child, act));
}

/** The declaration in Microsoft's types that a node uses, if any: by a dot, by a pattern, or as an option of a call. */
function memberDeclaration(checker, node) {
  const symbol = symbolUsed(checker, node);
  const declared = symbol?.declarations?.find((one) => TYPES.test(one.getSourceFile().fileName));
  if (!declared || ts.isModuleDeclaration(declared)) return undefined;
  const call = ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
  const signature = call && checker.getResolvedSignature(call)?.declaration;
  return signature && TYPES.test(signature.getSourceFile().fileName) && (ts.isMethodSignature(signature) || ts.isMethodDeclaration(signature) || ts.isFunctionDeclaration(signature)) ? signature : declared;
}

function symbolUsed(checker, node) {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText());
  if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && ts.isObjectLiteralExpression(node.parent)) return checker.getContextualType(node.parent)?.getNonNullableType().getProperty(node.name.getText());
  return undefined;
}

/** "Excel.Range.values". */
function nameOf(declaration) {
  const names = [];
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) if (node.name && !ts.isVariableDeclarationList(node)) names.unshift(node.name.getText());
  return names.join(".");
}

/** The requirement set that a declaration's remarks name, or those of what it is part of; none for what every host has. */
function setOf(declaration) {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const remarks = ts.getJSDocCommentsAndTags(node).map((one) => one.getFullText()).join("\n");
    const named = /\[Api set: (\w+) (\d+\.\d+)/.exec(remarks);
    if (named) return { set: named[1], version: named[2] };
  }
  return {};
}

/** Finds the requirement that is asked for before a node is reached, wherever its function is used. */
function guardFinder(checker, sources, requirements) {
  const uses = new Map();
  for (const source of sources) {
    visit(source, (node) => {
      if (!ts.isIdentifier(node) || node.parent.name === node) return;
      const symbol = original(checker, checker.getSymbolAtLocation(node));
      if (symbol?.valueDeclaration) uses.set(symbol.valueDeclaration, [...(uses.get(symbol.valueDeclaration) ?? []), node]);
    });
  }
  const guardOf = (node, seen = new Set()) => {
    const here = guardAround(checker, node, requirements);
    if (here) return here;
    const home = functionAround(node);
    if (!home || seen.has(home)) return undefined;
    const calls = (uses.get(home) ?? []).filter((use) => !ts.isImportSpecifier(use.parent) && !ts.isExportSpecifier(use.parent));
    const guards = calls.map((use) => guardOf(use, new Set([...seen, home])));
    return guards.length > 0 && guards.every((guard) => guard === guards[0]) ? guards[0] : undefined;
  };
  return guardOf;
}

const original = (checker, symbol) => (symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

function functionAround(node) {
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isFunctionDeclaration(up)) return up;
    if ((ts.isArrowFunction(up) || ts.isFunctionExpression(up)) && ts.isVariableDeclaration(up.parent)) return up.parent;
  }
  return undefined;
}

/** The requirement of the conditions around a node: `if (supports("x"))`, `supports("x") ? … : …`, `supports("x") && …`, and `if (!supports("x")) throw …;` before it. */
function guardAround(checker, node, requirements) {
  for (let [child, up] = [node, node.parent]; up; [child, up] = [up, up.parent]) {
    const condition = conditionOf(up, child);
    const guard = (condition && askedFor(checker, condition)) ?? (ts.isBlock(up) ? leftBefore(checker, up, child) : undefined);
    if (guard && guard in requirements) return guard;
  }
  return undefined;
}

/** The requirement without which a block is left before it comes to a statement. */
function leftBefore(checker, block, statement) {
  const before = block.statements.slice(0, block.statements.indexOf(statement));
  const refusals = before.filter((one) => ts.isIfStatement(one) && ts.isPrefixUnaryExpression(one.expression) && one.expression.operator === ts.SyntaxKind.ExclamationToken && (ts.isThrowStatement(one.thenStatement) || ts.isReturnStatement(one.thenStatement)));
  return refusals.map((one) => askedFor(checker, one.expression.operand)).find(Boolean);
}

function conditionOf(up, child) {
  if (ts.isIfStatement(up) && up.thenStatement === child) return up.expression;
  if (ts.isConditionalExpression(up) && up.whenTrue === child) return up.condition;
  if (ts.isBinaryExpression(up) && up.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && up.right === child) return up.left;
  return undefined;
}

/** The requirement that holds where a condition does: one of its parts joined by "and", or a constant that says so. */
function askedFor(checker, condition) {
  if (ts.isParenthesizedExpression(condition)) return askedFor(checker, condition.expression);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return askedFor(checker, condition.left) ?? askedFor(checker, condition.right);
  if (ts.isCallExpression(condition) && condition.expression.getText() === "supports" && ts.isStringLiteral(condition.arguments[0])) return condition.arguments[0].text;
  if (!ts.isIdentifier(condition)) return undefined;
  const declared = checker.getSymbolAtLocation(condition)?.valueDeclaration;
  return declared && ts.isVariableDeclaration(declared) && declared.initializer ? askedFor(checker, declared.initializer) : undefined;
}

/** Members that an older host lacks without harm, and why. */
const HARMLESS = {
  "CustomFunctions.Invocation.isInValuePreview": "a host without it leaves it undefined: the call is made",
};

const minor = (version) => Number(version.split(".")[0]) * 1000 + Number(version.split(".")[1]);

/** Requirement sets that a manifest asks for, with their versions. */
function declaredSets(manifest) {
  return Object.fromEntries([...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set, version]) => [set, version]));
}

/** Uses that a host which the manifest lets in may not know: newer than declared, and not asked for before. */
function tooNew(uses, declared, requirements) {
  const known = ({ set, version }, has) => has[set] !== undefined && minor(version) <= minor(has[set]);
  return uses.filter((use) => {
    const asked = use.guard && requirements[use.guard];
    return use.set && !(use.member in HARMLESS) && !known(use, declared) && !(asked && known(use, { [asked.set]: asked.version }));
  });
}

/** The list of all members as a document. */
function officeApiDocument(uses, declared, requirements) {
  const members = [...new Set(uses.map(({ member }) => member))].map((member) => uses.filter((use) => use.member === member));
  const newest = (set) => uses.filter((use) => use.set === set && !use.guard && !(use.member in HARMLESS)).sort((left, right) => minor(right.version) - minor(left.version))[0];
  const named = Object.keys(declared).map((set) => [set, declared[set], newest(set)]);
  const code = (text) => `\`${text}\``;
  const howSafe = (group) => {
    const [{ member, set, version }] = group;
    if (member in HARMLESS) return HARMLESS[member];
    if (set === undefined || minor(version) <= minor(declared[set] ?? "0.0")) return "";
    return `asked for: ${[...new Set(group.map(({ guard }) => guard))].map((guard) => (guard === undefined ? "not everywhere" : `${requirements[guard].set} ${requirements[guard].version}`)).join(", ")}`;
  };
  const row = (group) => `| ${code(group[0].member)} | ${group[0].set ? `${group[0].set} ${group[0].version}` : ""} | ${howSafe(group)} | ${[...new Set(group.map(({ file }) => code(file.replace(/^src\//, ""))))].join(", ")} |`;
  return [
    "# Office API",
    "Every member of the Excel, Office and custom functions interfaces that the deployed sources use, with the requirement set that Microsoft's type definitions name for it. `npm run generate` writes this list; a test fails where a member is newer than `manifest.xml` declares and is not asked for at run time (`src/excel/requirements.ts`). Members without a set belong to the library itself or to the API that every host has.",
    "## Requirement sets",
    ["| set | declared | newest member used without asking |", "| --- | --- | --- |", ...named.map(([set, version, use]) => `| ${set} | ${version} | ${use ? `${code(use.member)}, ${use.version}` : ""} |`)].join("\n"),
    "## Members",
    ["| member | requirement set | where an older host is let in | used in `src` |", "| --- | --- | --- | --- |", ...members.map(row)].join("\n"),
  ].join("\n\n").concat("\n");
}

module.exports = { declaredSets, officeApiDocument, tooNew, usedMembers };
