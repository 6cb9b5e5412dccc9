const path = require("node:path");
const { Marked } = require("marked");
const { HELP_POLICY, withPolicy } = require("../deploy/contentSecurityPolicy.cjs");

/** Folders of docs that the site's help holds, side by side as in docs. */
const ON_THE_SITE = /^(functions|guides|images)\//;

/** A page of docs as the site names it: README.md is index.html. */
const siteName = (file) => file.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");

/** A link of a page as the site has it; undefined where it leads to what the site does not hold. */
function siteLink(page, href) {
  if (/^https?:/.test(href)) return href;
  const [file, anchor] = href.split("#");
  if (file !== "" && !ON_THE_SITE.test(path.posix.join(path.posix.dirname(page), file))) return undefined;
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

/** A page of docs as a page of the site. `page` is its address in docs: `functions/CLV.md`. */
function helpPage(markdown, page) {
  const chinese = page.includes("/zh-CN/");
  const assets = chinese ? "../../.." : "../..";
  const title = /^# (.+)$/m.exec(markdown)[1];
  return withPolicy(`<!doctype html>
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
`, HELP_POLICY);
}

/** The pattern that copies a folder of docs into the site's help, as HTML. */
function helpPages(docs, folder, to) {
  const pageOf = (file) => path.relative(docs, file).replaceAll("\\", "/");
  return {
    from: `${folder}/**/*.md`,
    context: docs,
    to: ({ absoluteFilename }) => path.posix.join(to, siteName(pageOf(absoluteFilename))),
    transform: (content, file) => helpPage(content.toString(), pageOf(file)),
  };
}

module.exports = { helpPage, helpPages };
