const ts = require("typescript");

/** What a declaration says to people who choose a function: Excel and the pane have it from functions.json. */
const HELP_OF_FUNCTION = new Set(["summary", "formula", "returns", "sources", "examples"]);
const HELP_OF_PARAMETER = new Set(["label", "help"]);
/** What the items of a rules table say of themselves; their labels are how they are recognised. */
const HELP_OF_ITEM = new Set(["help"]);
const DECLARES_FUNCTION = /^define(Client|Block|Portfolio|Estimate)Function$/;
const DECLARES_PARAMETER = /Param$/;

/**
 * A TypeScript transformer that leaves help texts out of the declarations of worksheet functions: the page that
 * calculates does not show them, and they are more than half of its size. The words a choice or a header is
 * recognised by stay.
 */
function withoutHelp(context) {
  const { factory } = context;
  const nameOf = ({ name }) => (name && ts.isIdentifier(name) ? name.text : "");
  const without = (node, names) => (ts.isObjectLiteralExpression(node) ? factory.updateObjectLiteralExpression(node, node.properties.filter((property) => !names.has(nameOf(property)))) : node);

  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isCallExpression(visited) || !ts.isIdentifier(visited.expression)) return visited;
    const called = visited.expression.text;
    const names = DECLARES_FUNCTION.test(called) ? HELP_OF_FUNCTION : DECLARES_PARAMETER.test(called) ? HELP_OF_PARAMETER : undefined;
    return names ? factory.updateCallExpression(visited, visited.expression, visited.typeArguments, visited.arguments.map((argument) => without(argument, names))) : visited;
  };
  return (file) => ts.visitNode(file, visit);
}

/** The same for the small tables that functions read. */
function withoutItemHelp(context) {
  const { factory } = context;
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isObjectLiteralExpression(visited)) return visited;
    return factory.updateObjectLiteralExpression(visited, visited.properties.filter((property) => !(ts.isPropertyAssignment(property) && HELP_OF_ITEM.has(property.name.text))));
  };
  return (file) => ts.visitNode(file, visit);
}

module.exports = { withoutHelp, withoutItemHelp };
