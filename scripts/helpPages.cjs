const path = require("node:path");
const { Marked } = require("marked");

/** A page of docs/functions as the site names it: README.md is index.html. */
const siteName = (file) => file.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");

/** A link of a page as the site has it; undefined where it leads out of the reference, which the site does not hold. */
function siteLink(page, href) {
  const [file, anchor] = href.split("#");
  if (path.posix.normalize(path.posix.join(path.posix.dirname(page), file)).startsWith("../")) return undefined;
  return siteName(file) + (anchor === undefined ? "" : `#${anchor}`);
}

/** Headings can be linked to, and links lead to pages of the site. */
const rendererOf = (page) => ({
  heading({ tokens, depth, text }) {
    return `<h${depth} id="${text.toLowerCase().replace(/\s+/g, "-")}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  link({ href, tokens }) {
    const [text, target] = [this.parser.parseInline(tokens), siteLink(page, href)];
    return target === undefined ? text : `<a href="${target}">${text}</a>`;
  },
});

/** A page of the reference as a page of the site. */
function helpPage(markdown, page) {
  const chinese = page.startsWith("zh-CN/");
  const assets = chinese ? "../../.." : "../..";
  const title = /^# (.+)$/m.exec(markdown)[1];
  return `<!doctype html>
<html lang="${chinese ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tenor: ${title}</title>
<link rel="icon" href="${assets}/icons/icon-32.png">
<link rel="stylesheet" href="${assets}/help/help.css">
</head>
<body class="reference">
${new Marked({ renderer: rendererOf(page) }).parse(markdown)}</body>
</html>
`;
}

/** The pattern that copies a folder of reference pages into the site's folder, as HTML. */
function helpPages(from, to) {
  const pageOf = (file) => path.relative(from, file).replaceAll("\\", "/");
  return {
    from: "**/*.md",
    context: from,
    to: ({ absoluteFilename }) => path.posix.join(to, siteName(pageOf(absoluteFilename))),
    transform: (content, file) => helpPage(content.toString(), pageOf(file)),
  };
}

module.exports = { helpPage, helpPages };
