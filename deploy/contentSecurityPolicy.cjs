/**
 * The content security policy of the deployed pages, declared once: the pages carry it as a `<meta>`, web servers send
 * it as a header (hostFiles.cjs), and the workbench is served with it, so that every browser test runs under it.
 */

/** Where Microsoft has office.js fetched from; it loads its parts for the host and the language from the same place. */
const OFFICE_JS = "https://appsforoffice.microsoft.com";

const OFFICE_JS_SCRIPT = new RegExp(`<script src="?${OFFICE_JS}/[^>]*></script>`);

/**
 * The hash of nothing: a style element without text. Griffel, which styles Fluent UI, adds empty ones and fills them rule by rule,
 * which a policy leaves to scripts; a style that stands in HTML stays refused.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Directive by directive what the pane and its workers may do. Whatever is not named is refused. */
const PANE = {
  "default-src": ["'none'"],
  // Neither inline scripts nor eval.
  "script-src": ["'self'", OFFICE_JS],
  "worker-src": ["'self'"],
  "style-src": ["'self'", EMPTY_STYLE],
  "img-src": ["'self'"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** Help is text with a style sheet and pictures. */
const HELP = {
  "default-src": ["'none'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/**
 * Who may show the pages in a frame: Excel on the web, alone or inside SharePoint, OneDrive and Microsoft 365. Microsoft keeps no
 * list for this purpose; these are the hosts of its endpoints for Excel on the web (Microsoft 365 URLs and IP address ranges,
 * ids 31, 46 and 184: SharePoint and OneDrive, Office on the web, the unified domain) and of its answers in
 * OfficeDev/office-js-docs-pr issue 4911 and OfficeDev/office-js issue 3342; those of the cloud that 21Vianet operates in China
 * (its endpoints 4 and 7) last. Excel on Windows and on the Mac shows pages without a frame.
 */
const FRAME_ANCESTORS = [
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://onedrive.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

const policyText = (directives) => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");

/** What the pages say of themselves. Who may frame it only a header can say. */
const PANE_POLICY = policyText(PANE);
const HELP_POLICY = policyText(HELP);

/** The headers of everything that is deployed; `alsoFramedBy` are origins that a server for tests adds. */
const securityHeaders = (alsoFramedBy = []) => ({
  "Content-Security-Policy": policyText({ ...PANE, "frame-ancestors": ["'self'", ...FRAME_ANCESTORS, ...alsoFramedBy] }),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
});

/** A page that has no policy yet, with one. It stands before whatever the page loads. */
const withPolicy = (html, policy) => html.replace(/<meta charset="?utf-8"?>/, (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);

module.exports = { OFFICE_JS_SCRIPT, PANE_POLICY, HELP_POLICY, securityHeaders, withPolicy };
